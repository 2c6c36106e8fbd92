import type { Verdict } from "../../src/core/verdict.ts";

/** A hostile test file: what it does, and the verdicts that are true of it. */
export interface Animal {
  /** As docs/reliability.md says it. */
  readonly does: string;
  /** A script with its first line; started as an executable file. */
  readonly text: string;
  readonly verdicts: readonly Verdict[];
  /** Needs rights or programs that not every machine gives; why it cannot live here. */
  readonly absent?: string | false;
  /** Takes longer than the short file-timeout of the zoo. */
  readonly slow?: true;
}

const sh = (...lines: string[]) => `#!/bin/sh\n${lines.join("\n")}\n`;
const node = (...lines: string[]) => `#!${process.execPath}\n${lines.join("\n")}\n`;
const python = (...lines: string[]) => `#!/usr/bin/env python3\n${lines.join("\n")}\n`;

/** Nothing that multiplies runs anywhere but in a containment of ours. */
const CONTAINED_ONLY =
  '[ -n "$GPU_SAFE_TESTS_ID" ] || grep -q gpu-safe-tests /proc/self/cgroup || exit 99';

const FREEZER = "/sys/fs/cgroup/freezer";

export interface Zoo {
  /** Each big number divided by this: `npm test` must end within minutes. */
  readonly shrink: number;
  readonly isRoot: boolean;
  readonly hasFreezer: boolean;
  readonly exitCodes: readonly number[];
  readonly signals: readonly number[];
  readonly realTimeSignals: readonly number[];
}

/** Signals that end a process unless it says otherwise; SIGKILL among them. */
export const DEADLY_SIGNALS: readonly number[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 24, 25, 26, 27, 29, 30, 31],
];
/** A test begins with these ignored, see src/platform/linux/shim.ts: it must never pass by them. */
export const REAL_TIME_SIGNALS: readonly number[] = Array.from({ length: 31 }, (_, i) => 34 + i);

