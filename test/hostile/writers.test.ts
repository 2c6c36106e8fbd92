import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { parse as junit2json } from "junit2json";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { SaxesParser } from "saxes";
import type { FileResult, RunEvent } from "../../src/core/events.ts";
import { decodeJournal } from "../../src/core/journal.ts";
import { RunRecorder } from "../../src/core/run-state.ts";
import { oneLine } from "../../src/core/text.ts";
import { bytes } from "../../src/core/units.ts";
import { writeOutputs } from "../../src/github/outputs.ts";
import { identifyProcess } from "../../src/platform/index.ts";
import { actionConsole } from "../../src/report/action-console.ts";
import { annotationsOf } from "../../src/report/annotations.ts";
import { dispatch } from "../../src/report/dispatch.ts";
import { fileReports } from "../../src/report/file-reports.ts";
import { openReportFolder } from "../../src/report/folder.ts";
import { journalReporter } from "../../src/report/journal.ts";
import { defaultSettings } from "../../src/settings/parse.ts";
import { openBrowser, withoutBrowser } from "../support/browser.ts";
import {
  evidence,
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
} from "../support/events.ts";
import { obeyed, parseCommand } from "../support/runner.ts";
import { readCommandFile } from "../support/step.ts";
import { Collected } from "../support/streams.ts";
import { seed, tally, times } from "./soak.ts";

/** Texts that no honest program writes: any code units, markup of every format, commands, escapes. */
const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    ...HOSTILE_NAMES,
    "]]>",
    "<!--",
    "</script><script>document.title='run'</script>",
    "<img src=x onerror=document.title='run'>",
    "&lt;&#0;&amp",
    "|",
    "\n\n# h\n| a | b |\n|---|---|\n",
    "```\n",
    "<details>",
    "[x](javascript:alert(1))",
    "::error::x",
    "\n::stop-commands::x\n",
    "##[error]x",
    "ghadelimiter_",
    "\u0000",
    "\ud800",
    "\udc00",
    "\u2028",
    "\ufffe",
    "\u001b]8;;http://x\u0007",
    "%0A%0D%25",
    "\r",
    "{{x}}",
    ["$", "{x}"].join(""),
    "\\",
    "__proto__",
  ),
);
const hostile = fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
interface Texts {
  readonly file: string;
  readonly reason: string;
  readonly command: string;
  readonly output: string;
}
const texts = fc.record<Texts>({
  file: hostile,
  reason: hostile,
  command: hostile,
  output: hostile,
});
const NUM_RUNS = times(60, 3_000);
const checked = { numRuns: NUM_RUNS, seed } as const;

function runOf({ file, reason, command, output: said }: Texts): readonly RunEvent[] {
  const process = { pid: 1, parentPid: 0, name: command, command, bytes: bytes(5) };
  const of = result(file, { verdict: "killed-ram", reason });
  return [
    runStarted([file, "z.py"], { settings: { command, tests: [file] } }),
    { kind: "warning", code: "x", message: reason },
    fileStarted(0, file, { argv: [command, file] }),
    output(0, said),
    {
      kind: "kill",
      index: 0,
      evidence: evidence({ culprit: process, biggest: [{ ...process, ofThisFile: true }] }),
    },
    {
      kind: "test-cases",
      index: 0,
      cases: [
        {
          name: file,
          className: command,
          status: "failed",
          durationMs: null,
          message: reason,
          details: said,
        },
      ],
      leftOut: 0,
      problem: reason,
    },
    {
      ...(finished(0, of) as Extract<RunEvent, { kind: "file-finished" }>),
      outputTail: said,
      leftovers: [process],
    },
    fileStarted(1, "z.py"),
    finished(1, result("z.py")),
    runFinished([of, result("z.py")], { reason }),
  ];
}

