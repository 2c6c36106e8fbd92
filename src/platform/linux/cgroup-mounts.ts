import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One mounted hierarchy and where this process stands in it. */
export interface CgroupHierarchy {
  readonly version: 1 | 2;
  /** v1: `memory`, `freezer`, …; v2: `unified`. */
  readonly controller: string;
  readonly mountPoint: string;
  /** The folder of this process's own cgroup, as it is visible here. */
  readonly ownFolder: string;
}

/** Finds the hierarchies from `/proc/self/mountinfo` and `/proc/self/cgroup`; empty where unreadable. */
export function findCgroupHierarchies(procRoot = "/proc"): CgroupHierarchy[] {
  try {
    return parseCgroupHierarchies(
      readFileSync(`${procRoot}/self/mountinfo`, "utf8"),
      readFileSync(`${procRoot}/self/cgroup`, "utf8"),
    );
  } catch {
    return [];
  }
}

/** The hierarchies out of the two files' texts. See proc(5) and cgroups(7) for their formats. */
export function parseCgroupHierarchies(mountinfo: string, cgroup: string): CgroupHierarchy[] {
  const ownPaths = parseOwnPaths(cgroup);
  const found: CgroupHierarchy[] = [];
  for (const line of mountinfo.split("\n")) {
    const [mount, rest] = splitOnce(line, " - ");
    const [type, , superOptions = ""] = rest.split(" ");
    const [, , , root = "/", mountPoint = ""] = mount.split(" ").map(unescapeMount);
    if (type === "cgroup2") {
      found.push(place(2, "unified", ownPaths.get("") ?? "/", root, mountPoint));
    } else if (type === "cgroup") {
      for (const controller of superOptions.split(",")) {
        const ownPath = ownPaths.get(controller);
        if (ownPath !== undefined) found.push(place(1, controller, ownPath, root, mountPoint));
      }
    }
  }
  return found;
}

/** `/proc/self/cgroup`: `4:memory:/a/b`, `2:cpu,cpuacct:/`, and v2's `0::/a`, keyed by controller. */
export function parseOwnPaths(cgroup: string): Map<string, string> {
  const paths = new Map<string, string>();
  for (const line of cgroup.split("\n")) {
    const [, rest] = splitOnce(line, ":");
    const [controllers, path] = splitOnce(rest, ":");
    if (!path.startsWith("/")) continue;
    for (const controller of controllers.split(",")) paths.set(controller, path);
  }
  return paths;
}

function place(
  version: 1 | 2,
  controller: string,
  ownPath: string,
  root: string,
  mountPoint: string,
): CgroupHierarchy {
  // In a container without a cgroup namespace the mount shows only the part below `root`.
  const inside = root === "/" || ownPath === root || ownPath.startsWith(`${root}/`);
  const visible = inside ? ownPath.slice(root === "/" ? 0 : root.length) : "/";
  // `/..` stands for what lies above a cgroup namespace's root, which this mount does not show.
  const folder = visible.startsWith("/..") ? mountPoint : join(mountPoint, visible);
  return { version, controller, mountPoint, ownFolder: folder.replace(/(?<=.)\/$/, "") };
}

/** mountinfo writes blank, tab, newline and backslash as octal escapes. */
function unescapeMount(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + separator.length)];
}
