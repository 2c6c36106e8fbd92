import { joinPath, normalize } from "./paths.ts";

/**
 * Where the project's own packages lie, as its build files say: `package_dir={"": "src/python"}`,
 * `find_packages(where=…)`, `package-dir = {"" = …}`, poetry's `from = …`, hatch's `packages = […]`.
 */
export function sourceRoots(folder: string, text: (path: string) => string | null): string[] {
  const found: string[] = [];
  for (const name of ["pyproject.toml", "setup.py", "setup.cfg"]) {
    const content = text(joinPath(folder, name));
    if (content === null) continue;
    for (const pattern of PATTERNS) {
      for (const hit of content.matchAll(pattern)) found.push(hit[1] ?? "");
    }
    for (const hit of content.matchAll(/^\s*packages\s*=\s*\[([^\]]*)\]/gm)) {
      for (const quoted of (hit[1] ?? "").matchAll(/["']([\w./-]+)\/[\w-]+["']/g)) {
        found.push(quoted[1] ?? "");
      }
    }
  }
  return [...new Set(found.map((root) => normalize(joinPath(folder, root))))].filter(
    (root) => !root.startsWith(".."),
  );
}

const PATTERNS: readonly RegExp[] = [
  /\bwhere\s*=\s*\[?\s*["']?([\w./-]+)/g,
  /package[_-]dir\s*=\s*(?:dict\()?\s*\{?\s*(?:["']["']\s*[:=]|=)?\s*["']?([\w./-]+)/g,
  /\binclude\s*=\s*["'][\w.-]+["']\s*,\s*from\s*=\s*["']([\w./-]+)["']/g,
];
