import { EXIT_CODES } from "../core/verdict.ts";
import { type SettingRow, settingRows } from "./table.ts";

/** Fits a terminal of the usual width. */
const COLUMNS = 80;

const EXIT_MEANINGS: { readonly [name in keyof typeof EXIT_CODES]: string } = {
  passed: "all passed",
  failed: "at least one file did not pass",
  settings: "wrong settings, or no file matched",
  refused: "refused by preflight",
  "no-containment": "no containment",
  internal: "internal error",
  cancelled: "cancelled",
};

/** The text of `--help`, ending in a line break. */
export function helpText(): string {
  return `${[
    ...wrap(
      "Runs test files one by one, each held in a hard memory limit, and tells which one needed what.",
      "",
    ),
    "",
    "Usage",
    "  gpu-safe-tests [run] [flags] [pattern...]   run test files",
    "  gpu-safe-tests doctor [flags]               say what this machine offers",
    "  gpu-safe-tests audit [flags] [pattern...]   list tests that load real models",
    "  gpu-safe-tests replay DIR                   write the reports of DIR again",
    "  gpu-safe-tests --help | -h | --version",
    "",
    ...wrap(
      "Patterns are globs, files or folders; ! in front excludes. What follows -- is a pattern, whatever it begins with. A file that is called like a command is written ./run.",
      "",
    ),
    "",
    "Flags",
    ...settingRows()
      .filter(([, row]) => row.frontEnds === "both")
      .flatMap(([, row]) => describeFlag(row)),
    "  --disable-watchdog",
    ...wrap("Same as --watchdog false.", "      "),
    "  --disable-memory-limit",
    ...wrap("Same as --process-memory-limit off --tree-memory-limit off.", "      "),
    "  --format text|json",
    ...wrap("How audit prints. (default: text)", "      "),
    "",
    ...wrap(
      "Sizes: 512MB, 8GB, 8GiB, 1.5g or plain bytes, counted in 1024s. Durations: 250ms, 2s, 30m, 1h. Percent: 70, 70%, 70.5. --flag VALUE and --flag=VALUE are the same.",
      "",
    ),
    "",
    "Exit codes",
    ...Object.entries(EXIT_CODES).map(
      ([name, code]) =>
        `${String(code).padStart(5)}  ${EXIT_MEANINGS[name as keyof typeof EXIT_CODES]}`,
    ),
  ].join("\n")}\n`;
}

function describeFlag(row: SettingRow<unknown>): string[] {
  const indent = "      ";
  const meaning = `${row.meaning} (default: ${shownDefault(row)})`.replaceAll("`", "");
  return [`  --${row.name} ${row.kind.placeholder}`, ...wrap(meaning, indent)];
}

function shownDefault(row: SettingRow<unknown>): string {
  if (row.name === "report-dir") return "memory-profile";
  return row.defaultText.replaceAll("\n", " ");
}

/** Breaks a text at its blanks into lines of at most COLUMNS, each behind `indent`. */
function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (indent.length + longer.length > COLUMNS && line !== "") {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  return [...lines, indent + line];
}
