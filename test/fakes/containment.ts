import type { Contained, Containment, TreeDescriptor, TreeProbe } from "../../src/core/ports.ts";
import { bytes, GIB, percent } from "../../src/core/units.ts";
import { FakeTree } from "./tree.ts";

/** A containment without an operating system, held to the same contract as the real ones. */
export interface FakeContainment {
  readonly containment: Containment;
  openProbe(descriptor: TreeDescriptor): TreeProbe;
  /** Files that were prepared and neither discarded nor released. */
  traces(): readonly string[];
}

export function fakeContainment(): FakeContainment {
  const trees = new Map<number, FakeTree>();
  const containment: Containment = {
    kind: "cgroup-v2",
    enforcement: { tree: "kernel", process: "kernel" },
    async prepare(request) {
      const tree = new FakeTree(1000 * (request.index + 1));
      trees.set(request.index, tree);
      const remove = async () => void trees.delete(request.index);
      return {
        descriptor: { kind: "cgroup-v2", index: request.index },
        discard: remove,
        async start(limits) {
          tree.limits = limits;
          setImmediate(() => void tree.run(request));
          return contained(tree, remove);
        },
      };
    },
    async close() {
      for (const tree of trees.values()) tree.kill();
      trees.clear();
    },
  };
  return {
    containment,
    traces: () => [...trees.keys()].map((index) => `file ${index}`),
    openProbe(descriptor) {
      const tree = trees.get(descriptor.index as number);
      if (tree === undefined) throw new Error("the tree is gone");
      return probe(tree);
    },
  };
}

function contained(tree: FakeTree, remove: () => Promise<void>): Contained {
  const survivors = () => [...tree.processes.values()].map(({ holdsOutput: _, ...rest }) => rest);
  return {
    pid: tree.pid,
    output: tree.output,
    endOutput: () => tree.output.close(),
    exited: tree.exited,
    survivors: async () => survivors(),
    async killAll() {
      tree.kill();
      return { alive: [] };
    },
    usage: () => tree.usage(),
    release: remove,
  };
}

function probe(tree: FakeTree): TreeProbe {
  const totalBytes = bytes(16 * GIB);
  const members = () => [...tree.processes.values()];
  const biggest = (count: number) =>
    members()
      .sort((a, b) => b.bytes - a.bytes)
      .slice(0, count);
  return {
    readMemory: () => {
      const usedBytes = bytes(tree.treeBytes());
      const usedPercent = percent((usedBytes / totalBytes) * 100);
      return { totalBytes, usedBytes, usedPercent, commit: null };
    },
    readTree: () => ({
      ...tree.usage(),
      treeBytes: bytes(tree.treeBytes()),
      alive: tree.processes.size > 0,
    }),
    readProcesses: () =>
      members().map((each) => ({
        pid: each.pid,
        bytes: each.bytes,
        peakBytes: each.bytes,
        dataBytes: each.bytes,
      })),
    biggest,
    pids: () => [...tree.processes.keys()],
    describe: (pid) => tree.processes.get(pid) ?? null,
    kill: () => tree.kill(),
    capProcess() {},
    wait() {},
    close() {},
  };
}
