export interface GpuEnvironment {
  readonly environment: Readonly<Record<string, string>>;
  /** What was set, for one line of the log; empty where the user had set everything. */
  readonly notes: readonly string[];
}

/** Older PyTorch releases know the first name only; 2.11 knows both and takes the first where both are set. */
const ALLOCATOR_NAMES = ["PYTORCH_CUDA_ALLOC_CONF", "PYTORCH_ALLOC_CONF"] as const;
const SPLIT_KEY = "max_split_size_mb";

/** So that a framework takes VRAM as it needs it, not all of it at its first touch. */
const GROW_ON_DEMAND = {
  XLA_PYTHON_CLIENT_PREALLOCATE: "false",
  TF_FORCE_GPU_ALLOW_GROWTH: "true",
} as const;

/**
 * The environment of the tests with the GPU frameworks' memory settings added where the user has
 * not set them. `maxSplitMb` is in mebibytes, `null` = PyTorch's allocator is left alone.
 *
 * A value that lacks the key gets it appended; one that has it is never touched. A name that is
 * not set starts from the user's value of the other name: PyTorch reads only one of the two, and
 * ours must not hide what the user wrote under the other.
 */
export function gpuEnvironment(
  environment: Readonly<Record<string, string>>,
  { maxSplitMb }: { readonly maxSplitMb: number | null },
): GpuEnvironment {
  const result: Record<string, string> = { ...environment };
  const notes: string[] = [];
  const set = (name: string, value: string): void => {
    const own = ownName(result, name);
    if (result[own] === value) return;
    result[own] = value;
    notes.push(`${own}=${value}`);
  };

  if (maxSplitMb !== null) {
    const inherited = ALLOCATOR_NAMES.map((name) => read(environment, name)).find(isWritten);
    for (const name of ALLOCATOR_NAMES) {
      const written = read(environment, name);
      set(name, withSplitKey(isWritten(written) ? written : (inherited ?? ""), maxSplitMb));
    }
  }
  for (const [name, value] of Object.entries(GROW_ON_DEMAND)) {
    if (read(environment, name) === undefined) set(name, value);
  }
  return { environment: result, notes };
}

function withSplitKey(value: string, maxSplitMb: number): string {
  if (new RegExp(`(^|,)\\s*${SPLIT_KEY}\\s*:`).test(value)) return value;
  const kept = value.trim().replace(/,+$/, "");
  return `${kept === "" ? "" : `${kept},`}${SPLIT_KEY}:${maxSplitMb}`;
}

function isWritten(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== "";
}

function read(environment: Readonly<Record<string, string>>, name: string): string | undefined {
  return environment[ownName(environment, name)];
}

/** Windows' names ignore case: a second spelling of the same name would be set beside the first. */
function ownName(environment: Readonly<Record<string, string>>, name: string): string {
  if (name in environment) return name;
  return Object.keys(environment).find((own) => own.toUpperCase() === name) ?? name;
}
