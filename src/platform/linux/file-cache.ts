import { monotonicMs } from "../monotonic.ts";
import { parseFlatField } from "./proc-text.ts";
import { openReused, type ReusedFile } from "./reused-file.ts";

/** A rise of the counter that asks for a new look at the cache. */
const RISE_BYTES = 4 * 1024 * 1024;
/** The oldest figure that is used: while the counter moves, and while it stands still. */
const AGE_MS = 1000;
const STILL_AGE_MS = 5000;
const STILL_BYTES = 256 * 1024;

/**
 * Page cache that a cgroup is charged for. The kernel drops it before it kills anyone, so it is no
 * use of memory: a test that reads a 4 GB file does not need 4 GB. memory.stat costs 20 times the
 * counter itself and is therefore read only when the counter has risen,
 * once a second while it moves, and every five while it does not.
 */
export class FileCache {
  readonly #file: ReusedFile | null;
  readonly #prefix: string;
  #cached = 0;
  #atUsage = Number.NEGATIVE_INFINITY;
  #atMs = Number.NEGATIVE_INFINITY;

  /** `prefix`: v1 counts cgroups below under `total_…`, v2 always counts them. */
  constructor(path: string, prefix: "" | "total_") {
    this.#file = openReused(path);
    this.#prefix = prefix;
  }

  /** Bytes of cache at a time when the counter stands at `usage`. */
  bytes(usage: number): number {
    const now = monotonicMs();
    const isStill = Math.abs(usage - this.#atUsage) < STILL_BYTES;
    const ageMs = now - this.#atMs;
    if (usage - this.#atUsage < RISE_BYTES && ageMs < (isStill ? STILL_AGE_MS : AGE_MS)) {
      // Less in use than a moment ago: what went may have been cache.
      return Math.min(this.#cached, usage);
    }
    this.#cached = this.read();
    this.#atUsage = usage;
    this.#atMs = now;
    return Math.min(this.#cached, usage);
  }

  /** Bytes of cache now. */
  read(): number {
    const text = this.#file?.text() ?? "";
    const part = (name: string) => parseFlatField(text, `${this.#prefix}${name}`) ?? 0;
    return part("inactive_file") + part("active_file");
  }

  close(): void {
    this.#file?.close();
  }
}
