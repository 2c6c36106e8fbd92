import { globSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runInRig } from "../test/windows/rig/run.ts";
import { setUpRig } from "../test/windows/rig/setup.ts";
import { countTests } from "../test/windows/rig/test-counts.ts";

/**
 * `npm run test:windows`: the suites with the real Windows build of Node 24, under Wine.
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
    pattern: "test/{e2e,integration,windows/e2e}/**/*.test.ts",
    timeoutSeconds: 900,
  },
  { name: "contract", pattern: "test/contract/**/*.test.ts", timeoutSeconds: 600 },
  { name: "windows", pattern: "test/{windows,platform/windows}/**/*.test.ts", timeoutSeconds: 900 },

  { name: "unit", pattern: "test/**/*.test.ts", timeoutSeconds: 600 },
] as const;

/** What only Linux can run; its tests would all be skipped. */
const NOT_HERE = "linux";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: true,
  options: { suite: { type: "string", multiple: true }, exec: { type: "boolean", default: false } },
});

const rootfs = setUpRig(PROJECT, console.log);
process.exitCode = values.exec ? execute(positionals) : testAll();

function execute(nodeArguments: readonly string[]): number {
  const ran = runInRig({ rootfs, project: PROJECT, nodeArguments, timeoutSeconds: 900 });
  process.stdout.write(ran.stdout);
  process.stderr.write(ran.stderr);
  return ran.status;
}

function testAll(): number {
  const failures: string[] = [];
  for (const suite of chosenSuites()) {
    const begin = performance.now();
    const ran = runInRig({
      rootfs,
      project: PROJECT,
      nodeArguments: ["--test", "--test-concurrency=1", "--test-reporter=spec", ...suite.files],
      timeoutSeconds: suite.timeoutSeconds,
    });
    const counts = countTests(ran.stdout);
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    const fault = faultOf(ran.status, counts);
    if (fault !== null || counts === null) {
      failures.push(`${suite.name}: ${fault}`);
      process.stdout.write(`${ran.stdout}\n${ran.stderr}\n`);
    }
    for (const skipped of counts?.skipped ?? []) console.log(`  not under Wine: ${skipped}`);
    const said = counts === null ? "no result" : `${counts.passed} of ${counts.total} passed`;
    console.log(
      `windows ${suite.name}: ${suite.files.length} files, ${said}, ` +
        `${counts?.skipped.length ?? 0} skipped, ${seconds} s${fault === null ? "" : ` — ${fault}`}`,
    );
  }
  for (const failure of failures) console.log(`failed under Windows Node: ${failure}`);
  return failures.length === 0 ? 0 : 1;
}

function faultOf(status: number, counts: ReturnType<typeof countTests>): string | null {
  if (status === 124 || status === 137) return "did not end in time";
  if (status === 96) return "a struct layout differs from the Windows headers";
  if (status === 97) return "a fixture does not compile";
  if (counts === null) return `no test ran (exit code ${status})`;
  if (counts.passed === 0) return "no test passed";
  return status === 0 ? null : `exit code ${status}, ${counts.failed} failed`;
}

function chosenSuites(): readonly {
  readonly name: string;
  readonly files: readonly string[];
  readonly timeoutSeconds: number;
}[] {
  if (positionals.length > 0) {
    return [{ name: "chosen files", files: positionals, timeoutSeconds: 900 }];
  }
  const taken = new Set<string>();
  const suites = SUITES.map(({ name, pattern, timeoutSeconds }) => {
    const files = globSync(pattern, { cwd: PROJECT })
      .filter((file) => !file.includes("fixtures") && !taken.has(file))
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
