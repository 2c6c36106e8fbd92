/** The comment that lets a load through. */
const ALLOW = /#[ \t]*gpu-safe-tests:[ \t]*allow-load\b/;

/** Lines (from 1) with the comment, also inside strings: nobody writes it there by accident. */
export function allowedLines(text: string): ReadonlySet<number> {
  const lines = new Set<number>();
  if (!ALLOW.test(text)) return lines;
  for (const [at, line] of text.split("\n").entries()) {
    if (ALLOW.test(line)) lines.add(at + 1);
  }
  return lines;
}

/** Whether the comment stands alone before the first statement: then it counts for the file. */
export function allowsFile(text: string): boolean {
  if (!ALLOW.test(text)) return false;
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    if (trimmed === "") continue;
    if (!trimmed.startsWith("#")) return false;
    if (ALLOW.test(trimmed)) return true;
  }
  return false;
}
