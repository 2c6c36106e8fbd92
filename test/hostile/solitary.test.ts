import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { CLI, type Project, project, readResults, start } from "../support/dist.ts";
import { holdsReports, nothingLeft, readableJournal, replayHolds, runIdIn } from "./aftermath.ts";
import { repeat, seed, times } from "./soak.ts";

console.log(`GPU_SAFE_TESTS_SEED=${seed}`);
const linux = process.platform === "linux";
const isRoot = process.getuid?.() === 0;
const FREEZER = "/sys/fs/cgroup/freezer";
const NEEDS_DISK = isRoot ? false : "needs root: a small disk of its own";
let runs = 0;

/** Tests that harm more than themselves: a run for each, with a neighbour before and one behind. */
interface Case {
  readonly does: string;
  readonly script: string;
  /** Of our program; none: it is killed. */
  readonly codes: readonly number[];
  readonly what: string;
  readonly timeout?: string;
  readonly env?: (home: Project) => Readonly<Record<string, string>>;
  readonly skip?: string | false;
  readonly prepare?: (home: Project) => void;
  readonly check: (home: Project, said: string) => void | Promise<void>;
}

const reports = (home: Project) => join(home.folder, "memory-profile");
const verdicts = (home: Project) => readResults(reports(home)).files.map(({ verdict }) => verdict);
const allPassed = (home: Project) =>
  assert.deepEqual(verdicts(home), ["passed", "passed", "passed"]);

const faketime = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"]
  .map((folder) => join(folder, "faketime", "libfaketime.so.1"))
  .find(existsSync);

const CASES: readonly Case[] = [
  {
    does: "kills its parent",
    script: "kill -9 $PPID; sleep 1000",
    codes: [],
    what: "nothing alive, the journal names the file, every report by replay",
    check: interrupted,
  },
  {
    does: "kills our program by its pid",
    script: [
      "for file in /proc/[0-9]*/cmdline; do",
      "  pid=$(basename $(dirname $file))",
      "  tr '\\0' ' ' <$file 2>/dev/null | grep -q '^[^ ]*node[^ ]* [^ ]*cli/index.js ' || continue",
      "  grep -qa $GST_MARK /proc/$pid/environ 2>/dev/null && kill -9 $pid",
      "done",
      "sleep 1000",
    ].join("\n"),
    codes: [],
    what: "nothing alive, the journal names the file, every report by replay",
    check: interrupted,
  },
  {
    does: "deletes the report folder",
    script: "rm -rf memory-profile; exit 0",
    codes: [0],
    what: "every report whole, the journal from its first line",
    check: allPassed,
  },
  {
    does: "puts a link to another folder into the report folder's stead",
    script: "mkdir victim; mv memory-profile away; ln -s victim memory-profile; exit 0",
    codes: [0],
    what: "the link is not followed, every report whole",
    check(home) {
      assert.deepEqual(readdirSync(join(home.folder, "victim")), []);
      allPassed(home);
    },
  },
  {
    does: "plants links where reports will be",
    script: [
      "echo precious >victim",
      "for name in results.json summary.md junit.xml report.html; do",
      "  ln -sf ../victim memory-profile/$name",
      "done",
    ].join("\n"),
    codes: [0],
    what: "the links are replaced, not followed",
    check(home) {
      assert.equal(readFileSync(join(home.folder, "victim"), "utf8"), "precious\n");
      allPassed(home);
    },
  },
  {
    does: "deletes the working folder",
    script: 'rm -rf -- "$PWD"; exit 0',
    codes: [1],
    what: "the run goes on to its end and tells what is gone, every report whole",
    check(home) {
      assert.equal(verdicts(home)[1], "passed");
      assert.notEqual(verdicts(home)[2], "passed");
    },
  },
  {
    does: "fills the disk and leaves it full",
    script: "head -c 100000000 /dev/zero >memory-profile/full 2>/dev/null; exit 0",
    codes: [1, 70],
    skip: NEEDS_DISK,
    what: "verdicts right, the loss is told, exit code not 0, the journal readable up to there",
    prepare: smallDisk,
    check(home, said) {
      assert.match(said, /ENOSPC|no space left/i);
      assert.match(said, /3 passed/);
      const events = readableJournal(reports(home));
      assert.ok(events.some(({ kind, file }) => kind === "file-started" && file === "b.sh"));
    },
  },
  {
    does: "fills the disk and frees it again",
    script: [
      "head -c 100000000 /dev/zero >memory-profile/full 2>/dev/null",
      "sleep 0.6; rm memory-profile/full; exit 0",
    ].join("\n"),
    codes: [0, 70],
    skip: NEEDS_DISK,
    what: "every report whole at the end, what the journal lacks is told",
    prepare: smallDisk,
    check: allPassed,
  },
  {
    does: "sets the clock forward and back by hours",
    script:
      "for hours in +5h +0h -7h; do echo $hours >clock.new; mv clock.new clock; sleep 0.4; done",
    codes: [0],
    skip: faketime === undefined && "needs libfaketime (apt-get install faketime)",
    what: "no timeout, no negative duration, the journal in order",
    prepare: (home) => void home.write("clock", "+0h\n"),
    env: (home) => ({
      LD_PRELOAD: faketime ?? "",
      FAKETIME_TIMESTAMP_FILE: join(home.folder, "clock"),
      FAKETIME_NO_CACHE: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
    }),
    check(home) {
      for (const { durationMs } of readResults(reports(home)).files) {
        assert.ok(
          durationMs !== null && durationMs >= 0 && durationMs < 20_000,
          `${durationMs} ms`,
        );
      }
      allPassed(home);
      const at = readableJournal(reports(home)).map(({ time }) => Date.parse(String(time)));
      const jumped = at.some((time, index) => time < (at[index - 1] ?? 0));
      assert.ok(jumped, `the clock did not jump for our program: ${at.join(" ")}`);
    },
  },
  {
    does: "cannot be killed (frozen in a cgroup outside ours, like one that hangs in the kernel)",
    script: [
      `ice=${FREEZER}/$GST_ICE`,
      "mkdir $ice && echo 0 >$ice/tasks && echo FROZEN >$ice/freezer.state",
      "sleep 1000",
    ].join("\n"),
    codes: [1],
    timeout: "1s",
    skip: isRoot && existsSync(FREEZER) ? false : "not on cgroup v2 here: needs the freezer of v1",
    what: "the run goes on, the verdict names what could not be killed, every report whole",
    check(home) {
      assert.deepEqual(verdicts(home), ["passed", "timed-out", "passed"]);
      const [, stuck] = readResults(reports(home)).files;
      assert.match(stuck?.reason ?? "", /could not be killed/);
    },
  },
];

