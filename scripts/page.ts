import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const source = join(root, "src", "report", "html", "page");
export const ASSETS = join(root, "src", "report", "html", "assets.ts");

/** In the order in which they build on one another. */
const MODULES = [
  "model",
  "words",
  "view",
  "palette",
  "bands",
  "timeline",
  "curves",
  "table",
  "links",
  "main",
];

/**
 * The text of src/report/html/assets.ts: the script and the style of report.html as constants, so
 * that tests, the command line and the bundles have them without reading a file. The page's modules
 * become one script, for an inline script can import nothing: their imports go, their names must
 * not clash (the typecheck of the joined text would be the browser's).
 */
export function assetsModule(): string {
  const [pageScript, pageStyle] = [script(), style()];
  return `// Made by \`npm run generate\` from src/report/html/page and uPlot. Do not edit.
// biome-ignore-all format: written by a program
// biome-ignore-all lint: written by a program
export const PAGE_SCRIPT_HASH = "${hashOf(pageScript)}";
export const PAGE_SCRIPT: string = ${literal(pageScript)};

export const PAGE_STYLE_HASH = "${hashOf(pageStyle)}";
export const PAGE_STYLE: string = ${literal(pageStyle)};
`;
}

/** As a Content-Security-Policy names what may run: made here, so that no run has to load node:crypto. */
function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function script(): string {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("uplot/package.json"));
  const uplot = readFileSync(join(folder, "dist", "uPlot.iife.min.js"), "utf8").trim();
  const licence = readFileSync(join(folder, "LICENSE"), "utf8").trim();
  const built = mkdtempSync(join(tmpdir(), "page-"));
  try {
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
    execFileSync(
      process.execPath,
      [tsc, "-p", join(root, "tsconfig.page.json"), "--noEmit", "false", "--outDir", built],
      { stdio: ["ignore", "inherit", "inherit"] },
    );
    const modules = MODULES.map((name) =>
      joined(readFileSync(join(built, "page", `${name}.js`), "utf8")),
    );
    return `/*\nuPlot\n${licence}\n*/\n${uplot}\n(() => {\n"use strict";\n${modules.join("\n")}\n})();\n`;
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

/** A module's text without what binds it to others. */
function joined(text: string): string {
  const alone = text
    .replaceAll("\r\n", "\n")
    .replace(/^import [^;]*;\n/gm, "")
    .replace(/^export \{\};\n?/gm, "")
    .replace(/^export /gm, "");
  const left = /^(?:import|export)\b.*/m.exec(alone);
  if (left !== null) throw new Error(`a page's module cannot be joined: ${left[0]}`);
  return alone.trim();
}

function style(): string {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("uplot/package.json"));
  const uplot = readFileSync(join(folder, "dist", "uPlot.min.css"), "utf8").trim();
  const ours = readFileSync(join(source, "page.css"), "utf8").replaceAll("\r\n", "\n");
  return `${uplot}\n${ours}`;
}

/** A template literal over several lines, so that a change of the page can be reviewed. */
function literal(text: string): string {
  if (/<\/(?:script|style)|<!--/i.test(text)) {
    throw new Error("the page's script or style holds what ends or hides its element");
  }
  return `\`${text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${")}\``;
}
