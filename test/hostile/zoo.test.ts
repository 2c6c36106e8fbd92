import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { CLI, cleanEnvironment, project, readResults } from "../support/dist.ts";
import { holdsReports, nothingLeft, readableJournal, runIdIn } from "./aftermath.ts";
import { type Animal, animals, DEADLY_SIGNALS, REAL_TIME_SIGNALS, type Zoo } from "./animals.ts";
import { isSoak, randomFrom, seed, shuffled, tally } from "./soak.ts";

console.log(`GPU_SAFE_TESTS_SEED=${seed}`);
const random = randomFrom(seed);
let runs = 0;

const zoo: Zoo = {
  shrink: isSoak ? 1 : 64,
  isRoot: process.getuid?.() === 0,
  hasFreezer: existsSync("/sys/fs/cgroup/freezer"),
  exitCodes: isSoak
    ? Array.from({ length: 256 }, (_, code) => code)
    : [0, 1, 2, 126, 127, 128, 134, 139, 255],
  signals: isSoak ? DEADLY_SIGNALS : [1, 6, 9, 11, 15],
  realTimeSignals: isSoak ? REAL_TIME_SIGNALS : [34, 50, 64],
};

/** Long outputs are read and dropped, all but their end. */
function follow(child: ChildProcess): { readonly ended: Promise<number | null>; tail(): string } {
  let tail = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("latin1").on("data", (text: string) => {
      tail = (tail + text.slice(-20_000)).slice(-20_000);
    });
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { ended, tail: () => tail };
}

/** One run of these animals, in this order; the faults of those that were not seen as they are. */
async function runOf(herd: readonly Animal[], timeout: string): Promise<readonly string[]> {
  runs += 1;
  const mark = `gst-zoo-${process.pid}-${runs}-`;
  using home = project();
  const names = herd.map((animal, index) => {
    const name = `t/${String(index).padStart(4, "0")}.run`;
    home.write(name, animal.text, { executable: true });
    return name;
  });
  const temporary = join(home.folder, "temporary");
  mkdirSync(temporary);
  const flags = [
    "--tree-memory-limit",
    "400MB",
    "--file-timeout",
    timeout,
    "--limit-grace",
    "100ms",
  ];
  const room = ["--ram-preflight-max", "95", "--ram-target", "95"];
  const child = spawn(process.execPath, [CLI, ...flags, ...room, "t/*.run"], {
    cwd: home.folder,
    env: { ...cleanEnvironment(), GST_MARK: mark, TMPDIR: temporary },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { ended, tail } = follow(child);
  const code = await ended;
  const folder = join(home.folder, "memory-profile");
  assert.ok(code === 0 || code === 1, `exit code ${code}\n${tail()}`);
  const events = readableJournal(folder);
  await nothingLeft(mark, runIdIn(events));
  holdsReports(folder, herd.length);
  const { files } = readResults(folder);
  assert.deepEqual(
    files.map(({ file }) => file),
    names,
  );
  const own = events.filter(({ kind }) => kind === "file-started").map(({ ownBytes }) => ownBytes);
  const most = Math.max(...(own as number[]));
  console.log(`  ${herd.length} files; at most ${Math.round(most / 2 ** 20)} MB of our own`);
  assert.ok(most < 500 * 2 ** 20, `our own process came to ${most} bytes`);
  return files.flatMap((result, index) => {
    const animal = herd[index] as Animal;
    const isTrue =
      animal.verdicts.includes(result.verdict) &&
      // What multiplies ends so where it is not contained.
      (result.exitCode !== 99 || animal.does.startsWith("exits with")) &&
      (result.verdict !== "passed" || result.leftoverProcesses === 0);
    return isTrue ? [] : [`${animal.does}: ${result.verdict} (${result.reason})`];
  });
}

function kindsOf(herd: readonly Animal[]): readonly (readonly Animal[])[] {
  const kinds = new Map<string, Animal[]>();
  for (const animal of herd) kinds.set(animal.does, [...(kinds.get(animal.does) ?? []), animal]);
  return [...kinds.values()];
}

const all = animals(zoo);
const there = all.filter(({ absent }) => !absent);

describe("the zoo", {
  concurrency: false,
  skip: process.platform === "linux" ? false : "needs Linux: shells, signals and /proc",
}, () => {
  for (const { does, absent } of all) {
    if (absent) it(`a test that ${does}`, { skip: absent }, () => undefined);
  }

  // In `npm test` all of them together, once; else each by itself, so that the count is its own.
  const herds: (readonly [string, readonly Animal[], string])[] = isSoak
    ? kindsOf(there).map((herd) => [
        `a test that ${herd[0]?.does}`,
        Array.from({ length: Math.ceil(20 / herd.length) }, () => herd).flat(),
        herd[0]?.slow ? "120s" : "3s",
      ])
    : [
        [
          "each once, in random order",
          shuffled(
            there.filter(({ slow }) => !slow),
            random,
          ),
          "3s",
        ],
        ["those with much to write", there.filter(({ slow }) => slow), "120s"],
      ];
  for (const [name, herd, timeout] of herds) {
    it(name, async () => {
      const faults = await runOf(herd, timeout);
      if (isSoak) {
        const what = "true verdict, nothing alive, later files undisturbed";
        const tried = herd.length;
        tally({ part: "zoo", row: name, tried, held: tried - faults.length, what });
      }
      assert.deepEqual(faults, []);
    });
  }

  if (isSoak) {
    it("200 files mixed at random", async () => {
      const kinds = kindsOf(there.filter(({ slow }) => !slow));
      const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
      const herd = Array.from({ length: 200 }, () => pick(pick(kinds)));
      const faults = await runOf(herd, "3s");
      const what = "true verdicts, nothing alive, every report whole";
      const row = `200 files mixed at random (seed ${seed})`;
      tally({ part: "zoo", row, tried: 200, held: 200 - faults.length, what });
      assert.deepEqual(faults, []);
    });
  }
});
