import { execFile } from "node:child_process";

/**
 * Runs a piece of shell that enters a containment, as the shim will. Rejects with what the shell
 * said where it could not.
 */
export function runProbe(entry: string): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile("/bin/sh", ["-c", entry, "gpu-safe-tests:probe"], (fault, _, said) => {
      if (fault === null) resolve();
      else reject(new Error(said.trim() || fault.message));
    });
  });
}
