import { spawnSync } from "node:child_process";

/**
 * Runs a shell script chrooted into `root`, with mounts and processes of its own: whatever it
 * leaves behind (a wineserver, a mount) ends with it, and nothing of the machine can be ended by it.
 */
export function enter(options: {
  readonly root: string;
  readonly script: string;
  /** Shell that runs before the chroot, `$ROOT` being the new root: more mounts. */
  readonly before?: string;
  readonly environment?: Readonly<Record<string, string>>;
}): { readonly status: number; readonly output: string } {
  const outer = `set -eu
    ${options.before ?? ""}
    mount -t proc proc "$ROOT/proc"
    mount --rbind /dev "$ROOT/dev"
    mount --rbind /sys "$ROOT/sys"
    exec chroot "$ROOT" /bin/sh -c "$SCRIPT"`;
  const ran = spawnSync(
    // The rig goes with whoever started it: a killed test run leaves no Wine behind.
    "setpriv",
    [
      ...["--pdeathsig", "KILL", "unshare", "--mount", "--pid", "--fork", "--kill-child"],
      ...["/bin/sh", "-c", outer],
    ],
    {
      // No variable of this machine reaches the inside: Windows Node would inherit it.
      env: {
        PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        // Without UTF-8 Wine cannot map file names beyond ASCII.
        LANG: "C.UTF-8",
        ROOT: options.root,
        SCRIPT: options.script,
        ...options.environment,
      },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 64 << 20,
    },
  );
  if (ran.error !== undefined) throw ran.error;
  return { status: ran.status ?? 255, output: `${ran.stdout}${ran.stderr}` };
}
