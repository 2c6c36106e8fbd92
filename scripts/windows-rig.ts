import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runInRig, WINE_CRASHED } from "../test/windows/rig/run.ts";
import { setUpRig } from "../test/windows/rig/setup.ts";
import { countTests } from "../test/windows/rig/test-counts.ts";

/**
 * `npm run test:windows`: the suites with the real Windows build of Node 24, under Wine. On Windows
 * itself the same suites run as they are, and what only Windows can run must not be skipped.
 *
 *   node scripts/windows-rig.ts                    all suites
 *   node scripts/windows-rig.ts --suite contract   one of them (may be repeated)
 *   node scripts/windows-rig.ts test/a.test.ts …   these files
 *   node scripts/windows-rig.ts --exec script.ts … one program instead of tests
 */
const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Each file belongs to the first suite whose pattern it matches. */
const SUITES = [
  { name: "linux", pattern: "test/platform/linux/**/*.test.ts", timeoutSeconds: 0 },
  {
    name: "e2e",
    pattern: "test/{e2e,hostile,windows/e2e}/**/*.test.ts",
    timeoutSeconds: 1200,
  },
  { name: "contract", pattern: "test/contract/**/*.test.ts", timeoutSeconds: 600 },
  { name: "windows", pattern: "test/{windows,platform/windows}/**/*.test.ts", timeoutSeconds: 900 },
  { name: "unit", pattern: "test/**/*.test.ts", timeoutSeconds: 1200 },
] as const;

/** Suites that have a rig of their own. */
const OTHER_RIGS = /^test\/(?:act|rigs|gpu)\//;
/** Suites that are about Windows: on Windows itself a skip among them is a failure. */
const NEVER_SKIPPED: ReadonlySet<string> = new Set(["contract", "windows"]);
/** Elsewhere a skip must be for want of what only Linux has, or of a tool that is no part of this. */
const NOT_OF_WINDOWS = new RegExp(
  [
    "needs (?:Linux|a (?:POSIX )?shell|/proc|paths without a drive|a file system that allows)",
    "needs (?:Chromium|NVIDIA|xmllint|pytest|python3)|no (?:Python|/dev/full)",
    "the programs here are shell scripts|the page is built on Linux",
    "Windows (?:allows|has) no |a privilege on Windows",
  ]
    .map((reasons) => `# (?:${reasons})`)
    .join("|"),
);
/** How often a run is begun in all when Wine's server crashes under it, now and then on a busy machine. */
const WINE_ATTEMPTS = 5;
/** As `timeout` of coreutils tells it. */
const TIMED_OUT = 124;

/** What only Linux can run; its tests would all be skipped. */
const NOT_HERE = "linux";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: true,
  options: {
    suite: { type: "string", multiple: true },
    exec: { type: "boolean", default: false },
    /** Seconds, of a suite or a program. */
    timeout: { type: "string" },
  },
});

const isNative = process.platform === "win32";
const timeoutSeconds = Number(values.timeout ?? 900);
const rootfs = isNative ? "" : setUpRig(PROJECT, console.log);
process.exitCode = values.exec ? execute(positionals) : testAll();

type Ran = ReturnType<typeof runInRig>;

function runNode(nodeArguments: readonly string[], seconds: number): Ran {
  if (isNative) return runNatively(nodeArguments, seconds);
  for (let attempt = 1; ; attempt += 1) {
    const run = { rootfs, project: PROJECT, nodeArguments, timeoutSeconds: seconds };
    const ran = runInRig(run);
    if (ran.status !== WINE_CRASHED || attempt === WINE_ATTEMPTS) return ran;
    console.log(`rig: wineserver crashed in run ${attempt} of ${WINE_ATTEMPTS}; its last lines:`);
    console.log(ran.stdout.trimEnd().split("\n").slice(-3).join("\n"));
  }
}

function runNatively(nodeArguments: readonly string[], seconds: number): Ran {
  const ran = spawnSync(process.execPath, nodeArguments, {
    cwd: PROJECT,
    encoding: "utf8",
    timeout: seconds * 1000,
    maxBuffer: 64 << 20,
  });
  const status = ran.signal === null ? (ran.status ?? 255) : TIMED_OUT;
  return { status, stdout: ran.stdout, stderr: ran.stderr };
}

function execute(nodeArguments: readonly string[]): number {
  const ran = runNode(nodeArguments, timeoutSeconds);
  process.stdout.write(ran.stdout);
  process.stderr.write(ran.stderr);
  return ran.status;
}

function testAll(): number {
  const failures: string[] = [];
  for (const suite of chosenSuites()) {
    const begin = performance.now();
    const ran = runNode(
      ["--test", "--test-concurrency=1", "--test-reporter=spec", ...suite.files],
      suite.timeoutSeconds,
    );
    const counts = countTests(ran.stdout);
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    const fault = faultOf(suite.name, ran.status, counts);
    if (fault !== null || counts === null) {
      failures.push(`${suite.name}: ${fault}`);
      process.stdout.write(`${ran.stdout}\n${ran.stderr}\n`);
    }
    for (const skipped of counts?.skipped ?? []) console.log(`  skipped: ${skipped}`);
    const said = counts === null ? "no result" : `${counts.passed} of ${counts.total} passed`;
    console.log(
      `windows ${suite.name}: ${suite.files.length} files, ${said}, ` +
        `${counts?.skipped.length ?? 0} skipped, ${seconds} s${fault === null ? "" : ` — ${fault}`}`,
    );
  }
  for (const failure of failures) console.log(`failed under Windows Node: ${failure}`);
  return failures.length === 0 ? 0 : 1;
}

function faultOf(
  suite: string,
  status: number,
  counts: ReturnType<typeof countTests>,
): string | null {
  if (status === TIMED_OUT || status === 137) return "did not end in time";
  if (status === WINE_CRASHED) return "Wine's server crashed each time";
  if (status === 96) return "a struct layout differs from the Windows headers";
  if (status === 97) return "a fixture does not compile";
  if (counts === null) return `no test ran (exit code ${status})`;
  if (counts.passed === 0) return "no test passed";
  const missed = counts.skipped.filter((skipped) => mayNotSkip(suite, skipped));
  if (missed.length > 0) {
    return `what only Windows can run was skipped there: ${missed.join("; ")}`;
  }
  return status === 0 ? null : `exit code ${status}, ${counts.failed} failed`;
}

function mayNotSkip(suite: string, skipped: string): boolean {
  return isNative && (NEVER_SKIPPED.has(suite) || !NOT_OF_WINDOWS.test(skipped));
}

function chosenSuites(): readonly {
  readonly name: string;
  readonly files: readonly string[];
  readonly timeoutSeconds: number;
}[] {
  if (positionals.length > 0) {
    return [{ name: "chosen files", files: positionals, timeoutSeconds }];
  }
  const taken = new Set<string>();
  const suites = SUITES.map(({ name, pattern, timeoutSeconds }) => {
    const files = globSync(pattern, { cwd: PROJECT })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => !file.includes("fixtures") && !taken.has(file) && !OTHER_RIGS.test(file))
      .sort();
    for (const file of files) taken.add(file);
    return { name, files, timeoutSeconds };
  });
  const wanted = values.suite ?? SUITES.map(({ name }) => name).filter((name) => name !== NOT_HERE);
  for (const name of wanted) {
    if (!suites.some((suite) => suite.name === name)) throw new Error(`there is no suite ${name}`);
  }
  return suites.filter(({ name, files }) => wanted.includes(name) && files.length > 0);
}
