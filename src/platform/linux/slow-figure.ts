import { monotonicMs } from "../monotonic.ts";

/** What an administrator changes by hand is read this often, not at each look. */
const AGE_MS = 5000;

/** A figure that hardly ever changes: read again when it is five seconds old. */
export function slowFigure<Figure>(read: () => Figure): () => Figure {
  let known: { readonly figure: Figure; readonly atMs: number } | null = null;
  return () => {
    const atMs = monotonicMs();
    if (known === null || atMs - known.atMs > AGE_MS) known = { figure: read(), atMs };
    return known.figure;
  };
}
