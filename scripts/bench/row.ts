/** One line of the table of docs/performance.md. */
export interface Row {
  readonly group: string;
  readonly what: string;
  /** Our figure, in words with its unit. */
  readonly ours: string;
  /** What stands beside it in the same run; empty where nothing does. */
  readonly against: string;
  /** The figure that the target is about. */
  readonly figure: string;
  readonly target: string;
  /** null = informative, no target. */
  readonly met: boolean | null;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

export function times(value: number): string {
  return `${value.toFixed(2)}×`;
}

export function mib(value: number): string {
  return `${(value / 1024 / 1024).toFixed(1)} MB`;
}

export const sleep = (span: number) => new Promise((resolve) => setTimeout(resolve, span));
