/** What is known of a GPU for deciding whether the tests can see it. */
export interface VisibleCandidate {
  readonly index: number;
  readonly name: string;
  readonly uuid: string | null;
  readonly vendor: "nvidia" | "amd" | "other";
  /** For a MIG instance: the index of the GPU that it is a part of. */
  readonly parentIndex: number | null;
}

export interface Visibility {
  readonly visible: readonly number[];
  /** Where a variable's meaning could not be settled: sentences for the log. */
  readonly notes: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Which GPUs the tests can see. Where a variable's meaning cannot be settled, more are taken as
 * visible rather than fewer: a threshold that looks at one GPU too many errs on the safe side.
 *
 * NVIDIA: CUDA_VISIBLE_DEVICES (NVIDIA's CUDA programming guide, "CUDA Environment Variables"),
 * within what NVIDIA_VISIBLE_DEVICES hands to a container. AMD: ROCR_VISIBLE_DEVICES, then
 * HIP_VISIBLE_DEVICES within it, or CUDA_VISIBLE_DEVICES, which HIP honours too.
 */
export function visibleGpus(
  gpus: readonly VisibleCandidate[],
  environment: Environment,
): Visibility {
  const notes: string[] = [];
  const split = new Set(gpus.map((gpu) => gpu.parentIndex));
  // A GPU that is cut into MIG instances is seen through them only.
  const whole = gpus.filter((gpu) => !split.has(gpu.index));
  const nvidia = whole.filter((gpu) => gpu.vendor === "nvidia");
  const amd = whole.filter((gpu) => gpu.vendor === "amd");
  const others = whole.filter((gpu) => gpu.vendor === "other");

  const handedIn = handedIntoContainer(nvidia, environment.NVIDIA_VISIBLE_DEVICES, gpus);
  if (handedIn.length < nvidia.length) {
    notes.push(
      `NVIDIA_VISIBLE_DEVICES=${environment.NVIDIA_VISIBLE_DEVICES} leaves out GPUs that the driver lists, so they are not looked at; CUDA itself ignores this variable: hide them from the tests with CUDA_VISIBLE_DEVICES`,
    );
  }
  const cuda = environment.CUDA_VISIBLE_DEVICES;
  const selectable = { from: handedIn, of: gpus };
  const seen = new Set([
    ...(cuda === undefined ? handedIn : selectCuda(selectable, cuda, environment, notes)),
    ...selectAmd(amd, environment),
    ...others,
  ]);
  return {
    visible: gpus.filter((gpu) => seen.has(gpu)).map((gpu) => gpu.index),
    notes,
  };
}

/**
 * NVIDIA_VISIBLE_DEVICES is read by the container runtime, not by CUDA: inside, the driver lists
 * only what was handed in, numbered from 0. So UUIDs always tell, and indices only where the list
 * is longer than what they name. `void` does not mean none: with CDI and device plugins the
 * runtime is told so while the GPUs are there.
 */
function handedIntoContainer(
  gpus: readonly VisibleCandidate[],
  value: string | undefined,
  all: readonly VisibleCandidate[],
): readonly VisibleCandidate[] {
  const words = wordsOf(value ?? "");
  if (value === undefined || words.length === 0) return gpus;
  if (words.includes("none")) return [];
  const named = gpus.filter((gpu) => words.some((word) => names(word, gpu, all)));
  const physical = new Set(gpus.map((gpu) => gpu.parentIndex ?? gpu.index));
  if (words.every((word) => /^\d+$/.test(word)) && physical.size <= words.length) return gpus;
  return named.length === 0 ? gpus : named;
}

/**
 * CUDA takes entries up to the first that it does not know or that is empty; an empty value or -1
 * means none. test/gpu compares this with a real driver.
 */
function selectCuda(
  { from: gpus, of: all }: Record<"from" | "of", readonly VisibleCandidate[]>,
  value: string,
  environment: Environment,
  notes: string[],
): readonly VisibleCandidate[] {
  const words = cudaWordsOf(value);
  const selected = new Set<VisibleCandidate>();
  for (const word of words) {
    const matches = gpus.filter((gpu) => names(word, gpu, all));
    if (matches.length === 0) {
      if (!/^MIG-/i.test(word) || gpus.some((gpu) => gpu.parentIndex !== null)) break;
      notes.push(
        `CUDA_VISIBLE_DEVICES names ${word}, which this source does not list: all GPUs count as visible`,
      );
      return gpus;
    }
    for (const gpu of matches) selected.add(gpu);
  }
  const byIndex = words.some((word) => /^\d+$/.test(word));
  const oneModel = new Set(gpus.map((gpu) => gpu.name)).size <= 1;
  const isEach = selected.size === gpus.length || selected.size === 0;
  if (byIndex && !oneModel && !isEach && environment.CUDA_DEVICE_ORDER !== "PCI_BUS_ID") {
    notes.push(
      `CUDA_VISIBLE_DEVICES=${value} counts the GPUs from the fastest, drivers count them by PCI address: all count as visible; set CUDA_DEVICE_ORDER=PCI_BUS_ID to have only those looked at`,
    );
    return gpus;
  }
  return [...selected];
}

function selectAmd(
  gpus: readonly VisibleCandidate[],
  environment: Environment,
): readonly VisibleCandidate[] {
  const runtime = selectByPlace(gpus, environment.ROCR_VISIBLE_DEVICES);
  return selectByPlace(
    runtime,
    environment.HIP_VISIBLE_DEVICES ?? environment.CUDA_VISIBLE_DEVICES,
  );
}

/** HIP counts among what is left, in order. */
function selectByPlace(
  gpus: readonly VisibleCandidate[],
  value: string | undefined,
): readonly VisibleCandidate[] {
  if (value === undefined) return gpus;
  const selected: VisibleCandidate[] = [];
  for (const word of wordsOf(value)) {
    const found = /^\d+$/.test(word)
      ? gpus[Number(word)]
      : gpus.find((gpu) => isPrefix(word, gpu.uuid));
    if (found === undefined) break;
    selected.push(found);
  }
  return selected;
}

/** Whether one entry means this GPU: an index, a UUID or the unambiguous beginning of one. `all` has the GPUs in MIG mode too. */
function names(word: string, gpu: VisibleCandidate, all: readonly VisibleCandidate[]): boolean {
  // By index CUDA means the GPU; which of its MIG instances it takes is the driver's choice.
  if (/^\d+$/.test(word)) return (gpu.parentIndex ?? gpu.index) === Number(word);
  // A GPU in MIG mode, by its own UUID: which instance is meant is the driver's choice.
  const parent = all.find((one) => one.index === gpu.parentIndex)?.uuid ?? null;
  const old = /^MIG-(GPU-[0-9a-f-]+)\/\d+\/\d+$/i.exec(word)?.[1];
  if (old !== undefined && !isPrefix(word, gpu.uuid)) {
    // Spelling of drivers before R470, which names the GPU and its two instance numbers.
    if (all.some((one) => isPrefix(word, one.uuid))) return false;
    return isPrefix(old, gpu.uuid) || isPrefix(old, parent);
  }
  return isPrefix(word, gpu.uuid) || isPrefix(word, parent);
}

function isPrefix(word: string, uuid: string | null): boolean {
  // The digits go in any case, `gpu-` does not (driver 580).
  if (uuid === null || !/^(GPU|MIG)-./.test(word)) return false;
  return uuid.toLowerCase().startsWith(word.toLowerCase());
}

/** Of a number its beginning counts, as for C's strtol: `0;1` is 0 (driver 580). */
function cudaWordsOf(value: string): readonly string[] {
  const words = value.split(",").map((word) => word.trim());
  const end = words.indexOf("");
  return words.slice(0, end < 0 ? words.length : end).map((word) => /^\d+/.exec(word)?.[0] ?? word);
}

function wordsOf(value: string): readonly string[] {
  return value
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
