/**
 * `npm run test:cgroup2`: the containment contract on cgroup v2, in an emulated machine, because
 * many development machines and containers still offer v1 or nothing. One system is booted twice,
 * without systemd and with it; each boot runs the suites that SUITES names. Arguments: names of
 * suites (default all), and `--tests PATTERN` (repeatable) for other test files.
 */
import { globSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { failRig, RigError } from "./rig/command.ts";
import { guestImage } from "./rig/guest-image.ts";
import { packGuest } from "./rig/guest-payload.ts";
import { judgeBoot } from "./rig/guest-verdict.ts";
import { boot } from "./rig/qemu.ts";

const BOOTS = {
  plain: ["rdinit=/rig/init.sh"],
  systemd: [
    "rdinit=/usr/lib/systemd/systemd",
    "systemd.getty_auto=no",
    "systemd.show_status=no",
    "systemd.wants=rig-suites.service",
  ],
} as const;
type BootName = keyof typeof BOOTS;

const SUITES: readonly (readonly [string, BootName])[] = [
  ["root", "plain"],
  ["delegated", "plain"],
  ["root-service", "systemd"],
  ["user-scope", "systemd"],
  ["user-delegate", "systemd"],
];

const MEMORY_MIB = 2048;
const BOOT_TIMEOUT_MS = 20 * 60_000;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { tests: { type: "string", multiple: true, default: ["test/contract/*.test.ts"] } },
  });
  const unknown = positionals.find((name) => !SUITES.some(([suite]) => suite === name));
  if (unknown !== undefined) {
    throw new RigError(`no such suite: ${unknown} (${SUITES.map(([suite]) => suite).join(", ")})`);
  }
  const wanted = SUITES.filter(([name]) => positionals.length === 0 || positionals.includes(name));
  const repository = join(dirname(fileURLToPath(import.meta.url)), "..");
  const files = globSync(values.tests, { cwd: repository }).sort();
  if (files.length === 0) throw new RigError(`no test file matches ${values.tests.join(" ")}`);

  const image = await guestImage();
  const folder = await mkdtemp(join(tmpdir(), "gpu-safe-tests-guest-"));
  // Also where a signal ends this program; QEMU is ended the same way.
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const faults: string[] = [];
  const initramfs = join(folder, "guest.cpio");
  const suites = wanted.map(([suite]) => suite);
  await packGuest({ rootfs: image.rootfs, repository, initramfs, files, suites });
  for (const name of Object.keys(BOOTS) as BootName[]) {
    const expected = wanted.filter(([, boot]) => boot === name).map(([suite]) => suite);
    if (expected.length === 0) continue;
    const started = performance.now();
    console.log(`\n=== booting (${name})`);
    const booted = await boot({
      kernel: image.kernel,
      initramfs,
      kernelArguments: ["cgroup_no_v1=all", ...BOOTS[name]],
      memoryMib: MEMORY_MIB,
      timeoutMs: BOOT_TIMEOUT_MS,
      kernelLog: join(folder, `kernel-${name}.log`),
      onLine: (line) => console.log(line),
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`=== ${name}: ${booted.end} after ${seconds} s`);
    faults.push(...judgeBoot(name, expected, booted));
  }
  if (faults.length > 0) throw new RigError(faults.join("\n"));
  console.log("cgroup v2 guest: every suite ran and passed");
}

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
main().catch(failRig);
