/** One thing that was tried on this machine, for `doctor`: a kind of containment, a source of figures. */
export interface Attempt {
  /** Such as `cgroup-v2` or `nvml`. */
  readonly what: string;
  readonly ok: boolean;
  /** How it was tried or set up, a phrase. */
  readonly how: string;
  /** Why it is not there; null where it is. */
  readonly reason: string | null;
  /** What would give it: a command or a setting to change; null where nothing is missing. */
  readonly remedy: string | null;
}
