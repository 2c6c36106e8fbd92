import assert from "node:assert/strict";
import { test } from "node:test";
import type { RunEvent } from "../../src/core/events.ts";
import { actionConsole } from "../../src/report/action-console.ts";
import { dispatch } from "../../src/report/dispatch.ts";
import {
  fileStarted,
  finished,
  HOSTILE_NAMES,
  output,
  result,
  runFinished,
  runStarted,
  stamped,
  streamOf,
  tickingClock,
  wholeRun,
} from "../support/events.ts";
import { following } from "../support/following.ts";
import { obeyed } from "../support/runner.ts";
import { Collected } from "../support/streams.ts";

async function inAction(events: readonly RunEvent[], token?: () => string): Promise<string> {
  const out = new Collected();
  const console = actionConsole({ out, color: false, ...(token && { token }) });
  await dispatch(streamOf(events), [console], { clock: tickingClock() });
  return out.text;
}

const around = (...middle: readonly RunEvent[]): readonly RunEvent[] => [
  runStarted(["a.py"]),
  fileStarted(0, "a.py"),
  ...middle,
  finished(0, result("a.py")),
  runFinished([result("a.py")]),
];

test("a file is a group, its output between a token, its line after it", async () => {
  const text = await inAction(
    around(output(0, "out"), output(0, "err\n", "stderr")),
    () => "s3cret",
  );
  assert.ok(
    text.includes(`::group::[1/1] a.py
::stop-commands::s3cret
outerr
::s3cret::
::endgroup::
passed  15.0 s`),
    text,
  );
});

test("output without a last newline does not swallow the token", async () => {
  for (const end of ["x", "x\r", Buffer.from([0xe2, 0x82]), Buffer.from([0])]) {
    const text = await inAction(around(output(0, end)), () => "s3cret");
    assert.match(text, /\n::s3cret::\n::endgroup::\n/);
  }
  assert.match(await inAction(around(), () => "s3cret"), /s3cret\n::s3cret::\n::endgroup::\n/);
});

test("test output commands the runner in no way", async () => {
  const attacks = [
    "::add-mask::x\n",
    "  ::set-env name=PATH::x\n",
    "##[add-mask]x\n",
    "text ##[error]x\n",
    "::stop-commands::mine\n::mine::\n::error::x\n",
    "::s3cret::\n::error::after a guess of an old token\n",
    "\r::error::x\r",
    "::endgroup::\n::group::x\n",
    "::error::no newline",
  ];
  let count = 0;
  const text = await inAction(
    around(...attacks.map((attack) => output(0, attack))),
    () => `t0ken${count++}`,
  );
  assert.deepEqual(
    obeyed(text).map(({ command }) => command),
    ["group", "stop-commands", "endgroup"],
  );
});

test("names and reasons command the runner in no way either", async () => {
  const results = [...HOSTILE_NAMES, "::error::x", "##[error]x", "a ##[add-mask]b"].map((name) =>
    result(name, { verdict: "failed", reason: `${name}\n::error::x ##[error]y` }),
  );
  const commands = obeyed(await inAction(wholeRun(results))).map(({ command }) => command);
  assert.deepEqual(
    commands,
    results.flatMap(() => ["group", "stop-commands", "endgroup"]),
  );
});

test("each file has a fresh token of 128 bits", async () => {
  const text = await inAction(wholeRun([result("a.py"), result("b.py")]));
  const tokens = [...text.matchAll(/^::stop-commands::([0-9a-f]{32})$/gm)].map(
    ([, token]) => token,
  );
  assert.equal(new Set(tokens).size, 2);
});

test("a warning in the middle of a file is an annotation, and the rest stays stopped", async () => {
  let count = 0;
  const text = await inAction(
    around({ kind: "warning", code: "x", message: "50% of\nit" }, output(0, "::error::x\n")),
    () => `t0ken${count++}`,
  );
  const commands = obeyed(text);
  assert.deepEqual(
    commands.map(({ command }) => command),
    ["group", "stop-commands", "warning", "stop-commands", "endgroup"],
  );
  assert.equal(commands[2]?.data, "50% of\\nit");
});

test("a run that is cut off leaves the runner listening", async () => {
  const out = new Collected();
  const reporter = following(actionConsole({ out, color: false }));
  for (const event of stamped(around(output(0, "x")).slice(0, 3))) await reporter.handle(event);
  await reporter.close();
  out.write("::warning::still heard\n");
  assert.equal(obeyed(out.text).at(-1)?.data, "still heard");
});
