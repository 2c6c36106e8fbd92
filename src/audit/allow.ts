/** The comment that lets a load through. */
const ALLOW = /#[ \t]*gpu-safe-tests:[ \t]*allow-load\b/;

/** Most files do not: a plain search says so ten times as fast as the expression. */
function mentionsAllow(text: string): boolean {
  return text.includes("gpu-safe-tests:") && ALLOW.test(text);
}

/** Lines (from 1) with the comment, also inside strings: nobody writes it there by accident. */
export function allowedLines(text: string): ReadonlySet<number> {
  const lines = new Set<number>();
  if (!mentionsAllow(text)) return lines;
  for (const [at, line] of text.split("\n").entries()) {
    if (ALLOW.test(line)) lines.add(at + 1);
  }
  return lines;
}

/** A text that explains the file, behind comments and empty lines. */
const DOCSTRING = /^((?:[ \t\f\r]*(?:#[^\n]*)?\n)*)[rRuU]?("""|''')[\s\S]*?\2/;

/**
 * Whether the comment stands alone before the first statement, the text that explains the file not
 * counted: then it counts for the file.
 */
export function allowsFile(text: string): boolean {
  if (!mentionsAllow(text)) return false;
  for (const line of text.replace(DOCSTRING, "$1").split("\n")) {
    const trimmed = line.trim();
    if (trimmed === "") continue;
    if (!trimmed.startsWith("#")) return false;
    if (ALLOW.test(trimmed)) return true;
  }
  return false;
}
