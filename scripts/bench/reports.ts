import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { encodeEvent, isJournaled } from "../../src/core/journal.ts";
import { MIB } from "../../src/core/units.ts";
import { openBrowser, withoutBrowser } from "../../test/support/browser.ts";
import { longRun } from "../../test/support/long-run.ts";
import { median, mib, ms, type Row } from "./row.ts";

const FILES = 2_000;
const SAMPLES = 200_000;
const REPETITIONS = 3;
const WRITE = fileURLToPath(new URL("./programs/write-reports.ts", import.meta.url));

/** What it costs to write all reports of a big run, and how fast its page can be used. */
export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-reports-"));
  try {
    const big = join(folder, "memory-profile.jsonl");
    writeJournal(big, SAMPLES / FILES);
    const costs = repeat(() => writeReports(folder));
    const page = join(folder, "report.html");
    const size = statSync(page).size;
    const journalSize = statSync(big).size;
    const opened = withoutBrowser === false ? await openTimes(page) : null;
    return [
      {
        group: "reports",
        what: "all reports of 2,000 files with 200,000 samples, from the journal",
        ours: ms(median(costs.map(({ tookMs }) => tookMs))),
        against: `${mib(journalSize)} of journal`,
        figure: `${ms(median(costs.map(({ cpuMs }) => cpuMs)))} of processor time, its start included`,
        target: "under 3 s",
        met: median(costs.map(({ tookMs }) => tookMs)) < 3_000,
      },
      {
        group: "reports",
        what: "memory of the process that writes them",
        ours: mib(median(costs.map(({ peakBytes }) => peakBytes))),
        against: "",
        figure: `worst ${mib(Math.max(...costs.map(({ peakBytes }) => peakBytes)))}`,
        target: "under 400 MB",
        met: median(costs.map(({ peakBytes }) => peakBytes)) < 400 * MIB,
      },
      {
        group: "reports",
        what: "size of report.html",
        ours: mib(size),
        against: "",
        figure: mib(size),
        target: "under 5 MB",
        met: size < 5_000_000,
      },
      opened === null
        ? {
            group: "reports",
            what: "until the table of report.html can be used",
            ours: "not measured",
            against: "",
            figure: String(withoutBrowser),
            target: "under 2 s",
            met: null,
          }
        : {
            group: "reports",
            what: "until the table of report.html can be used, in Chromium",
            ours: ms(median(opened.ready)),
            against: `${ms(median(opened.empty))} for an empty page`,
            figure: ms(median(opened.ready)),
            target: "under 2 s",
            met: median(opened.ready) < 2_000,
          },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeJournal(path: string, samplesPerFile: number): void {
  const fd = openSync(path, "w", 0o600);
  for (const event of longRun({ files: FILES, samplesPerFile, commit: true })) {
    if (isJournaled(event)) writeSync(fd, encodeEvent(event));
  }
  closeSync(fd);
}

interface Cost {
  readonly tookMs: number;
  /** Of the whole process, its start included. */
  readonly cpuMs: number;
  readonly peakBytes: number;
}

function writeReports(folder: string): Cost {
  const printed = execFileSync(process.execPath, [WRITE, folder], { encoding: "utf8" });
  return JSON.parse(printed) as Cost;
}

function repeat<T>(measure: () => T): readonly T[] {
  return Array.from({ length: REPETITIONS }, measure);
}

/** From asking for the page until its script has made the table sortable and drawn the timeline. */
async function openTimes(path: string) {
  const browser = await openBrowser();
  try {
    const ready: number[] = [];
    const empty: number[] = [];
    for (let round = 0; round < REPETITIONS; round += 1) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      let startMs = performance.now();
      await page.goto("data:text/html,<title>empty</title>");
      empty.push(performance.now() - startMs);
      startMs = performance.now();
      await page.goto(pathToFileURL(path).href);
      await page.waitForFunction("document.documentElement.dataset.ready === 'true'");
      ready.push(performance.now() - startMs);
      await page.close();
    }
    return { ready, empty };
  } finally {
    await browser.close();
  }
}
