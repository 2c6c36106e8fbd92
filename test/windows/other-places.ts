import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { IS_WINE } from "./fixture-program.ts";

/** A place that is no plain folder of the drive we are on. */
export interface OtherPlace {
  /** As a user would write it. */
  readonly path: string;
  readonly [Symbol.dispose]: () => void;
}

/**
 * A folder by its name on the network: on Windows through the administrative share of this very
 * machine, under Wine through its folder of servers, which it serves under the same names.
 */
export function networkFolder(local: string): OtherPlace {
  if (!IS_WINE) {
    const drive = /^([A-Za-z]):[\\/]/.exec(local)?.[1];
    if (drive === undefined) throw new Error(`${local} is on no drive`);
    const path = `\\\\localhost\\${drive}$${local.slice(2)}`;
    if (!existsSync(path)) {
      throw new Error(
        `${path} is not there: these tests need an administrator and the Server service`,
      );
    }
    return { path, [Symbol.dispose]: () => {} };
  }
  const servers = "Z:\\prefix\\dosdevices\\unc";
  mkdirSync(servers, { recursive: true });
  const server = mkdtempSync(join(servers, "server-"));
  mkdirSync(join(server, "share"));
  return {
    path: `\\\\${basename(server)}\\share`,
    [Symbol.dispose]: () => rmSync(server, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** A folder on another drive: on Windows one that `subst` makes of it, under Wine drive Z:. */
export function otherDrive(local: string): OtherPlace {
  if (IS_WINE) {
    const path = mkdtempSync("Z:\\tmp\\other-drive-");
    return {
      path,
      [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }),
    };
  }
  const letter = [..."XYWVUTSRQP"].find((each) => !existsSync(`${each}:\\`));
  if (letter === undefined) throw new Error("no drive letter is free");
  execFileSync("subst", [`${letter}:`, local], { windowsHide: true });
  return {
    path: `${letter}:\\`,
    [Symbol.dispose]: () => void execFileSync("subst", [`${letter}:`, "/d"], { windowsHide: true }),
  };
}
