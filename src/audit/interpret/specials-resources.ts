import { parentPath } from "../project/paths.ts";
import { textOf } from "./arguments.ts";
import { concatenate } from "./evaluate.ts";
import { topFrame } from "./machine.ts";
import type { Special } from "./specials.ts";
import type { Value } from "./values.ts";
import { constant, unknown } from "./values.ts";

/** A file that a package keeps in its own folder: `resource_filename(__name__, "net.h5")`. */
const packageFile: Special = (machine, { args }) => {
  const name = textOf(args.pos[0]);
  const frame = topFrame(machine);
  const owner =
    name === null || !frame
      ? null
      : machine.project.resolve(name, frame.module.file, machine.roots);
  if (owner === null) return unknown("a file of a package");
  const folder: Value = { k: "path", origin: "repo", text: parentPath(owner) };
  return args.pos[1] ? concatenate([folder, constant("/"), args.pos[1]]) : folder;
};

const asFile: Special = (_machine, { args }) => args.pos[0] ?? unknown("nothing");

/** `pkg_resources` and `importlib.resources`. */
export const RESOURCE_CALLS: Readonly<Record<string, Special>> = {
  "pkg_resources.resource_filename": packageFile,
  "importlib.resources.files": packageFile,
  "importlib.resources.path": packageFile,
  "importlib.resources.as_file": asFile,
  "importlib_resources.files": packageFile,
  "importlib_resources.as_file": asFile,
};
