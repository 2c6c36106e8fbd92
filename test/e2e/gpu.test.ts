import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import {
  buildFakeNvml,
  MIB,
  noFakeNvml,
  ONE_GPU,
  UUID,
  writeScript,
} from "../platform/gpu/fake-nvml.ts";
import { CLI, cli, project, readJournal, start, until } from "../support/dist.ts";

const hog = fileURLToPath(new URL("../fixtures/gpu/fake-vram-hog.ts", import.meta.url));
const notHere =
  process.platform === "linux"
    ? noFakeNvml
    : "needs Linux, where LD_LIBRARY_PATH puts the fake driver in place";
const TOTAL = 24_576 * MIB;

/** A project on a machine whose NVIDIA driver is the fake one, told by a script. */
function gpuProject(files: Readonly<Record<string, string>>, script: readonly string[] = ONE_GPU) {
  const home = project(files);
  const scriptFile = join(home.folder, "driver.txt");
  writeScript(scriptFile, script);
  const env = {
    LD_LIBRARY_PATH: dirname(buildFakeNvml()),
    FAKE_NVML_SCRIPT: scriptFile,
    CUDA_VISIBLE_DEVICES: undefined,
    NVIDIA_VISIBLE_DEVICES: undefined,
  };
  const args = ["--command", `${process.execPath} {file}`];
  return {
    home,
    env,
    scriptFile,
    journal: () => readJournal(join(home.folder, "memory-profile")),
    log: () =>
      readFileSync(join(home.folder, "memory-profile", "memory-profile.log"), "utf8")
        .trimEnd()
        .split("\n"),
    run: (flags: readonly string[] = []) => cli(home.folder, [...args, ...flags, "t"], env),
    start: (flags: readonly string[]) =>
      start(CLI, [...args, ...flags, "t"], { cwd: home.folder, env }),
  };
}

/** JavaScript that gives the fake driver another script, whole. */
const tell = (lines: readonly string[]) =>
  `import { renameSync, writeFileSync } from "node:fs";
const path = process.env.FAKE_NVML_SCRIPT;
writeFileSync(path + ".test", ${JSON.stringify(`${lines.join("\n")}\n`)});
renameSync(path + ".test", path);
`;
const holding = (mib: number, pid: number) => [
  ONE_GPU[1],
  `memory 0 0 ${TOTAL} 0 ${mib * MIB}`,
  `process 0 compute ${pid} ${mib * MIB}`,
];

/** The driver processes of a run, told from others' by the script that they were given. */
function driverProcesses(scriptFile: string): string[] {
  return readdirSync("/proc").filter((pid) => {
    try {
      return (
        readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--gpu-host") &&
        readFileSync(`/proc/${pid}/environ`, "utf8").includes(scriptFile)
      );
    } catch {
      return false;
    }
  });
}

