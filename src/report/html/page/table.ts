import type { PageFile } from "../page-data.ts";
import { byId, type Run } from "./model.ts";

type Key = "verdict" | "name" | "duration" | "tree" | "process" | "ram" | "vram";

const KEYS: Readonly<Record<Key, (file: PageFile) => number | string | null>> = {
  verdict: ({ rank }) => rank,
  name: ({ name }) => name,
  duration: ({ fromMs, durationMs }) => (fromMs === null ? null : durationMs),
  tree: ({ peakTree }) => peakTree,
  process: ({ peakProcess }) => peakProcess,
  ram: ({ peakRam }) => peakRam,
  vram: ({ peakVram }) => peakVram,
};
/** Figures begin with the biggest, words with the first. */
const RISING_FIRST: ReadonlySet<string> = new Set(["verdict", "name"]);

export interface FilesTable {
  readonly rows: readonly HTMLTableRowElement[];
  /** Brings a file's row into view, whatever the filter says. */
  reveal(index: number): void;
}

export function createTable(run: Run, onShow: (index: number) => void): FilesTable {
  const table = byId("files-table") as HTMLTableElement;
  const body = table.tBodies[0];
  if (body === undefined) throw new Error("the table of files has no body");
  const rows = [...body.rows];
  const fileOf = (row: HTMLTableRowElement) => run.files[Number(row.id.slice(1))];
  keepRoles(table);
  makeSortable(table, rows, fileOf);
  const clear = makeFilter(run, rows, fileOf);
  body.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button.name") : null;
    const row = button?.closest("tr");
    if (row != null) onShow(Number(row.id.slice(1)));
  });
  return {
    rows,
    reveal(index) {
      const row = document.getElementById(`f${index}`);
      if (row === null) return;
      if (row.hidden) clear();
      for (const other of table.querySelectorAll("tr.current")) other.classList.remove("current");
      row.classList.add("current");
      row.scrollIntoView({ block: "center" });
      row.querySelector<HTMLElement>("button.name")?.focus({ preventScroll: true });
    },
  };
}

/** The rows are drawn as grids, which some browsers then no longer tell as rows of a table. */
function keepRoles(table: HTMLTableElement): void {
  table.setAttribute("role", "table");
  for (const group of table.querySelectorAll("thead, tbody"))
    group.setAttribute("role", "rowgroup");
  for (const row of table.rows) {
    row.setAttribute("role", "row");
    for (const cell of row.cells) {
      const headRole = cell.scope === "row" ? "rowheader" : "columnheader";
      cell.setAttribute("role", cell.tagName === "TH" ? headRole : "cell");
    }
  }
}

function makeSortable(
  table: HTMLTableElement,
  rows: readonly HTMLTableRowElement[],
  fileOf: (row: HTMLTableRowElement) => PageFile | undefined,
): void {
  const heads = [...table.querySelectorAll<HTMLButtonElement>("button[data-sort]")];
  for (const head of heads) {
    head.addEventListener("click", () => {
      const key = head.dataset.sort as Key;
      const cell = head.parentElement;
      const before = cell?.getAttribute("aria-sort") ?? null;
      const rising = before === null ? RISING_FIRST.has(key) : before === "descending";
      for (const other of heads) other.parentElement?.removeAttribute("aria-sort");
      cell?.setAttribute("aria-sort", rising ? "ascending" : "descending");
      const keyed = rows.map((row) => {
        const file = fileOf(row);
        return { row, value: file === undefined ? null : KEYS[key](file) };
      });
      keyed.sort((left, right) => compare(left.value, right.value, rising));
      table.tBodies[0]?.append(...keyed.map(({ row }) => row));
    });
  }
}

/** What is not known comes last, either way. */
function compare(left: number | string | null, right: number | string | null, rising: boolean) {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const order =
    typeof left === "string" || typeof right === "string"
      ? COLLATOR.compare(String(left), String(right))
      : left - right;
  return rising ? order : -order;
}

const COLLATOR = new Intl.Collator("en", { numeric: true });

/** Returns what shows every row again. */
function makeFilter(
  run: Run,
  rows: readonly HTMLTableRowElement[],
  fileOf: (row: HTMLTableRowElement) => PageFile | undefined,
): () => void {
  const name = byId("filter-name") as HTMLInputElement;
  const count = byId("filter-count");
  const boxes = verdictBoxes(run);
  const apply = () => {
    const wanted = name.value.trim().toLowerCase();
    const verdicts = new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value));
    let shown = 0;
    for (const row of rows) {
      const file = fileOf(row);
      const isShown =
        file !== undefined &&
        verdicts.has(file.verdict) &&
        (wanted === "" || file.name.toLowerCase().includes(wanted));
      if (row.hidden === isShown) row.hidden = !isShown;
      if (isShown) shown += 1;
    }
    count.textContent = `${shown} of ${rows.length} files`;
  };
  name.addEventListener("input", apply);
  for (const box of boxes) box.addEventListener("change", apply);
  const form = name.closest("form");
  form?.addEventListener("submit", (event) => event.preventDefault());
  if (form !== null) form.hidden = false;
  apply();
  return () => {
    name.value = "";
    for (const box of boxes) box.checked = true;
    apply();
  };
}

/** A box for each verdict that occurs, the worst first. */
function verdictBoxes({ files }: Run): readonly HTMLInputElement[] {
  const counts = new Map<string, { rank: number; count: number }>();
  for (const { verdict, rank } of files) {
    counts.set(verdict, { rank, count: (counts.get(verdict)?.count ?? 0) + 1 });
  }
  const set = byId("filter-verdicts");
  return [...counts]
    .sort(([, left], [, right]) => left.rank - right.rank)
    .map(([verdict, { count }]) => {
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = true;
      box.value = verdict;
      const label = document.createElement("label");
      label.append(box, `${verdict} (${count})`);
      set.append(label);
      return box;
    });
}
