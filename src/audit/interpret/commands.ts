import { HOLE } from "../python/strings.ts";
import { textOf } from "./arguments.ts";
import { recordLoad } from "./loads.ts";
import type { Machine } from "./machine.ts";
import type { Call, Special } from "./specials.ts";
import type { Value } from "./values.ts";
import { alternatives, constant, obj } from "./values.ts";

/** `--model_name_or_path x`, `model.path=x`: what a word must look like for the next to be a model. */
const NAMES_MODEL =
  /^-{0,2}[\w.-]*(?:model|checkpoint|pretrained)(?:[_.-]?(?:name|path|id|or|and|dir|repo))*$/i;
const HUB_NAME = /^[\w-]+\/[\w.-]*[A-Za-z][\w.-]*$/;

/**
 * Other processes are not followed. Where a command line itself names a model from a hub
 * (`owner/name`), the program is there to load it.
 */
const runCommand: Special = (machine, call) => {
  for (const model of modelsIn(commandWords(call.args.pos[0] ?? call.args.kw.get("args")))) {
    load(machine, call, model);
  }
  return obj(`${call.path}()`);
};

function load(machine: Machine, { args, expr }: Call, model: string): void {
  const path = "command.line";
  const loader = machine.catalogue.find(path);
  if (loader)
    recordLoad(machine, { path, loader, args: { ...args, pos: [constant(model)] }, expr });
}

function commandWords(command: Value | undefined): readonly string[] {
  if (!command) return [];
  const parts = command.k === "seq" ? command.items : alternatives(command).slice(0, 1);
  return parts.flatMap((part) => wordsOf(part).split(/[\s'"]+/));
}

function wordsOf(part: Value): string {
  return part.k === "path" ? part.text : (textOf(part) ?? HOLE);
}

function modelsIn(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const [name = "", ...rest] = word.split("=");
    if (!NAMES_MODEL.test(name)) return [];
    const model = rest.length > 0 ? rest.join("=") : word.startsWith("-") ? words[at + 1] : null;
    return model && HUB_NAME.test(model) ? [model] : [];
  });
}

export const COMMAND_CALLS: Readonly<Record<string, Special>> = {
  "subprocess.run": runCommand,
  "subprocess.call": runCommand,
  "subprocess.check_call": runCommand,
  "subprocess.check_output": runCommand,
  "subprocess.getoutput": runCommand,
  "subprocess.Popen": runCommand,
  "os.system": runCommand,
};
