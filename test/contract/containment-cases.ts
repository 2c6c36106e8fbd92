import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { Limits } from "../../src/core/events.ts";
import type { Contained, Containment, TreeDescriptor, TreeProbe } from "../../src/core/ports.ts";
import { bytes, MIB, millis } from "../../src/core/units.ts";
import { until, untilNone } from "../support/until.ts";
import type { Argv, Programs } from "./programs.ts";

/** One kind of containment on one machine, or the fake. */
export interface Subject {
  readonly name: string;
  open(): Promise<Containment>;
  readonly programs: Programs;
  /** The watchdog's handles; null where the subject has none. */
  readonly openProbe: ((descriptor: TreeDescriptor) => TreeProbe) | null;
  /** What runs of ours have left on the machine: cgroups, processes. Empty after `close`. */
  traces(): Promise<readonly string[]>;
  readonly environment: Readonly<Record<string, string>>;
  /** What the kernel does itself: it is asked for that, and no more. */
  readonly kernel: {
    readonly treeLimit: boolean;
    readonly processLimit: boolean;
    /** Its limit per process counts what is used, so that it alone is enough. */
    readonly countsUse: boolean;
    /** It keeps a peak of the tree, exact to so much of it. */
    readonly peakTolerance: number | null;
  };
  /** How many processes the platform starts in reasonable time. */
  readonly manyProcesses: number;
  /** What the platform shows of its own in the list of survivors, such as Windows' conhost.exe. */
  isOurs?(name: string): boolean;
}

export const NO_LIMITS: Limits = { treeBytes: null, treeIsAuto: false, processBytes: null };
const KILL_DEADLINE = millis(15_000);

