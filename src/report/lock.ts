import { readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../core/errors.ts";
import { randomHex } from "./random-hex.ts";

/** Tells a running process from a later one with the same pid; null = none runs. */
export type IdentifyProcess = (pid: number) => string | null;

export const LOCK_NAME = ".gpu-safe-tests.lock";

/** A lock that cannot be read is one that is being written; after this long nobody writes it. */
const UNREADABLE_IS_STALE_MS = 10_000;
const TRIES = 20;

interface Owner {
  readonly pid: number;
  readonly identity: string | null;
}

/**
 * Makes this process the only run that writes into a folder, and returns what gives that up again.
 * A lock whose owner is gone is taken over. Throws a UserError (exit code 2) where a run holds it.
 */
export function lockFolder(folder: string, identify: IdentifyProcess): () => void {
  const path = join(folder, LOCK_NAME);
  const mine = JSON.stringify({ pid: process.pid, identity: identify(process.pid) });
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (createLock(path, mine)) return () => releaseLock(path, mine);
    const found = readLock(path);
    if (found === null) continue;
    const owner = parseOwner(found);
    if (owner === null ? isFresh(path) : isRunning(owner, identify)) throw inUse(folder, owner);
    removeStale(path, found);
  }
  throw inUse(folder, null);
}

function createLock(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readLock(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function parseOwner(text: string): Owner | null {
  try {
    const owner = JSON.parse(text) as Partial<Owner> | null;
    return typeof owner?.pid === "number"
      ? { pid: owner.pid, identity: owner.identity ?? null }
      : null;
  } catch {
    return null;
  }
}

function isRunning(owner: Owner, identify: IdentifyProcess): boolean {
  const identity = identify(owner.pid);
  return identity !== null && identity === (owner.identity ?? identity);
}

function isFresh(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs < UNREADABLE_IS_STALE_MS;
  } catch {
    return false;
  }
}

/** Two runs may find the same stale lock: the slower one must not remove the faster one's new lock. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.${randomHex(6)}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  const moved = readFileSync(aside, "utf8");
  unlinkSync(aside);
  if (moved !== stale) createLock(path, moved);
}

function releaseLock(path: string, mine: string): void {
  if (readLock(path) === mine) unlinkSync(path);
}

function inUse(folder: string, owner: Owner | null): UserError {
  const holder = owner === null ? "another run" : `another run (process ${owner.pid})`;
  return new UserError({
    code: "report-dir-in-use",
    message: `report-dir ${JSON.stringify(folder)} is in use by ${holder}`,
    hint: "wait for it to end, or give this run another report-dir",
    exitCode: 2,
  });
}
