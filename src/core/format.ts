import { KIB, MIB } from "./units.ts";

const BYTE_UNITS = ["KB", "MB", "GB", "TB"] as const;

/** Bytes for readers: `0 KB`, `512 MB`, `7.8 GB`; one decimal below ten. Units count in 1024s. */
export function formatBytes(count: number): string {
  let value = count / KIB;
  let unit = 0;
  // The rounded figure decides, so that 1023.9 MB is written as 1 GB and never as 1024 MB.
  while (Math.round(value) >= 1024 && unit < BYTE_UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${figure(value, unit)} ${BYTE_UNITS[unit]}`;
}

function figure(value: number, unit: number): string {
  const tenths = Math.round(value * 10) / 10;
  if (unit === 0 || value >= 100) return String(Math.round(value));
  return BYTE_UNITS[unit] === "MB" && tenths >= 10 ? String(Math.round(value)) : String(tenths);
}

/** Bytes as whole mebibytes, the unit of the memory log. */
export function wholeMegabytes(count: number): number {
  return Math.round(count / MIB);
}

/** A span for readers: `350 ms`, `1.2 s`, `2 min 05 s`, `1 h 02 min`. */
export function formatDuration(span: number): string {
  if (Math.round(span) < 1000) return `${Math.round(span)} ms`;
  if (Math.round(span / 100) < 600) return `${(span / 1000).toFixed(1)} s`;
  const seconds = Math.round(span / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${twoDigits(seconds % 60)} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}

/** A share for readers: `91.2 %`. */
export function formatPercent(share: number): string {
  return `${share.toFixed(1)} %`;
}

/** To one decimal, as `results.json` has percents. */
export function roundToTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
