import { constants, type Stats } from "node:fs";
import { open, rm } from "node:fs/promises";
import { toError } from "../../core/errors.ts";
import type { Told } from "./read-test-cases.ts";

const MAX_FILE_BYTES = 64 * 1024 * 1024;

const NOTHING: Told = { cases: [], leftOut: 0, problem: null };

/**
 * Reads the JUnit XML that a test command wrote, and removes it. Never rejects: what cannot be read
 * is told as `problem`. The tests may have put anything there, so a link is not followed, a pipe is
 * not waited for, and entities of its own are an error to the parser.
 */
export async function takeTestCases(path: string): Promise<Told> {
  try {
    const xml = await readBounded(path);
    // Most commands write none, and the parser is a tenth of this program.
    const { readTestCases } = await import("./read-test-cases.ts");
    return readTestCases(xml);
  } catch (thrown) {
    const { code, message } = toError(thrown) as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "the test command wrote none" : message;
    return { ...NOTHING, problem: `no test cases: ${why}` };
  } finally {
    await rm(path, { force: true, recursive: true }).catch(() => {});
  }
}

async function readBounded(path: string): Promise<string> {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  await using file = await openFile(path, flags);
  const stats: Stats = await file.handle.stat();
  if (!stats.isFile()) throw new Error("what the test command left there is not a file");
  if (stats.size > MAX_FILE_BYTES) {
    throw new Error(`the test command wrote ${stats.size} bytes, more than is read`);
  }
  return await file.handle.readFile("utf8");
}

/** Node 20.0 has no `Symbol.asyncDispose` on file handles yet. */
async function openFile(path: string, flags: number) {
  const handle = await open(path, flags);
  return { handle, [Symbol.asyncDispose]: () => handle.close() };
}