/** The contract of src/core/ports.ts `Containment`, as sentences that every subject must make true. */
export function containmentContract(subject: Subject): void {
  const { programs, openProbe } = subject;
  const { peakTolerance } = subject.kernel;

  describe(`containment: ${subject.name}`, { concurrency: false }, () => {
    test("runs the command only when it is started, and not at all when it is discarded", () =>
      inRig(async (rig) => {
        const [ran, discarded] = [join(rig.folder, "ran"), join(rig.folder, "discarded")];
        const first = await rig.prepare(programs.touch(ran));
        const second = await rig.prepare(programs.touch(discarded));
        assert.equal(existsSync(ran), false);
        await second.discard();
        const run = await rig.follow(await first.start(NO_LIMITS));
        assert.deepEqual(await run.exited, { kind: "exited", code: 0 });
        assert.equal(rig.hasRun(ran), true);
        assert.equal(rig.hasRun(discarded), false);
      }));

    for (const code of [0, 3, 125, 126, 127, 255]) {
      test(`tells the exit code ${code} as the command's own`, () =>
        inRig(async (rig) => {
          const run = await rig.run(programs.exit(code));
          assert.deepEqual(await run.exited, { kind: "exited", code });
        }));
    }

    if (programs.die !== null) {
      const { die } = programs;
      for (const signal of ["SIGSEGV", "SIGABRT", "SIGTERM", "SIGKILL"]) {
        test(`names the signal ${signal}`, () =>
          inRig(async (rig) => {
            const run = await rig.run(die(signal));
            assert.deepEqual(await run.exited, { kind: "signaled", signal });
          }));
      }
    }

    for (const { why, argv, says } of programs.unstartable) {
      test(`tells a command that ${why} as one that never ran`, () =>
        inRig(async (rig) => {
          const run = await rig.run(argv(rig.folder));
          const status = await run.exited;
          assert.equal(status.kind, "start-failed");
          assert.match(status.kind === "start-failed" ? status.message : "", says);
          assert.deepEqual(await run.contained.survivors(), []);
        }));
    }

    test("tells a working directory that does not exist as a command that never ran", () =>
      inRig(async (rig) => {
        const run = await rig.run(programs.exit(0), { workingDirectory: join(rig.folder, "gone") });
        const status = await run.exited;
        assert.equal(status.kind, "start-failed");
        assert.match(status.kind === "start-failed" ? status.message : "", /gone/);
      }));

    test("hands arguments, folder and environment over as they are", () =>
      inRig(async (rig) => {
        const hostile = [
          "",
          "a b",
          "it's",
          '"quoted"',
          "-x",
          "$HOME `id` %PATH%",
          "*",
          "ü\t\\",
          "a=b",
        ];
        const environment = { ...subject.environment, HOSTILE: "it's $x", "my-var.x": "kept" };
        const run = await rig.run(programs.tell(["HOSTILE", "my-var.x"], ...hostile), {
          environment,
        });
        assert.deepEqual(await run.exited, { kind: "exited", code: 0 });
        const told = JSON.parse(await run.text("stdout"));
        assert.deepEqual(told.arguments, hostile);
        assert.deepEqual(told.environment, { HOSTILE: "it's $x", "my-var.x": "kept" });
        assert.equal(told.folder, rig.folder);
      }));

    test("hands on both streams complete and each in its order", () =>
      inRig(async (rig) => {
        const run = await rig.run(programs.talk(3000));
        await run.exited;
        const lines = (name: string) =>
          Array.from({ length: 3000 }, (_, at) => `${name} ${at + 1}\n`).join("");
        assert.equal(await run.text("stdout"), lines("out"));
        assert.equal(await run.text("stderr"), lines("err"));
      }));

    test("lets a writer wait for a slow reader instead of keeping its output in memory", () =>
      inRig(async (rig) => {
        const mebibytes = 64;
        const progress = join(rig.folder, "progress");
        const prepared = await rig.prepare(programs.flood(mebibytes, progress));
        const contained = await prepared.start(NO_LIMITS);
        let read = 0;
        let mostAhead = 0;
        for await (const { chunk } of contained.output) {
          read += chunk.length;
          if (read > 16 * MIB) continue;
          await new Promise((resolve) => setTimeout(resolve, 1));
          const taken = existsSync(progress) ? Number(readFileSync(progress, "utf8")) * MIB : 0;
          mostAhead = Math.max(mostAhead, taken - read);
        }
        assert.equal(read, mebibytes * MIB);
        assert.ok(mostAhead < 4 * MIB, `the writer was ${mostAhead} bytes ahead`);
        assert.deepEqual(await contained.exited, { kind: "exited", code: 0 });
      }));

    test("tells the command's own end while a child still holds its output", () =>
      inRig(async (rig) => {
        const run = await rig.run(programs.leaveDaemon("pipe"));
        assert.deepEqual(await run.exited, { kind: "exited", code: 0 });
        await run.printed("ready");
        assert.equal(run.hasOutputEnded(), false);
        run.contained.endOutput();
        await run.outputEnded;
        assert.equal((await run.survivors()).length, 1);
      }));

    test("lists what the command left behind, by name and command line", () =>
      inRig(async (rig) => {
        const run = await rig.run(programs.leaveDaemon("quiet"));
        assert.deepEqual(await run.exited, { kind: "exited", code: 0 });
        const pid = Number(/daemon (\d+)/.exec(await run.printed("daemon"))?.[1]);
        const [left, ...others] = await run.survivors();
        assert.deepEqual(others, []);
        assert.equal(left?.pid, pid);
        assert.match(left?.command ?? "", /deaf/);
      }));

    test("lists nothing when nothing was left behind", () =>
      inRig(async (rig) => {
        const run = await rig.run(programs.exit(0));
        await run.exited;
        assert.deepEqual(await run.survivors(), []);
        assert.deepEqual(await run.contained.killAll(KILL_DEADLINE), { alive: [] });
      }));

    const victims: [string, Argv, string][] = [
      ["a command that ignores polite requests", programs.stay(), "ready"],
      [
        "a daemon that forked twice and leads its own session",
        programs.leaveDaemon("quiet"),
        "daemon",
      ],
      ["a daemon without an environment", programs.leaveDaemon("bare"), "daemon"],
      [
        `a tree of ${subject.manyProcesses} processes`,
        programs.tree(subject.manyProcesses),
        "ready",
      ],
    ];
    if (programs.leaveStopped !== null) {
      victims.push(["a stopped process", programs.leaveStopped(), "stopped"]);
    }
    if (programs.comets !== null) {
      victims.push(["processes that replace themselves for ever", programs.comets(20), "ready"]);
    }
    for (const [who, argv, sign] of victims) {
      test(`kills ${who}`, () =>
        inRig(async (rig) => {
          const run = await rig.run(argv);
          await run.printed(sign);
          assert.notDeepEqual(await run.survivors(), []);
          assert.deepEqual(await run.contained.killAll(KILL_DEADLINE), { alive: [] });
          assert.deepEqual(await run.survivors(), []);
          await run.exited;
          await run.outputEnded;
        }));
    }

    test("holds two files prepared at once apart", () =>
      inRig(async (rig) => {
        const [one, two] = await Promise.all([
          rig.prepare(programs.stay()),
          rig.prepare(programs.leaveDaemon("quiet")),
        ]);
        const second = rig.follow(await two.start(NO_LIMITS));
        await second.printed("daemon");
        const first = rig.follow(await one.start(NO_LIMITS));
        await first.printed("ready");
        await second.exited;
        assert.equal((await first.survivors()).length, 1);
        assert.equal((await second.survivors()).length, 1);
        assert.deepEqual(await second.contained.killAll(KILL_DEADLINE), { alive: [] });
        assert.equal((await first.survivors()).length, 1);
      }));

    test("kills no file that is only prepared when it kills another", () =>
      inRig(async (rig) => {
        const next = await rig.prepare(programs.exit(7));
        const run = await rig.run(programs.leaveDaemon("bare"));
        await run.exited;
        await run.contained.killAll(KILL_DEADLINE);
        const after = rig.follow(await next.start(NO_LIMITS));
        assert.deepEqual(await after.exited, { kind: "exited", code: 7 });
      }));

    if (subject.kernel.processLimit) {
      test("refuses the allocation that goes over the process limit, so that it can be reported", () =>
        inRig(async (rig) => {
          const limits = { ...NO_LIMITS, processBytes: bytes(1000 * MIB) };
          const small = await rig.run(programs.hold(50), { limits });
          assert.deepEqual(await small.exited, { kind: "exited", code: 0 });
          const big = await rig.run(programs.hold(2000), { limits });
          const status = await big.exited;
          assert.equal(status.kind, "exited");
          assert.notEqual(status.kind === "exited" ? status.code : 0, 0);
          assert.match(await big.text("stderr"), /alloc/i);
        }));
    }

    if (subject.kernel.treeLimit) {
      test("stops one process at the tree limit, and counts it", () =>
        inRig(async (rig) => {
          const limits = { ...NO_LIMITS, treeBytes: bytes(150 * MIB) };
          const run = await rig.run(programs.hold(300), { limits });
          assert.notDeepEqual(await run.exited, { kind: "exited", code: 0 });
          await run.contained.killAll(KILL_DEADLINE);
          const usage = run.contained.usage();
          assert.ok(usage.treeLimitHits > 0, "the limit was hit");
          assert.ok((usage.peakTreeBytes ?? 0) <= 151 * MIB, `peak ${usage.peakTreeBytes}`);
          assert.doesNotMatch(await run.text("stdout"), /held/);
        }));

      test("counts all processes together against the tree limit", () =>
        inRig(async (rig) => {
          const limits = { ...NO_LIMITS, treeBytes: bytes(400 * MIB) };
          const fits = await rig.run(programs.hold(200, 1), { limits });
          assert.deepEqual(await fits.exited, { kind: "exited", code: 0 });
          const run = await rig.run(programs.hold(200, 3, "stay"), { limits });
          await until("a hit of the limit", () => run.contained.usage().treeLimitHits > 0);
          await run.contained.killAll(KILL_DEADLINE);
          await run.exited;
        }));
    }

    if (peakTolerance !== null) {
      test("keeps the tree's peak, spikes between two looks included", () =>
        inRig(async (rig) => {
          const peakOf = async (argv: Argv) => {
            const run = await rig.run(argv);
            assert.deepEqual(await run.exited, { kind: "exited", code: 0 });
            return run.contained.usage().peakTreeBytes ?? 0;
          };
          const [small, big, four] = [
            await peakOf(programs.hold(20)),
            await peakOf(programs.hold(220)),
            await peakOf(programs.hold(20, 4)),
          ];
          const grown = (big - small) / (200 * MIB);
          assert.ok(Math.abs(grown - 1) < peakTolerance, `200 MiB more show as ${grown}`);
          assert.ok(four > small + 60 * MIB, "all processes count");
        }));
    }

    test("keeps the figures of usage after the release", () =>
      inRig(async (rig) => {
        const run = await rig.run(programs.hold(30));
        await run.exited;
        const before = run.contained.usage();
        await run.contained.release();
        await run.contained.release();
        assert.deepEqual(await run.contained.killAll(KILL_DEADLINE), { alive: [] });
        assert.deepEqual(await run.contained.survivors(), []);
        assert.deepEqual(run.contained.usage(), before);
      }));

    if (openProbe !== null) {
      test("shows the tree to the watchdog's handles, and lets them kill it", () =>
        inRig(async (rig) => {
          const prepared = await rig.prepare(programs.hold(60, 2, "stay"));
          const probe = openProbe(prepared.descriptor);
          const run = rig.follow(await prepared.start(NO_LIMITS));
          await run.printed("held");
          const look = probe.readTree();
          assert.equal(look.alive, true);
          assert.ok((look.treeBytes ?? 0) > 120 * MIB, `tree of ${look.treeBytes} bytes`);
          assert.ok((look.treeBytes ?? 0) < 600 * MIB, `tree of ${look.treeBytes} bytes`);
          const processes = probe.readProcesses().filter((each) => each.bytes > 60 * MIB);
          assert.equal(processes.length, 2);
          for (const each of processes) assert.ok(each.peakBytes >= each.bytes);
          assert.ok(probe.pids().includes(run.contained.pid));
          assert.match(probe.describe(run.contained.pid)?.command ?? "", /hold/);
          assert.ok(probe.biggest(5).length > 0);
          probe.kill();
          await run.exited;
          await until("the end of the tree", () => {
            probe.kill();
            return !probe.readTree().alive;
          });
          assert.deepEqual(await run.survivors(), []);
          probe.close();
        }));
    }

    test("leaves no trace when it is closed, running and prepared files included", () =>
      inRig(async (rig) => {
        await rig.prepare(programs.exit(0));
        const run = await rig.run(programs.leaveDaemon("quiet"));
        await run.printed("daemon");
        assert.notDeepEqual(await subject.traces(), []);
        await rig.containment.close();
        await untilNone("all traces", () => subject.traces());
      }));

    test("says who enforces which limit", () =>
      inRig((rig) => {
        const enforcer = (kernel: boolean) => (kernel ? "kernel" : "watchdog");
        assert.deepEqual(rig.containment.enforcement, {
          tree: enforcer(subject.kernel.treeLimit),
          process: enforcer(subject.kernel.processLimit && subject.kernel.countsUse),
        });
      }));

    async function inRig(body: (rig: Rig) => Promise<void> | void): Promise<void> {
      const containment = await subject.open();
      const rig = new Rig(subject, containment);
      try {
        await body(rig);
      } finally {
        await rig.close();
      }
      await untilNone("all traces", () => subject.traces());
    }
  });
}

