import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, it, type TestContext } from "node:test";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { openBrowser, withoutBrowser } from "../support/browser.ts";
import { result, runFinished, runStarted, stamped, wholeRun } from "../support/events.ts";
import { hostileRun } from "../support/hostile-run.ts";
import { longRun } from "../support/long-run.ts";
import { pageAddress, pageOf } from "../support/page.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
/** Where pictures go for somebody to look at; none are taken without it. */
const PICTURES = process.env.REPORT_PICTURES;

/** The tests hand functions to the browser, where these names are known. */
declare const document: {
  title: string;
  activeElement: { id: string; textContent: string } | null;
  documentElement: { scrollWidth: number; clientWidth: number; dataset: { ready?: string } };
};
declare const axe: {
  run(options: object): Promise<{
    violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
  }>;
};

describe("report.html in a browser", { skip: withoutBrowser, timeout: 300_000 }, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
  });

  /** Opens the page and fails the test for anything that the console or the network has to say. */
  async function open(t: TestContext, html: string, options: BrowserContextOptions = {}) {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 900 },
      // A place that is still scrolling cannot be pointed at.
      reducedMotion: "reduce",
      ...options,
    });
    const said: string[] = [];
    const asked: string[] = [];
    page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => said.push(`error: ${error.message}`));
    page.on("request", (request) => asked.push(request.url()));
    const address = pageAddress(t, html);
    await page.goto(address);
    await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
    t.after(async () => {
      assert.deepEqual(said, []);
      assert.deepEqual(asked, [address]);
      await page.close();
    });
    return page;
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (PICTURES === undefined) return;
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }

  const forty = () => pageOf(longRun({ files: 40, samplesPerFile: 60, commit: true }));
  const verdictsShown = (page: Page) =>
    page.locator("#files-table tbody tr:visible td.v").allTextContents();

  for (const [name, options] of [
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["narrow", { colorScheme: "light", viewport: { width: 390, height: 844 } }],
    ["high contrast", { forcedColors: "active" }],
  ] as const) {
    it(`has nothing that axe objects to, ${name}`, async (t) => {
      const page = await open(t, forty(), options);
      for (const closed of await page.locator("summary").all()) await closed.click();
      const { violations } = await withAxe(page);
      assert.deepEqual(
        violations.map(({ id, nodes }) => [
          id,
          nodes.slice(0, 3).map((node) => node.failureSummary),
        ]),
        [],
      );
      await page.evaluate("scrollTo(0, 0)");
      await picture(page, name.replace(" ", "-"));
    });
  }

  it("fits a phone without scrolling sideways", async (t) => {
    const page = await open(t, forty(), { viewport: { width: 360, height: 740 } });
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    assert.ok(scrollWidth <= clientWidth, `${scrollWidth} > ${clientWidth}`);
    await page.locator("#files").scrollIntoViewIfNeeded();
    assert.equal(
      await page
        .getByRole("table", { name: /Each file/ })
        .getByRole("row")
        .count(),
      41,
    );
  });

  it("runs nothing that a file, a process or an output was named", async (t) => {
    const page = await open(t, pageOf(stamped(hostileRun())));
    assert.notEqual(await page.title(), "run");
    assert.equal(await page.locator("img").count(), 0);
    assert.equal(await page.locator("script").count(), 2);
    const names = await page.locator("button.name").allTextContents();
    assert.ok(names.some((name) => name.includes("<img src=x onerror")));
  });

  it("sorts by each column, both ways, and tells so", async (t) => {
    const page = await open(t, forty());
    const peaks = page.locator("#files-table tbody tr td:nth-child(4)");
    const sort = page.getByRole("button", { name: "peak of tree" });
    await sort.click();
    assert.match(await textOf(peaks.first()), /^7(\.\d)? GB$/);
    await sort.click();
    assert.match(await textOf(peaks.first()), /^1(\.\d)? GB$/);
    // What never ran has no peak: it stays last.
    assert.equal(await textOf(peaks.last()), "");
    assert.equal(await page.locator("th[aria-sort]").evaluateAll((cells) => cells.length), 1);
    await page.getByRole("button", { name: "file", exact: true }).click();
    const names = await page.locator("button.name").allTextContents();
    assert.deepEqual(
      names.slice(0, 3),
      [0, 1, 2].map((n) => `tests/unit/test_module_${n}.py`),
    );
  });

  it("filters by name and by verdict, and says how many are left", async (t) => {
    const page = await open(t, forty());
    await page.getByLabel("Name").fill("MODULE_3");
    assert.equal(await textOf(page.locator("#filter-count")), "11 of 40 files");
    await page.getByLabel(/^passed/).uncheck();
    assert.deepEqual(
      (await verdictsShown(page)).map((text) => text.replace(/^\S+ /, "")),
      ["not-run"],
    );
  });

  it("takes the timeline to a file, and from the timeline to a row, by mouse and by keyboard", async (t) => {
    const page = await open(t, forty());
    const readout = page.locator("#readout");
    assert.match(await textOf(readout), /^Peaks of the run: RAM /);
    await page.locator("#f19 button.name").click();
    await page.waitForFunction(() => document.activeElement?.id === "chart");
    assert.match(await textOf(readout), /test_module_19\.py · RAM .*processes 7 GB/);
    await page.keyboard.press("PageDown");
    assert.match(await textOf(readout), /test_module_20\.py/);
    const before = await textOf(readout);
    await page.keyboard.press("ArrowRight");
    assert.notEqual(await textOf(readout), before);
    await page.keyboard.press("+");
    await page.keyboard.press("0");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => document.activeElement?.textContent.endsWith("test_module_20.py") === true,
    );
    await page.locator("#chart").scrollIntoViewIfNeeded();
    const box = await page.locator(".u-over").boundingBox();
    assert.ok(box !== null);
    await page.mouse.move(box.x + box.width * 0.4, box.y + 30);
    await page.mouse.move(box.x + box.width * 0.5, box.y + 50);
    await settled(page);
    assert.match(await textOf(readout), /test_module_(?:19|20)\.py · RAM/);
  });

  it("zooms to what is dragged and back by a double click", async (t) => {
    const page = await open(t, forty());
    await page.locator("#chart").scrollIntoViewIfNeeded();
    const box = await page.locator(".u-over").boundingBox();
    assert.ok(box !== null);
    const valueAt = async (share: number) => {
      await page.mouse.move(box.x + box.width * 0.5, box.y + 30);
      await page.mouse.move(box.x + box.width * share, box.y + 60);
      await settled(page);
      return await textOf(page.locator("#readout"));
    };
    const whole = await valueAt(0.05);
    await page.mouse.move(box.x + box.width * 0.4, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + 60, { steps: 5 });
    await page.mouse.up();
    const near = await valueAt(0.05);
    assert.match(near, /test_module_1[5-7]\.py/);
    await page.mouse.dblclick(box.x + box.width * 0.5, box.y + 60);
    assert.equal(await valueAt(0.05), whole);
  });

  it("shows the ten biggest processes of a killed file, and which are its own", async (t) => {
    const page = await open(t, forty());
    const table = page.getByRole("table", { name: /biggest processes/ });
    assert.equal(await table.getByRole("row").count(), 11);
    assert.match(await textOf(table.getByRole("row").nth(1)), /7 GB\s*python3\s*● this file/);
  });

  it("answers on top which file, how much, when and what else, and leads there", async (t) => {
    const page = await open(t, forty(), { timezoneId: "America/New_York" });
    const table = page.getByRole("table", { name: "What did not pass" });
    const first = table.getByRole("row").nth(1);
    assert.match(
      await textOf(first),
      /killed-ram tests\/unit\/test_module_19\.py\s*RAM 91\.2.%.*17:0\d:\d\d \+5.*service-1 3\.5.GB/,
    );
    const box = await first.boundingBox();
    assert.ok(box !== null && box.y + box.height < 300, JSON.stringify(box));
    await first.locator("a[data-show]").click();
    await page.waitForFunction(() => document.activeElement?.id === "chart");
    assert.match(await textOf(page.locator("#readout")), /^17:.*test_module_19\.py/);
    await page.getByLabel("Name").fill("nothing is named so");
    await page
      .getByRole("row", { name: /not-run/ })
      .first()
      .getByRole("link")
      .click();
    assert.equal(await textOf(page.locator("#filter-count")), "40 of 40 files");
    const failed = table
      .getByRole("row", { name: /^failed/ })
      .getByRole("link")
      .first();
    const details = await failed.getAttribute("href");
    await failed.click();
    assert.equal(await page.locator(`${details}[open]`).count(), 1);
  });

  it("hides a curve and shows it again", async (t) => {
    const page = await open(t, forty());
    const canvas = () =>
      page.locator("canvas").evaluate((of: unknown) => (of as { toDataURL(): string }).toDataURL());
    await settled(page);
    const all = await canvas();
    await page.getByLabel("RAM", { exact: true }).uncheck();
    await settled(page);
    assert.notEqual(await canvas(), all);
    await page.getByLabel("RAM", { exact: true }).check();
    await settled(page);
    assert.equal(await canvas(), all);
  });

  it("prints every row with its curve", async (t) => {
    const page = await open(t, forty());
    const pdf = await page.pdf();
    assert.ok(pdf.length > 10_000);
    assert.equal(await page.locator("td.curve svg").count(), 39);
  });

  it("can be read where scripts are off", async (t) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    t.after(() => page.close());
    await page.goto(pageAddress(t, forty()));
    assert.equal(await page.locator("#files-table tbody tr").count(), 40);
    assert.match(await textOf(page.locator("noscript")), /table below/);
  });

  it("shows runs without samples, without files and without an end", async (t) => {
    for (const events of [
      wholeRun([]),
      wholeRun([result("a.py")]),
      [runStarted(["a.py"]), runFinished([], { outcome: "error", reason: "interrupted" })],
    ]) {
      const page = await open(t, pageOf(stamped(events)));
      assert.equal(await page.locator("h1").count(), 1);
    }
  });

  it("opens 2,000 files with 200,000 samples and scrolls them", async (t) => {
    const page = await open(
      t,
      pageOf(longRun({ files: 2_000, samplesPerFile: 100, commit: true })),
    );
    assert.equal(await textOf(page.locator("#filter-count")), "2000 of 2000 files");
    await page.locator("#f1998").scrollIntoViewIfNeeded();
    await page.locator("#f1998 td.curve svg").waitFor({ timeout: 20_000 });
    await page.getByRole("button", { name: "time", exact: true }).click();
    await page.locator("#timeline").scrollIntoViewIfNeeded();
    await page.evaluate("document.getElementById('h-timeline').scrollIntoView()");
    await settled(page);
    await picture(page, "many");
  });
});

/** What is not in view is not laid out, and then has no `innerText`. */
async function textOf(place: Locator): Promise<string> {
  return (await place.textContent()) ?? "";
}

/** Two frames on, everything that was asked for is drawn. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))",
  );
}

/** The page's policy keeps every foreign script out: axe comes in by the debugger. */
async function withAxe(page: Page) {
  const client = await page.context().newCDPSession(page);
  const source = readFileSync(AXE, "utf8");
  await client.send("Runtime.evaluate", { expression: source });
  return await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
}
