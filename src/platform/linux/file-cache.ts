import { parseFlatField } from "./proc-text.ts";
import { openReused, type ReusedFile } from "./reused-file.ts";

/** A rise of the counter that asks for a new look at the cache, and the oldest figure that is used. */
const RISE_BYTES = 4 * 1024 * 1024;
const AGE_MS = 1000;

/**
 * Page cache that a cgroup is charged for. The kernel drops it before it kills anyone, so it is no
 * use of memory: a test that reads a 4 GB file does not need 4 GB. memory.stat costs 20 times the
 * counter itself and is therefore read only when the counter has risen, or once a second.
 */
export class FileCache {
  readonly #file: ReusedFile | null;
  readonly #prefix: string;
  #cached = 0;
  #atUsage = Number.NEGATIVE_INFINITY;
  #atMs = Number.NEGATIVE_INFINITY;

  /** `prefix`: v1 counts cgroups below under `total_…`, v2 always counts them. */
  constructor(path: string, prefix: "" | "total_") {
    this.#file = openReused(path);
    this.#prefix = prefix;
  }

  /** Bytes of cache at a time when the counter stands at `usage`. */
  bytes(usage: number): number {
    const now = performance.now();
    if (usage - this.#atUsage < RISE_BYTES && now - this.#atMs < AGE_MS) {
      // Less in use than a moment ago: what went may have been cache.
      return Math.min(this.#cached, usage);
    }
    this.#cached = this.read();
    this.#atUsage = usage;
    this.#atMs = now;
    return Math.min(this.#cached, usage);
  }

  /** Bytes of cache now. */
  read(): number {
    const text = this.#file?.text() ?? "";
    const part = (name: string) => parseFlatField(text, `${this.#prefix}${name}`) ?? 0;
    return part("inactive_file") + part("active_file");
  }

  close(): void {
    this.#file?.close();
  }
}
