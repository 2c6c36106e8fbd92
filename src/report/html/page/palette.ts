/** Colours live in the style sheet, one set for light, dark and paper each. */
export function color(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** A series is known by its dashes where its colour is not seen. */
export function dashOf(key: string): number[] {
  if (key === "ram") return [];
  if (key === "commit") return [10, 4];
  if (key === "tree") return [];
  const gpu = Number(key.slice("vram".length));
  return [2 + (gpu % 4) * 3, 3];
}

export function colorOf(key: string): string {
  return color(key.startsWith("vram") ? "vram" : key);
}

export function widthOf(key: string): number {
  return key === "tree" ? 1 : 2;
}

/** Tells when the colours change: the system goes dark, or the page goes to paper and back. */
export function onColors(changed: () => void): void {
  for (const query of ["(prefers-color-scheme: dark)", "print", "(forced-colors: active)"]) {
    matchMedia(query).addEventListener("change", changed);
  }
}
