/**
 * Writes what is made from other sources: the script and the style of report.html, and from the table of settings `action.yml`, and the part of README.md between
 * `<!-- settings:begin -->` and `<!-- settings:end -->`. A test compares both with the table.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { actionYml, withSettingsTable } from "../src/settings/docs.ts";
import { ASSETS, assetsModule } from "./page.ts";

writeFileSync(ASSETS, assetsModule());
console.log("wrote the script and the style of report.html");

const actionPath = fileURLToPath(new URL("../action.yml", import.meta.url));
const readmePath = fileURLToPath(new URL("../README.md", import.meta.url));

writeFileSync(actionPath, actionYml());
console.log("wrote action.yml");

const readme = existsSync(readmePath) ? readFileSync(readmePath, "utf8") : "";
const updated = withSettingsTable(readme);
if (updated === null) {
  console.log("README.md has no settings markers: left as it is");
} else {
  writeFileSync(readmePath, updated);
  console.log("wrote the settings table of README.md");
}
