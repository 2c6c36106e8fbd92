import { oneLine, shorten } from "./text.ts";

/** A line by which a program says that it was refused memory. */
export interface MemorySignature {
  readonly line: string;
  /** True where only a real refusal leaves it: an exception's last line under its traceback. */
  readonly certain: boolean;
}

/**
 * The last sign of a refused allocation in the tail of an output. Python's MemoryError and NumPy's
 * are certain where a traceback (or pytest's `E` line) carries them; runtimes that only print a
 * sentence (C++, V8, Go, Java, Rust, the C library) need a figure near the limit beside it.
 */
export function memorySignature(outputTail: string): MemorySignature | null {
  const lines = outputTail.split(/\r?\n/).reverse();
  const traced = lines.some((line) => TRACEBACK.test(line));
  const certain = lines.find(
    (line) => PYTEST_REFUSAL.test(line) || (traced && PYTHON_REFUSAL.test(line)),
  );
  if (certain !== undefined) return { line: shown(certain.replace(/^E\s+/, "")), certain: true };
  const line = lines.find((each) => REFUSALS.some((refusal) => refusal.test(each)));
  return line === undefined ? null : { line: shown(line), certain: false };
}

const TRACEBACK = /^\s*Traceback \(most recent call last\):|^_{4,}.*_{4,}$/;
const PYTHON_REFUSAL =
  /^\s*(?:numpy\.[\w.]+)?(?:MemoryError|_ArrayMemoryError|numpy\.core\._exceptions\.\w*MemoryError)\b/;
const PYTEST_REFUSAL = /^E\s+(?:[\w.]*\.)?_?(?:Array)?MemoryError\b/;
const REFUSALS = [
  /\bMemoryError\b/,
  /\bstd::bad_alloc\b/,
  /Cannot allocate memory/i,
  /\bENOMEM\b/,
  /Array buffer allocation failed|ERR_MEMORY_ALLOCATION_FAILED|RangeError: Failed to allocate memory/,
  /JavaScript heap out of memory/,
  /Fatal process out of memory/i,
  /memory allocation of \d+ bytes failed/,
  /java\.lang\.OutOfMemoryError/,
  /runtime: (?:out of memory|cannot allocate memory)/,
  /The paging file is too small|\[WinError 1455\]|\bos error 1455\b/,
  /DefaultCPUAllocator: (?:can't allocate memory|not enough memory)/,
];

function shown(line: string): string {
  return shorten(oneLine(line.trim()), 120);
}
