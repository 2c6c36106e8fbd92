import { type Bytes, GIB, KIB, MIB, type Millis, type Percent } from "./units.ts";

/** `512 B`, `64 KB`, `1.5 GB`: at most one decimal, in 1024s as Windows shows them. */
export function formatBytes(size: Bytes): string {
  if (size >= GIB) return `${oneDecimal(size / GIB)} GB`;
  if (size >= MIB) return `${oneDecimal(size / MIB)} MB`;
  if (size >= KIB) return `${oneDecimal(size / KIB)} KB`;
  return `${Math.round(size)} B`;
}

/** `250 ms`, `4.2 s`, `2 min 5 s`, `1 h 12 min`. */
export function formatDuration(span: Millis): string {
  if (span < 1000) return `${Math.round(span)} ms`;
  if (span < 59_950) return `${oneDecimal(span / 1000)} s`;
  const seconds = Math.round(span / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60)
    return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  return minutes % 60 === 0
    ? `${minutes / 60} h`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** `45.2%`: one decimal, as the memory log writes it. */
export function formatPercent(share: Percent): string {
  return `${share.toFixed(1)}%`;
}

function oneDecimal(value: number): string {
  return value.toFixed(1).replace(/\.0$/, "");
}
