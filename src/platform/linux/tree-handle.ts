import type { TreeDescriptor } from "../../core/ports.ts";
import { type CgroupV1Descriptor, openCgroupV1 } from "./cgroup-v1.ts";
import { type CgroupV2Descriptor, openCgroupV2 } from "./cgroup-v2.ts";
import type { TreeHandle } from "./hold.ts";
import { openProcessTree, type ProcessTreeDescriptor } from "./process-tree.ts";

/** Opens the calling thread's own handles on a tree. Throws where the tree is gone already. */
export function openTreeHandle(descriptor: TreeDescriptor): TreeHandle {
  switch (descriptor.kind) {
    case "cgroup-v1":
      return openCgroupV1(descriptor as CgroupV1Descriptor);
    case "cgroup-v2":
    case "systemd-scope":
      return openCgroupV2(descriptor as CgroupV2Descriptor);
    case "process-tree":
      return openProcessTree(descriptor as ProcessTreeDescriptor);
    default:
      throw new Error(`no Linux containment of kind ${descriptor.kind}`);
  }
}