/** Every report of such a run, as its writers leave it. */
async function reportsOf(events: readonly RunEvent[]): Promise<(name: string) => string> {
  const path = mkdtempSync(join(tmpdir(), "gst-writers-"));
  try {
    const folder = openReportFolder(path, { purpose: "run", identify: identifyProcess });
    const reporters = [
      journalReporter(folder),
      ...fileReports(folder, { defaults: defaultSettings() }),
    ];
    const { failures } = await dispatch(streamOf(events), reporters, { clock: tickingClock() });
    folder.close();
    assert.deepEqual(failures, []);
    const names = ["memory-profile.jsonl", "memory-profile.log", "results.json", "junit.xml"];
    const all = [...names, "report.html", "summary.md"];
    const read = new Map(all.map((name) => [name, readFileSync(join(path, name), "utf8")]));
    return (name) => read.get(name) ?? "";
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

/** What UTF-8 can hold of a text. */
const written = (text: string) => Buffer.from(text).toString();

test("the journal, results.json, the memory log, junit.xml and summary.md survive any text", async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (given) => {
      const read = await reportsOf(runOf(given));

      const { events, faults } = decodeJournal(read("memory-profile.jsonl"));
      assert.deepEqual(faults, []);
      const end = events.find(({ kind }) => kind === "file-finished");
      assert.ok(end?.kind === "file-finished");
      // JSON holds every code unit, lone surrogates as escapes: the same text comes back.
      assert.equal(end.result.file, given.file);
      assert.equal(end.result.reason, given.reason);
      assert.equal(end.outputTail, given.output);
      assert.equal(end.leftovers[0]?.command, given.command);

      const results = JSON.parse(read("results.json")) as { files: FileResult[] };
      assert.equal(results.files[0]?.file, given.file);
      assert.equal(results.files[0]?.reason, given.reason);

      const log = read("memory-profile.log").split("\n");
      assert.equal(log.length, 5, "two lines for each file, and nothing after the last");
      for (const line of log.slice(0, 4)) {
        assert.match(
          line,
          /^\[MEMORY-PROFILE [-\d]+ [:\d]+\] (?:BEFORE|AFTER) \| Test: .* \| RAM: /,
        );
        assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      }

      const cases = xmlCases(read("junit.xml"));
      assert.ok(cases.includes("z.py") || cases.length >= 2, "the neighbour is still there");
      assert.ok(await junit2json(read("junit.xml")), "xml2js reads it too");

      assertInert(read("summary.md"));
    }),
    checked,
  );
  const row =
    "arbitrary names, reasons, command lines and output in journal, results.json, memory log, junit.xml, summary.md";
  tally({
    part: "input",
    row,
    tried: NUM_RUNS,
    held: NUM_RUNS,
    what: "read back by the format's own parser",
  });
});

function xmlCases(xml: string): readonly string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "testcase") names.push(String(attributes.name));
  });
  parser.write(xml).close();
  return names;
}

const TAGS = new Set(
  "h1 h2 h3 p strong em table thead tbody tr th td details summary code pre br hr ul li sub a".split(
    " ",
  ),
);

/** As GFM renders it: our own tags and attributes, two rows, and no link but our own. */
function assertInert(markdown: string): void {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  for (const [tag, name = "", attributes = ""] of html.matchAll(/<\/?([a-zA-Z0-9]+)([^>]*)>/g)) {
    assert.ok(TAGS.has(name), `${tag} in\n${markdown}`);
    const rest = attributes.replace(/ (?:align|class)="[\w -]*"/g, "").replace(/ ?\/?$/, "");
    assert.equal(rest, "", tag);
  }
  assert.doesNotMatch(html, /<!--|<\?|<!\[CDATA/);
  const [missed = ""] = html.split("<table>").slice(1);
  assert.equal(missed.split("</table>")[0]?.match(/<tr>/g)?.length, 2, html);
}

test("annotations read back as they were, and the console commands nothing for any text", async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (given) => {
      const events = runOf(given);
      const recorder = new RunRecorder();
      for (const event of stamped(events)) recorder.add(event);
      for (const line of annotationsOf(recorder.state, "/home/runner/work/app/app")) {
        assert.doesNotMatch(line, /[\r\n]/);
        assert.match(parseCommand(line)?.command ?? "", /^(?:error|warning)$/);
      }
      const out = new Collected();
      const reporter = actionConsole({ out, color: false });
      await dispatch(streamOf(events), [reporter], { clock: tickingClock() });
      const commands = obeyed(out.text).map(({ command }) => command);
      const ours = new Set(["group", "endgroup", "stop-commands", "warning", "add-mask"]);
      for (const command of commands) assert.ok(ours.has(command), `${command} in ${out.text}`);
      assert.equal(commands.filter((command) => command === "group").length, 2);
    }),
    checked,
  );
  const row = "the same in annotations and in the console of a step";
  tally({
    part: "input",
    row,
    tried: NUM_RUNS,
    held: NUM_RUNS,
    what: "read by the runner's rules, no command but ours",
  });
});