interface RunOptions {
  readonly limits?: Limits;
  readonly workingDirectory?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

class Rig {
  readonly folder = mkdtempSync(join(tmpdir(), "contract-"));
  readonly containment: Containment;
  readonly #subject: Subject;
  #index = 0;

  constructor(subject: Subject, containment: Containment) {
    this.#subject = subject;
    this.containment = containment;
  }

  prepare(argv: Argv, options: RunOptions = {}) {
    this.#index += 1;
    return this.containment.prepare({
      index: this.#index,
      argv,
      workingDirectory: options.workingDirectory ?? this.folder,
      environment: options.environment ?? this.#subject.environment,
    });
  }

  async run(argv: Argv, options: RunOptions = {}): Promise<Run> {
    const prepared = await this.prepare(argv, options);
    return this.follow(await prepared.start(options.limits ?? NO_LIMITS));
  }

  follow(contained: Contained): Run {
    return new Run(contained, this.#subject.isOurs ?? (() => false));
  }

  hasRun(file: string): boolean {
    return existsSync(file);
  }

  async close(): Promise<void> {
    await this.containment.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A started file whose output is read all the time. */
class Run {
  readonly contained: Contained;
  readonly exited: Contained["exited"];
  readonly outputEnded: Promise<void>;
  readonly #isOurs: (name: string) => boolean;
  readonly #texts = { stdout: "", stderr: "" };
  #hasEnded = false;

  constructor(contained: Contained, isOurs: (name: string) => boolean) {
    this.contained = contained;
    this.exited = contained.exited;
    this.#isOurs = isOurs;
    this.outputEnded = this.#read();
  }

  /** All of one stream, when both have ended. */
  async text(stream: "stdout" | "stderr"): Promise<string> {
    await this.outputEnded;
    return this.#texts[stream];
  }

  /** stdout so far, when it holds that text. */
  printed(text: string): Promise<string> {
    return until(`the output "${text}"`, () =>
      this.#texts.stdout.includes(text) ? this.#texts.stdout : null,
    );
  }

  hasOutputEnded(): boolean {
    return this.#hasEnded;
  }

  async survivors() {
    return (await this.contained.survivors()).filter(({ name }) => !this.#isOurs(name));
  }

  async #read(): Promise<void> {
    for await (const { stream, chunk } of this.contained.output) {
      this.#texts[stream] += Buffer.from(chunk).toString();
    }
    this.#hasEnded = true;
  }
}
