import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { GUARDIAN_SCRIPT, type GuardItem, guardianLine } from "./guardian-script.ts";
import { MARKER_NAME } from "./tree-walk.ts";

/** What is told when the guardian keeps dying: something on the machine ends it on purpose. */
const MOST_RESTARTS = 100;

/**
 * A shell that outlives us: when this program is gone, SIGKILL included, its input ends, and it
 * kills everything it was told to guard. Only we hold the other end: Node opens it close-on-exec,
 * so no test inherits it. It leads a session of its own, beyond the terminal's Ctrl+C.
 *
 * A test of the same user can kill it; it is then started anew.
 */
export class Guardian {
  readonly #procRoot: string;
  #line: string;
  #shell: ChildProcess;
  #isClosing = false;
  #restarts = 0;

  /** Guards the items from its first moment on: a line sent later could come too late. */
  constructor(procRoot: string, items: readonly GuardItem[]) {
    this.#procRoot = procRoot;
    this.#line = guardianLine(items);
    this.#shell = this.#start();
  }

  /** 0 when it could not be started. */
  get pid(): number {
    return this.#shell.pid ?? 0;
  }

  /** From now on exactly these are cleared when we are gone. */
  guard(items: readonly GuardItem[]): void {
    this.#line = guardianLine(items);
    this.#shell.stdin?.write(this.#line);
  }

  /** Lets it clear what it guards, as if we were gone. */
  abandon(): void {
    this.#isClosing = true;
    this.#shell.stdin?.end();
  }

  /** Ends it without clearing anything, and waits until it is gone. */
  async close(): Promise<void> {
    if (this.#isClosing) return;
    this.#isClosing = true;
    if (this.#shell.exitCode !== null || this.#shell.signalCode !== null) return;
    this.#shell.ref();
    const gone = once(this.#shell, "exit");
    this.#shell.stdin?.end("done\n");
    await gone;
  }

  #start(): ChildProcess {
    const shell = spawn(
      "/bin/sh",
      ["-c", GUARDIAN_SCRIPT, "gpu-safe-tests:guardian", this.#procRoot, this.#line.trimEnd()],
      {
        cwd: "/",
        // Marked as nobody's test, or a process-tree would take it for an orphan of its own.
        env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", [MARKER_NAME]: "guardian" },
        stdio: ["pipe", "ignore", "ignore"],
        detached: true,
      },
    );
    shell.unref();
    shell.stdin?.on("error", () => {}); // EPIPE: it is gone, which `exit` tells
    (shell.stdin as { unref?: () => void } | null)?.unref?.();
    shell.once("error", () => {});
    shell.once("exit", () => {
      if (this.#isClosing || this.#restarts >= MOST_RESTARTS) return;
      this.#restarts += 1;
      this.#shell = this.#start();
    });
    return shell;
  }
}
