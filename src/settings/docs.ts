import { type SettingRow, settingRows } from "./table.ts";

const DESCRIPTION =
  "Runs test files one by one, each held in a hard memory limit, so that a self-hosted GPU machine survives its own test suite and the guilty file is named.";

/** What the action hands to later steps; the names are the contract's. */
export const OUTPUTS: readonly (readonly [name: string, description: string])[] = [
  ["outcome", "passed, failed, refused, cancelled or error"],
  ["files", "Number of test files in the plan"],
  ["passed", "Number of files that passed"],
  ["failed", "Number of files that the test command reported as failed"],
  ["killed", "Number of files that were killed by a limit, the watchdog or a timeout"],
  ["not-run", "Number of files that were not run"],
  ["peak-ram-percent", "Highest percentage of RAM in use that was seen while a file ran"],
  ["peak-vram-percent", "The same for VRAM; empty without a GPU"],
  ["peak-process-mb", "Highest memory of a single test process, in MB"],
  ["report-dir", "Folder with the reports"],
  ["artifact-id", "Id of the uploaded artifact, for what runs after this step's post"],
  ["artifact-url", "Address of the uploaded artifact, for what runs after this step's post"],
];

/** All of `action.yml`. */
export function actionYml(): string {
  const inputs = settingRows().map(([, row]) => inputYml(row));
  const outputs = OUTPUTS.map(
    ([name, description]) => `  ${name}:\n    description: ${yamlText(description)}`,
  );
  return `# Generated from src/settings/table.ts by \`npm run generate\`: change it there.
name: "GPU-safe tests"
description: ${yamlText(DESCRIPTION)}
author: "gpu-safe-tests"
branding:
  icon: "shield"
  color: "green"
inputs:
${inputs.join("\n")}
outputs:
${outputs.join("\n")}
runs:
  using: "node24"
  main: "dist/main/index.js"
  post: "dist/post/index.js"
  post-if: "always()"
`;
}

function inputYml(row: SettingRow<unknown>): string {
  const description = `${row.meaning} Allowed: ${row.kind.allowed}.`.replaceAll("`", "");
  return [
    `  ${row.name}:`,
    `    description: ${yamlText(description)}`,
    "    required: false",
    `    default: ${yamlDefault(row.defaultText)}`,
  ].join("\n");
}

/** Double quotes keep `off`, `true`, `70` and `**` texts; JSON's escapes are YAML's too. */
function yamlText(text: string): string {
  return JSON.stringify(text);
}

function yamlDefault(text: string): string {
  if (!text.includes("\n")) return yamlText(text);
  return ["|-", ...text.split("\n").map((line) => `      ${line}`)].join("\n");
}

/** The README's table of settings, as Markdown. */
export function settingsTableMarkdown(): string {
  return [
    "| setting | default | meaning | allowed |",
    "| --- | --- | --- | --- |",
    ...settingRows().map(([, row]) => {
      const scope = row.frontEnds === "action" ? "Action only. " : "";
      const cells = [`\`${row.name}\``, markdownDefault(row), scope + row.meaning, allowed(row)];
      return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
    }),
  ].join("\n");
}

function markdownDefault(row: SettingRow<unknown>): string {
  if (row.defaultShown !== undefined) return row.defaultShown;
  return row.defaultText
    .split("\n")
    .map((line) => `\`${line}\``)
    .join("<br>");
}

/** Bare `*` and `<` would be read as Markdown. */
function allowed(row: SettingRow<unknown>): string {
  return row.kind.allowed.replace(/[*<>\\{}]/g, "\\$&");
}

const BEGIN = "<!-- settings:begin -->";
const END = "<!-- settings:end -->";

/** Replaces what stands between the markers; null where the document has no markers. */
export function withSettingsTable(document: string): string | null {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END, begin + BEGIN.length);
  if (begin === -1 || end === -1) return null;
  const before = document.slice(0, begin + BEGIN.length);
  return `${before}\n\n${settingsTableMarkdown()}\n\n${document.slice(end)}`;
}
