import { writeFileSync } from "node:fs";
import type { ExitStatus, LaunchRequest } from "../../src/core/ports.ts";
import { MIB } from "../../src/core/units.ts";
import { BASE_MIB, type FakeTree } from "./tree.ts";

const ENDED: ExitStatus = { kind: "exited", code: 0 };

/** What a program does; null = it stays. */
type Script = (
  tree: FakeTree,
  args: readonly string[],
  about: Pick<LaunchRequest, "workingDirectory" | "environment">,
) => Promise<ExitStatus | null>;

export const SCRIPTS: Readonly<Record<string, Script>> = {
  exit: async (_tree, [code]) => ({ kind: "exited", code: Number(code) }),
  die: async (_tree, [signal = ""]) => ({ kind: "signaled", signal }),
  async touch(_tree, [file = ""]) {
    writeFileSync(file, "ran");
    return ENDED;
  },
  async talk(tree, [lines]) {
    for (let line = 1; line <= Number(lines); line += 1) {
      await tree.write("stdout", `out ${line}\n`);
      await tree.write("stderr", `err ${line}\n`);
    }
    return ENDED;
  },
  async flood(tree, [mebibytes, progress = ""]) {
    for (let taken = 1; taken <= Number(mebibytes); taken += 1) {
      await tree.write("stdout", new Uint8Array(MIB));
      writeFileSync(progress, String(taken));
    }
    return ENDED;
  },
  async tell(tree, [names = "", ...args], { workingDirectory, environment }) {
    const told = names.split(",").map((name) => [name, environment[name] ?? null]);
    await tree.write(
      "stdout",
      JSON.stringify({
        arguments: args,
        folder: workingDirectory,
        environment: Object.fromEntries(told),
      }),
    );
    return ENDED;
  },
  async stay(tree) {
    await tree.write("stdout", `ready ${tree.pid}\n`);
    return null;
  },
  async "leave-daemon"(tree, [how]) {
    const holdsOutput = how === "pipe";
    const pid = tree.add("deaf", { holdsOutput });
    await tree.write("stdout", holdsOutput ? `ready ${pid}\n` : `daemon ${pid}\n`);
    return ENDED;
  },
  async "leave-stopped"(tree) {
    await tree.write("stdout", `stopped ${tree.add("deaf", { holdsOutput: false })}\n`);
    return ENDED;
  },
  async tree(tree, [processes]) {
    for (let left = Number(processes); left > 1; left -= 1) tree.add("sleep", { mebibytes: 1 });
    await tree.write("stdout", "ready\n");
    return null;
  },
  async hold(tree, [mebibytes, processes, then]) {
    const size = BASE_MIB + Number(mebibytes);
    const { processBytes, treeBytes } = tree.limits;
    if (processBytes !== null && size * MIB > processBytes) {
      await tree.write("stderr", "allocation failed\n");
      return { kind: "exited", code: 1 };
    }
    if (treeBytes !== null && size * MIB * Number(processes) > treeBytes) {
      tree.limitHits += 1;
      return { kind: "signaled", signal: "SIGKILL" };
    }
    tree.become(tree.pid, `hold ${mebibytes}`, { mebibytes: size });
    for (let left = Number(processes); left > 1; left -= 1) {
      tree.add(`hold ${mebibytes}`, { mebibytes: size, holdsOutput: false });
    }
    await tree.write("stdout", `held ${Number(mebibytes) * MIB}\n`);
    if (then === "stay") return null;
    for (const pid of [...tree.processes.keys()]) {
      if (pid !== tree.pid) tree.end(pid, { kind: "signaled", signal: "SIGKILL" });
    }
    return ENDED;
  },
};