export function animals(zoo: Zoo): readonly Animal[] {
  const many = (count: number) => Math.max(1, Math.round(count / zoo.shrink));
  const MIB = 1 << 20;
  return [
    {
      does: "eats memory at full speed",
      text: node("const kept = []; for (;;) kept.push(Buffer.alloc(32 << 20, 1));"),
      verdicts: ["memory-limit"],
    },
    {
      does: "eats memory in steps",
      text: node("const kept = []; setInterval(() => kept.push(Buffer.alloc(16 << 20, 1)), 20);"),
      verdicts: ["memory-limit"],
    },
    {
      does: "eats memory by twenty children together",
      text: sh(
        "for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do",
        "  (head -c 60000000 /dev/zero | tail -c 60000000 >/dev/null; sleep 100) &",
        "done; wait",
      ),
      verdicts: ["memory-limit"],
    },
    {
      does: "eats memory by a grandchild whose parent is gone",
      text: sh(
        "(setsid sh -c 'head -c 1500000000 /dev/zero | tail -c 1400000000' >/dev/null 2>&1 &)",
        "exec sleep 100",
      ),
      verdicts: ["memory-limit"],
    },
    {
      does: "is a fork bomb of 500 processes",
      // A tree of 2^9 - 1 shells that each wait for two more: it ends by itself at that depth.
      text: sh(
        CONTAINED_ONLY,
        "bomb() { if [ $1 -gt 0 ]; then bomb $(($1 - 1)) & bomb $(($1 - 1)) & fi; while :; do sleep 100; done; }",
        `bomb ${zoo.shrink > 1 ? 5 : 7}`,
      ),
      verdicts: ["timed-out", "memory-limit"],
    },
    {
      does: "leaves 500 children and passes",
      text: sh(
        CONTAINED_ONLY,
        `i=0; while [ $i -lt ${many(500)} ]; do sleep 1000 & i=$((i + 1)); done; exit 0`,
      ),
      verdicts: ["failed", "memory-limit", "timed-out"],
    },
    {
      does: "leaves a daemon with setsid and a double fork",
      text: sh("(setsid sh -c 'setsid sleep 1000 >/dev/null 2>&1 </dev/null &' &)", "sleep 0.1"),
      verdicts: ["failed"],
    },
    {
      does: "leaves a daemon that has cleared its environment and holds the output open",
      text: sh("(exec setsid env -i /bin/sleep 1000) &", "sleep 0.1"),
      verdicts: ["failed"],
    },
    {
      does: "ignores every signal that can be ignored",
      text: python(
        "import signal, time",
        "for number in range(1, 65):",
        "    try: signal.signal(number, signal.SIG_IGN)",
        "    except (OSError, ValueError): pass",
        "time.sleep(1000)",
      ),
      verdicts: ["timed-out"],
    },
    { does: "stops itself", text: sh("kill -STOP $$", "sleep 1000"), verdicts: ["timed-out"] },
    {
      does: "stands in the kernel (state D: a parent that vforked)",
      // clone(CLONE_VM | CLONE_VFORK | SIGCHLD): the parent waits in the kernel for its child.
      text: python(
        "import ctypes, os, time",
        "number = {'x86_64': 56, 'aarch64': 220}[os.uname().machine]",
        "ctypes.CDLL(None).syscall(number, 0x4111, 0, 0, 0, 0)",
        "time.sleep(1000)",
      ),
      verdicts: ["timed-out"],
    },
    {
      does: "freezes itself in a cgroup of its own",
      text: sh(
        "own=$(sed -n 's/^[0-9]*:freezer://p' /proc/self/cgroup)",
        "case $own in *gpu-safe-tests*) ;; *) exit 99 ;; esac",
        `ice=${FREEZER}$own/ice`,
        "mkdir $ice && echo 0 >$ice/tasks && echo FROZEN >$ice/freezer.state",
        "sleep 1000",
      ),
      verdicts: ["timed-out"],
      absent: !(zoo.isRoot && zoo.hasFreezer) && "not on cgroup v2 here: needs the freezer of v1",
    },
    {
      does: "closes its standard handles and passes",
      text: sh("exec 0<&- 1>&- 2>&-", "sleep 0.1", "exit 0"),
      verdicts: ["passed"],
    },
    {
      does: "closes its standard handles and hangs",
      text: sh("exec 0<&- 1>&- 2>&-", "sleep 1000"),
      verdicts: ["timed-out"],
    },
    {
      does: "writes 2 GB to its standard output",
      text: sh(`head -c ${many(2048) * MIB} /dev/zero | tr '\\0' '\\n'`),
      verdicts: ["passed"],
      slow: true,
    },
    {
      does: "writes one line of 300 MB",
      text: sh(`head -c ${many(300) * MIB} /dev/zero | tr '\\0' x`),
      verdicts: ["passed"],
      slow: true,
    },
    {
      does: "writes invalid UTF-8",
      text: sh("printf '\\377\\376\\300\\200\\355\\240\\200\\342\\202'", "exit 1"),
      verdicts: ["failed"],
    },
    {
      does: "writes ANSI escapes",
      text: sh(
        "printf '\\033[2J\\033[31m\\033]0;title\\007\\033[?1049h\\033[8m\\rspoof\\b\\b'",
        "exit 1",
      ),
      verdicts: ["failed"],
    },
    {
      does: "writes workflow commands",
      text: sh(
        "printf '::error::forged\\n::set-env name=PATH::/evil\\n##[command]x\\n::stop-commands::a\\n::a::\\n::add-mask::o\\n'",
        "exit 1",
      ),
      verdicts: ["failed"],
    },
    {
      does: "prints only NULs",
      text: sh(`head -c ${many(5) * MIB} /dev/zero`),
      verdicts: ["passed"],
    },
    {
      does: "is given a standard input and reads it to its end",
      text: sh("cat >/dev/null", "exit 0"),
      verdicts: ["passed"],
    },
    { does: "deletes its own file", text: sh('rm -f -- "$0"', "exit 0"), verdicts: ["passed"] },
    {
      does: "makes 100,000 files",
      text: node(
        "const { mkdirSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');",
        "const folder = mkdtempSync('many-');",
        `for (let i = 0; i < ${many(100_000)}; i += 1) writeFileSync(folder + '/' + i, '');`,
        "rmSync(folder, { recursive: true });",
      ),
      verdicts: ["passed"],
      slow: true,
    },
    {
      does: "exits with 0 while a child lives",
      text: sh("sleep 1000 &", "exit 0"),
      verdicts: ["failed"],
    },
    ...zoo.exitCodes.map(
      (code): Animal => ({
        does: "exits with each code from 0 to 255",
        text: sh(`exit ${code}`),
        verdicts: code === 0 ? ["passed"] : ["failed", "crashed", "start-failed"],
      }),
    ),
    ...zoo.signals.map(
      (signal): Animal => ({
        does: "dies by each signal",
        text: sh(`kill -${signal} $$`, "sleep 1000"),
        verdicts: ["crashed"],
      }),
    ),
    ...zoo.realTimeSignals.map(
      (signal): Animal => ({
        does: "is sent each real-time signal and fails",
        text: sh(`kill -${signal} $$`, "exit 5"),
        verdicts: ["failed"],
      }),
    ),
    {
      does: "dumps core",
      text: sh("ulimit -c unlimited", "kill -QUIT $$", "sleep 1000"),
      verdicts: ["crashed"],
    },
  ];
}
