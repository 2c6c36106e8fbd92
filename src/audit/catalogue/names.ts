import { remember } from "../remember.ts";

/** What a model's name or file says about its size. */
export type NameVerdict = "tiny" | "real" | "local-small" | "local" | "placeholder" | "remote";

const TOY_WORDS = new Set([
  "debug",
  "dummy",
  "toy",
  "random",
  "fake",
  "mock",
  "mocked",
  "stub",
  "testing",
]);
const PLACEHOLDERS =
  /^(?:[\w.-]*(?:non[-_]?exist|does[-_]?not[-_]?exist|invalid|missing|no[-_]such|unknown[-_]?model|not[-_]?a[-_]?|bogus|nope)[\w./-]*|[\w.-]+\/[\w.-]*(?:non[-_]?exist|does[-_]?not[-_]?exist|invalid|missing)[\w.-]*)$/i;

/** Models that stay with their provider: nothing of theirs comes into this machine's memory. */
const REMOTE =
  /^(?:(?:openai\/)?(?:gpt-(?:[345]|image|audio|realtime)|chatgpt|o[134](?:-|$)|text-embedding-(?:ada|[23])|dall-e|tts-1)|(?:anthropic\/)?claude|(?:vertex_ai|azure|azure_ai|bedrock|gemini|groq|ollama|openrouter|together_ai|opencode|anthropic)\/|gemini-\d)/i;

/**
 * Judges a hub name, a release name or a path by its text alone.
 *
 * `tiny` in a name means a toy, except where the name also gives a size of at least 100 million
 * parameters (`tiny-vicuna-1b`), and except TinyLlama, which has 1.1 billion.
 */
export const judgeName: (name: string) => NameVerdict = remember(judge);

function judge(name: string): NameVerdict {
  const text = name.trim();
  const lower = text.toLowerCase();
  if (/(^|[/\\])(hf-)?internal-testing[/\\]|^hf-(tiny|internal)|hf-internal-testing/.test(lower)) {
    return "tiny";
  }
  const words = text
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  if (words.some((word) => /^(rand|random|dummy)$/.test(word))) return "tiny";
  const large = hasLargeSize(lower);
  if (!large) {
    if (words.some((word) => TOY_WORDS.has(word))) return "tiny";
    if (words.includes("tiny") && !/tiny[-_]?llama(?![-_]?tiny)/.test(lower)) return "tiny";
    if (/^tiny/.test(words.at(-1) ?? "") && !lower.includes("tinyllama")) return "tiny";
    if (words.includes("test") && !looksLocal(text)) return "tiny";
  }
  if (PLACEHOLDERS.test(text)) return "placeholder";
  if (REMOTE.test(text)) return "remote";
  if (/^https?:|^s3:|^gs:/.test(lower)) return "real";
  if (looksLocal(text)) return inTestTree(lower) ? "local-small" : "local";
  return "real";
}

/** `7b`, `1.1B`, `350M`, `8x7b` as a word of the name, 100 million and more. */
function hasLargeSize(lower: string, least = 100): boolean {
  for (const hit of lower.matchAll(/(?<![a-wyz0-9.]|[a-z]x)(\d+(?:\.\d+)?)(b|m)(?![a-z0-9])/g)) {
    const count = Number(hit[1]) * (hit[2] === "b" ? 1000 : 1);
    if (count >= least) return true;
  }
  return false;
}

/** So large that what is left of it with a few layers is large, too: 3 billion parameters and more. */
export function isGiant(name: string): boolean {
  return hasLargeSize(name.toLowerCase(), 3_000);
}

/** No absolute path, none from a home, and no address. */
export function isRelative(text: string): boolean {
  return !/^(?:[/~\\]|[A-Za-z]:|\w+:\/\/)/.test(text);
}

/** A path rather than `owner/name`: absolute, from `.` or `~`, or with more than one slash. */
export function looksLocal(text: string): boolean {
  return (
    /^(?:\.{1,2}[/\\]|[/\\~]|[A-Za-z]:[/\\])/.test(text) ||
    text.split(/[/\\]/).length > 2 ||
    /\.(pt|pth|bin|ckpt|safetensors|onnx|gguf|ggml|h5|hdf5|keras|pkl|npz|npy|tflite|th|tar|zip)$/i.test(
      text,
    )
  );
}

/** Files that live in the repository beside the tests, or that the system throws away, are small. */
function inTestTree(lower: string): boolean {
  return (
    /(^|[/\\])(tests?|testing|fixtures?|testdata|test_data|test-data|assets|mocks?|resources|samples?)[/\\]/.test(
      lower,
    ) ||
    /^[/\\](tmp|var[/\\]tmp)[/\\]/.test(lower) ||
    /^(test|tmp|temp|dummy|mock|toy)[\w-]*\./.test(lower.split(/[/\\]/).at(-1) ?? "")
  );
}

/** Whether a file's name ends like weights do. */
export function isWeightsFile(name: string): boolean {
  return /\.(pt|pth|bin|ckpt|safetensors|onnx|gguf|ggml|h5|hdf5|keras|th|tflite)$/i.test(name);
}

/** `owner/name` as on a hub, and no toy by its name. */
export function namesHubModel(name: string): boolean {
  return /^[\w-]+\/[\w.-]*[A-Za-z][\w.-]*$/.test(name) && judgeName(name) === "real";
}
