/** Path work on `/`-separated names relative to the working directory, without the file system. */

/** Removes `.` and `..`; a path that leaves the working directory keeps its leading `..`. */
export function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll("\\", "/").split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return (path.startsWith("/") ? "/" : "") + parts.join("/");
}

export function parentOf(path: string): string {
  const at = path.lastIndexOf("/");
  return at < 0 ? "" : path.slice(0, at);
}

/** The same for a path that may climb out of the working directory. */
export function parentPath(path: string): string {
  const plain = normalize(path);
  return plain === "" || plain.endsWith("..") ? normalize(`${plain}/..`) || ".." : parentOf(plain);
}

export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export function joinPath(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** The folder itself and all above it, nearest first, down to the working directory (""). */
export function ancestors(folder: string): string[] {
  const found = [folder];
  for (let at = folder; at !== "" && at !== "/"; ) {
    at = parentOf(at);
    found.push(at);
  }
  return found;
}

/** A path made from `__file__`, as the project knows the file: the working directory is its root. */
export function fileOfProject(text: string): string {
  return normalize(text).replace(/^\/+/, "");
}