test("the step's outputs read back as they were", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "gst-outputs-"));
  const file = join(folder, "output");
  const before = process.env.GITHUB_OUTPUT;
  process.env.GITHUB_OUTPUT = file;
  t.after(() => {
    if (before === undefined) delete process.env.GITHUB_OUTPUT;
    else process.env.GITHUB_OUTPUT = before;
    rmSync(folder, { recursive: true, force: true });
  });
  fc.assert(
    fc.property(hostile, (text) => {
      writeFileSync(file, "");
      assert.equal(
        writeOutputs({ outcome: "passed", "report-dir": text, files: "1" }, process.env),
        null,
      );
      const read = readCommandFile(file);
      assert.deepEqual(Object.keys(read).sort(), ["files", "outcome", "report-dir"]);
      // Lines are what the runner reads: their ends become its own, and the last one's is not its.
      const lines = (value: string) => value.replace(/\r?\n/g, "\n").replace(/\r$/, "");
      assert.equal(lines(read["report-dir"] ?? ""), lines(written(text)));
    }),
    checked,
  );
  const row = "the same in the step's outputs";
  tally({
    part: "input",
    row,
    tried: NUM_RUNS,
    held: NUM_RUNS,
    what: "read by the runner's rules",
  });
});

test("report.html shows every text as text", {
  skip: withoutBrowser,
  timeout: 120_000,
}, async () => {
  const many = times(100, 1_500);
  const all = fc.sample(texts, { numRuns: many, seed });
  const results = all.map(({ file, reason }) => result(file, { verdict: "failed", reason }));
  const events: RunEvent[] = [runStarted(all.map(({ file }) => file))];
  for (const [index, given] of all.entries()) {
    events.push(fileStarted(index, given.file, { argv: [given.command] }), {
      ...(finished(index, results[index] as FileResult) as Extract<
        RunEvent,
        { kind: "file-finished" }
      >),
      outputTail: given.output,
    });
  }
  const read = await reportsOf([...events, runFinished(results)]);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const seen: string[] = [];
    page.on("dialog", (dialog) => seen.push(`dialog ${dialog.message()}`));
    page.on("pageerror", (error) => seen.push(error.message));
    page.on("request", (request) => {
      if (!/^(?:about|data|blob):/.test(request.url())) seen.push(`request ${request.url()}`);
    });
    await page.setContent(read("report.html"), { waitUntil: "load" });
    assert.deepEqual(seen, []);
    assert.notEqual(await page.title(), "run");
    assert.equal(await page.locator("script").count(), 2);
    assert.equal(await page.locator("img, iframe, object, embed, form:not(.filter)").count(), 0);
    const data = await page.locator("#data").textContent();
    const { files } = JSON.parse(data ?? "") as { files: { name: string }[] };
    assert.deepEqual(
      files.map(({ name }) => name),
      all.map(({ file }) => oneLine(file)),
    );
  } finally {
    await browser.close();
  }
  const row = "the same in report.html, opened in Chromium";
  tally({
    part: "input",
    row,
    tried: many,
    held: many,
    what: "every name read back, no script, no request, no element of theirs",
  });
});