describe("the command line on a machine with a GPU", { skip: notHere }, () => {
  it("tells VRAM in the log, the results and on the console, from the first source that answers", async () => {
    const gpu = gpuProject({ "t/a.test.mjs": "" });
    using _ = gpu.home;
    const { code, results, stdout } = await gpu.run();
    assert.equal(code, 0, stdout);
    const machine = results().machine as unknown as Record<string, unknown>;
    assert.equal(machine.gpuSource, "nvml");
    assert.deepEqual(machine.gpus, [
      { index: 0, name: "NVIDIA GeForce RTX 4090", totalVramBytes: TOTAL },
    ]);
    assert.equal(results().files[0]?.vramBeforePercent, 5.7);
    for (const line of gpu.log()) assert.match(line, / \| VRAM: 5\.7% \| /);
    assert.match(stdout, /VRAM 5\.7 → 5\.7 → 5\.7 %/);
  });

  it("kills the file that fills the GPU and says what it held; what stays is waited for and told", async () => {
    const gpu = gpuProject({
      "t/a.test.mjs": `process.argv.splice(2, 9, process.env.FAKE_NVML_SCRIPT, "${UUID}");\nawait import(${JSON.stringify(hog)});\n`,
      "t/b.test.mjs": "",
    });
    using _ = gpu.home;
    const { code, results } = await gpu.run([
      "--vram-kill-threshold",
      "80",
      "--settle-timeout",
      "1s",
    ]);
    assert.equal(code, 1);
    const [first, second] = results().files;
    assert.equal(first?.verdict, "killed-vram");
    assert.match(
      first?.reason ?? "",
      /VRAM of GPU 0 reached \d+\.\d % of 80\.0 % allowed \(vram-kill-threshold\), [\d.]+ GB of the [\d.]+ GB in use held by its own processes/,
    );
    assert.ok((first?.vramPeakPercent ?? 0) >= 80);
    // The fake driver goes on counting what a dead process held.
    assert.equal(second?.verdict, "not-run");
    assert.match(
      second?.reason ?? "",
      /GPU 0 has [\d.]+ GB more in use than before the file, held by/,
    );
    assert.equal(typeof gpu.journal().find(({ kind }) => kind === "settle")?.problem, "string");
  });

  it("names the stranger that took VRAM while a file ran", async () => {
    const gpu = gpuProject({
      "t/a.test.mjs": tell(holding(9000, process.pid)),
      "t/b.test.mjs": "",
    });
    using _ = gpu.home;
    const { results } = await gpu.run(["--settle-timeout", "200ms"]);
    assert.deepEqual(
      results().files.map(({ verdict }) => verdict),
      ["passed", "not-run"],
    );
    assert.match(
      results().files[1]?.reason ?? "",
      new RegExp(`node .*\\(pid ${process.pid}, 8\\.8 GB\\)`),
    );
  });

  it("refuses with 3 where the visible GPU is too full, and not for one that the tests cannot see", async () => {
    const full = holding(22_000, 1);
    const gpu = gpuProject({ "t/a.test.mjs": "" }, full);
    using _ = gpu.home;
    const refused = await gpu.run();
    assert.equal(refused.code, 3);
    assert.match(
      refused.results().files[0]?.reason ?? "",
      /89\.5 % of GPU 0's VRAM .* 80\.0 % allowed/,
    );
    const blind = await cli(gpu.home.folder, ["--command", `${process.execPath} {file}`, "t"], {
      ...gpu.env,
      CUDA_VISIBLE_DEVICES: "",
    });
    assert.equal(blind.code, 0, blind.stdout);
  });

  it("passes and leaves no process behind when the driver begins to hang while a file runs", async () => {
    const hanging = tell([
      ...ONE_GPU,
      "hang nvmlDeviceGetMemoryInfo_v2",
      "hang nvmlDeviceGetComputeRunningProcesses_v3",
    ]);
    const gpu = gpuProject({ "t/a.test.mjs": hanging, "t/b.test.mjs": "" });
    using _ = gpu.home;
    const { code, stdout } = await gpu.run();
    assert.equal(code, 0, stdout);
    await until(() => driverProcesses(gpu.scriptFile).length === 0, "the driver process is gone");
  });

  it("ends at once when it is cancelled while the driver hangs, and leaves no process behind", async () => {
    const gpu = gpuProject({
      "t/a.test.mjs": `${tell([...ONE_GPU, "hang nvmlDeviceGetMemoryInfo_v2"])}console.log("hanging");\nsetInterval(() => {}, 1000);\n`,
    });
    using _ = gpu.home;
    const { child, ended, printed } = gpu.start([]);
    await printed(/^hanging$/m);
    child.kill("SIGINT");
    assert.equal((await ended).code, 130);
    await until(() => driverProcesses(gpu.scriptFile).length === 0, "the driver process is gone");
  });

  it("doctor tells why a source does not answer and what would make it", async () => {
    const gpu = gpuProject({}, [...ONE_GPU, "fail nvmlInit_v2 18"]);
    using _ = gpu.home;
    const { stdout } = await cli(gpu.home.folder, ["doctor"], { ...gpu.env, PATH: "/nonexistent" });
    assert.match(stdout, /no {2}nvml: .*\n +because: .*LIB_RM_VERSION_MISMATCH/);
    assert.match(stdout, /restart the machine: the driver was updated/);
    assert.match(stdout, /nvidia-smi is not in PATH/);
    assert.match(stdout, /because: not tried: only Windows has these counters/);
    assert.match(
      stdout,
      /torch cannot be started: .*\n +to have it: install Python, or add it to PATH/,
    );
  });
});