async function interrupted(home: Project): Promise<void> {
  const folder = reports(home);
  const started = readableJournal(folder).filter(({ kind }) => kind === "file-started");
  assert.equal(started.at(-1)?.file, "b.sh");
  await replayHolds(folder, 3);
  assert.match(readResults(folder).files[1]?.reason ?? "", /interrupted/i);
}

/** The report folder as a disk of 2 MB. */
function smallDisk(home: Project): void {
  mkdirSync(reports(home), { mode: 0o700 });
  const options = ["-t", "tmpfs", "-o", "size=2m,mode=0700"];
  execFileSync("mount", [...options, "tmpfs", reports(home)]);
}

function unmount(home: Project): void {
  for (const line of readFileSync("/proc/mounts", "utf8").split("\n")) {
    const at = line.split(" ")[1] ?? "";
    if (at.startsWith(`${home.folder}/`)) execFileSync("umount", [at]);
  }
}

/** Named otherwise than its run, whose traces are looked for. */
const iceOf = (mark: string) => `gst-ice-${mark.slice("gst-alone-".length)}`;

/** Lets a process go that froze itself outside our containment; nothing else can end it. */
function thawOutside(mark: string): void {
  const folder = join(FREEZER, iceOf(mark));
  if (existsSync(folder)) writeFileSync(join(folder, "freezer.state"), "THAWED");
}

async function runCase(each: Case): Promise<void> {
  runs += 1;
  const mark = `gst-alone-${process.pid}-${runs}-`;
  using home = project({ "a.sh": "exit 0", "b.sh": each.script, "c.sh": "exit 0" });
  try {
    each.prepare?.(home);
    const args = ["--command", "/bin/sh {file}", "--file-timeout", each.timeout ?? "20s", "*.sh"];
    const env = { GST_MARK: mark, GST_ICE: iceOf(mark), ...each.env?.(home) };
    const { code, signal, stdout, stderr } = await start(CLI, args, { cwd: home.folder, env })
      .ended;
    const said = stdout + stderr;
    if (each.codes.length === 0) assert.equal(signal, "SIGKILL", said);
    else assert.ok(code !== null && each.codes.includes(code), `exit code ${code}\n${said}`);
    thawOutside(mark);
    await nothingLeft(mark, runIdIn(readableJournal(reports(home))));
    await each.check(home, said);
    if (code !== null && !/ENOSPC/.test(said)) holdsReports(reports(home), 3);
  } finally {
    thawOutside(mark);
    unmount(home);
    if (existsSync(join(FREEZER, iceOf(mark)))) rmdirSync(join(FREEZER, iceOf(mark)));
  }
}

describe("a test that", { skip: linux ? false : "needs Linux: shells, signals and /proc" }, () => {
  for (const each of CASES) {
    it(each.does, { skip: each.skip ?? false }, async () => {
      const row = { part: "zoo", row: `a test that ${each.does}`, what: each.what } as const;
      await repeat(row, times(1, 20), () => runCase(each));
    });
  }
});
