import { execFile } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { emptyCgroup, removeCgroup } from "./cgroup-files.ts";
import { type CgroupHierarchy, findCgroupHierarchies, parseOwnPaths } from "./cgroup-mounts.ts";
import { type CgroupV2Descriptor, closeSwap, limitCgroupV2, openCgroupV2 } from "./cgroup-v2.ts";
import type { Tried, TryRequest } from "./containment.ts";
import type { Environment, Hold } from "./hold.ts";
import type { Proc } from "./proc.ts";
import { removeLeftovers, runFolderName } from "./run-name.ts";
import { quoted } from "./shell-words.ts";

const REMEDY =
  "Give this user a session of systemd's own (`loginctl enable-linger USER`, and XDG_RUNTIME_DIR " +
  "set to /run/user/UID), or run as root.";
/** systemd-run waits 25 s for a bus that does not answer. */
const PROBE_DEADLINE_MS = 10_000;
/** What systemd-run needs to find the user's own systemd. */
const BUS_NAMES = ["PATH", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"];

/**
 * Containment by a scope of the user's own systemd, one for each file: systemd-run registers the
 * scope and then becomes the shim, so the pid stays. Its cost lies in `prepare`. The scope belongs
 * to the user (Delegate=yes), who may write its limit.
 */
export async function trySystemdScope({ runId, proc, environment }: TryRequest): Promise<Tried> {
  const how = "a scope by `systemd-run --user --scope`";
  const at = findCgroupHierarchies(proc.root).find((each) => each.version === 2);
  const refuse = (reason: string): Tried => ({ ok: false, how, reason, remedy: REMEDY });
  if (at === undefined) return refuse("no cgroup v2 hierarchy is mounted");
  if (environment.XDG_RUNTIME_DIR === undefined) return refuse("XDG_RUNTIME_DIR is not set");
  const run = runFolderName(runId, proc);
  try {
    const path = await runScope(launcher(`${run}.probe`), busOf(environment));
    const folder = join(at.mountPoint, path);
    if (folder === at.ownFolder) return refuse("systemd-run left the process in our own cgroup");
    if (!path.includes(run)) return refuse(`the scope has an unknown name: ${path}`);
    // All scopes of this user lie beside each other, those of runs that died among them.
    await removeLeftovers(dirname(folder), proc);
  } catch (thrown) {
    return refuse((thrown as Error).message);
  }
  const bus = busOf(environment);
  return {
    ok: true,
    kind: {
      kind: "systemd-scope",
      enforcement: { tree: "kernel", process: "watchdog" },
      how,
      guard: [],
      hold: (index) => Promise.resolve(holdFile({ at, proc, bus, name: `${run}.${index}` })),
      close: () => Promise.resolve(),
    },
  };
}

function launcher(name: string): string[] {
  const properties = ["Delegate=yes", "MemoryAccounting=yes", "MemorySwapMax=0"];
  return [
    "systemd-run",
    "--user",
    "--scope",
    "--quiet",
    "--collect",
    `--unit=${name}`,
    ...properties.flatMap((property) => ["-p", property]),
    "--",
  ];
}

/** The path of a scope as a process in it sees it, its memory.max being ours to write. */
function runScope(words: string[], bus: Environment): Promise<string> {
  const [file = "", ...rest] = words;
  const args = [...rest, "/bin/sh", "-c", "exec cat /proc/self/cgroup"];
  return new Promise((resolve, reject) => {
    execFile(file, args, { env: bus, timeout: PROBE_DEADLINE_MS }, (fault, text, said) => {
      const path = parseOwnPaths(text).get("");
      if (fault === null && path !== undefined) resolve(path);
      else reject(new Error(said.trim() || fault?.message || "systemd-run named no cgroup"));
    });
  });
}

function busOf(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => BUS_NAMES.includes(name)),
  );
}

function holdFile(request: {
  at: CgroupHierarchy;
  proc: Proc;
  bus: Environment;
  name: string;
}): Hold {
  const { at, proc, bus, name } = request;
  let scope: string | null = null;
  let starts = 0;
  const folder = () => {
    if (scope === null) throw new Error("the shim has not entered its scope yet");
    return join(scope, "test");
  };
  const describe = (): CgroupV2Descriptor => ({ kind: "systemd-scope", folder: folder() });
  const end = async () => {
    if (scope === null) return;
    await emptyCgroup(scope);
    // systemd removes an empty scope by itself; where it was slower than us it takes no offence.
    await removeCgroup(scope).catch(() => {});
  };
  return {
    entry: entry(at.mountPoint),
    /** Another name each time: the scope of a shim that died may not be gone yet. */
    get launcher() {
      starts += 1;
      return launcher(`${name}.${starts}`);
    },
    environment: (own) => ({ ...bus, ...own }),
    guard: () => (scope === null ? [] : [{ kind: "cgroup", path: scope }]),
    async entered(shimPid) {
      await end();
      const path = parseOwnPaths(proc.cgroup(shimPid) ?? "").get("");
      const found = path === undefined ? null : dirname(join(at.mountPoint, path));
      if (found === null || !found.endsWith(".scope") || !existsSync(found)) {
        throw new Error(`systemd-run left process ${shimPid} in ${path ?? "no cgroup"}`);
      }
      scope = found;
      accessSync(join(folder(), "memory.max"), constants.W_OK);
      closeSwap(folder());
    },
    limit: (limits) => limitCgroupV2(folder(), limits),
    describe,
    open: () => openCgroupV2(describe()),
    remove: end,
  };
}

/**
 * Divides the scope: `test` is the file's containment, `keep` holds one idle process. Without it
 * systemd removes the scope with its last process, and the kernel's figures of the file (its peak,
 * its OOM kills) go with it: reading them fails with ENODEV (seen with systemd 257).
 *
 * The idle process is no child of the command's and not in its session, and ends with this program
 * also where nobody knew of the scope yet.
 */
function entry(mountPoint: string): string {
  const idle = `setsid sh -c 'while kill -0 "$0" 2>/dev/null; do sleep 10; done' ${process.pid}`;
  return [
    "scope=",
    'while IFS=: read -r id none path; do [ "$id" = 0 ] && scope=$path; done </proc/self/cgroup',
    `scope=${quoted(mountPoint)}$scope`,
    'mkdir "$scope/keep" "$scope/test" || exit 125',
    'echo 0 >"$scope/keep/cgroup.procs" || exit 125',
    'echo +memory >"$scope/cgroup.subtree_control" || exit 125',
    `( ${idle} </dev/null >/dev/null 2>&1 3>&- & )`,
    'echo 0 >"$scope/test/cgroup.procs" || exit 125',
  ].join("\n");
}
