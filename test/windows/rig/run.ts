import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { layoutSource } from "./layout-source.ts";
import { enter } from "./namespace.ts";

export interface RigRun {
  readonly rootfs: string;
  readonly project: string;
  /** Arguments of node.exe, run in the project's folder. */
  readonly nodeArguments: readonly string[];
  readonly timeoutSeconds: number;
}

/**
 * One command of Windows Node in a throw-away copy of the rig: an overlay over its file system, so
 * that several checkouts can run at once and no run sees what another one left in the registry.
 * The project is mounted as `Z:\project`.
 */
export function runInRig(run: RigRun): {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
} {
  const runs = join(dirname(run.rootfs), "runs");
  mkdirSync(runs, { recursive: true });
  removeAbandoned(runs);
  const folder = mkdtempSync(join(runs, "run-"));
  for (const part of ["upper", "work", "root", "out"]) mkdirSync(join(folder, part));
  writeFileSync(join(folder, "out", "layouts.c"), layoutSource());
  try {
    const { status, output } = enter({
      root: join(folder, "root"),
      before: MOUNTS,
      script: INSIDE,
      environment: {
        FOLDER: folder,
        ROOTFS: run.rootfs,
        PROJECT: run.project,
        // A worktree may share the node_modules of another checkout through a link.
        MODULES: modulesElsewhere(run.project),
        TIMEOUT: String(run.timeoutSeconds),
        ARGUMENTS: run.nodeArguments.map(quoteForShell).join(" "),
      },
    });
    const read = (name: string): string => {
      const path = join(folder, "out", name);
      return existsSync(path) ? readFileSync(path, "utf8") : "";
    };
    return { status, stdout: read("stdout"), stderr: read("stderr") + output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MOUNTS = `
  mount -t overlay overlay -o "lowerdir=$ROOTFS,upperdir=$FOLDER/upper,workdir=$FOLDER/work" "$ROOT"
  mount --bind "$PROJECT" "$ROOT/project"
  mount --bind "$FOLDER/out" "$ROOT/out"
  if [ -n "$MODULES" ]; then mkdir -p "$ROOT$MODULES"; mount --bind "$MODULES" "$ROOT$MODULES"; fi`;

/** Exit code of a run that ended because Wine itself fell over, which says nothing of the tests. */
export const WINE_CRASHED = 95;

/**
 * The output goes to files: Windows Node under Wine cannot write to a Unix pipe. \`timeout\` is the
 * outer deadline of a run that wedged; exit code 124 tells it.
 */
const INSIDE = `set -u
  export HOME=/root WINEPREFIX=/prefix WINEDEBUG=-all XDG_RUNTIME_DIR=/tmp
  export WINEDLLOVERRIDES="mscoree,mshtml=" WINEPATH='Z:\\rig\\node\\bin'
  export GPU_SAFE_TESTS_WINDOWS_FIXTURES='Z:\\rig\\fixtures' GPU_SAFE_TESTS_WINE=1
  mkdir -p /rig/fixtures
  clang -w --target=aarch64-w64-mingw32 -I/usr/share/mingw-w64/include \\
    -DASSERT -fsyntax-only /out/layouts.c || exit 96
  x86_64-w64-mingw32-gcc -DASSERT -fsyntax-only /out/layouts.c || exit 96
  x86_64-w64-mingw32-gcc -municode -o /rig/fixtures/layouts.exe /out/layouts.c || exit 96
  for source in /project/test/windows/fixtures/*.c; do
    [ -e "$source" ] || continue
    name=$(basename "$source" .c)
    x86_64-w64-mingw32-gcc -O1 -Wall -Werror -static -s -municode -o "/rig/fixtures/$name.exe" "$source" || exit 97
  done
  for ages in "" WITHOUT_MEMORY_V2 WITHOUT_PROCESSES_V3 "WITHOUT_PROCESSES_V3 WITHOUT_PROCESSES_V2"; do
    name=nvml
    defines=
    for age in $ages; do name="$name-$age"; defines="$defines -D$age"; done
    x86_64-w64-mingw32-gcc -O1 -Wall -Werror -shared -static -s $defines \\
      -o "/rig/fixtures/$name.dll" /project/test/fixtures/gpu/fake-nvml.c || exit 97
  done
  cd /project
  eval "set -- $ARGUMENTS"
  unset ROOT SCRIPT FOLDER ROOTFS PROJECT MODULES ARGUMENTS
  timeout --kill-after=10 "$TIMEOUT" wine /rig/node/bin/node.exe "$@" >/out/stdout 2>/out/stderr </dev/null &
  runner=$!
  # Without its server every Windows process waits for ever; this shell is process 1 and is spared.
  while kill -0 $runner 2>/dev/null; do
    if grep -q '^wineserver crashed' /out/stderr; then kill -KILL -1; exit ${WINE_CRASHED}; fi
    sleep 1
  done
  wait $runner
  status=$?
  wineserver -k
  exit $status`;

/** What a run that was killed could not remove. No run takes a day. */
function removeAbandoned(runs: string): void {
  for (const name of readdirSync(runs)) {
    const folder = join(runs, name);
    const madeMs = statSync(folder, { throwIfNoEntry: false })?.ctimeMs ?? Date.now();
    if (Date.now() - madeMs > 86_400_000) rmSync(folder, { recursive: true, force: true });
  }
}

function modulesElsewhere(project: string): string {
  const modules = join(project, "node_modules");
  if (!existsSync(modules)) return "";
  const real = realpathSync(modules);
  return real === modules ? "" : real;
}

function quoteForShell(argument: string): string {
  return `'${argument.replaceAll("'", "'\\''")}'`;
}
