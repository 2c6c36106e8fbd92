import assert from "node:assert/strict";
import { test } from "node:test";
import { parseCgroupHierarchies } from "../../../src/platform/linux/cgroup-mounts.ts";

const V2 = "31 23 0:28 / /sys/fs/cgroup rw,nosuid shared:9 - cgroup2 cgroup2 rw,nsdelegate\n";

test("finds cgroup v2 and our own place in it", () => {
  assert.deepEqual(parseCgroupHierarchies(V2, "0::/user.slice/a b.scope\n"), [
    {
      version: 2,
      controller: "unified",
      mountPoint: "/sys/fs/cgroup",
      ownFolder: "/sys/fs/cgroup/user.slice/a b.scope",
    },
  ]);
});

test("finds every controller of v1, also where two share a hierarchy", () => {
  const mounts = [
    "35 31 0:32 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory",
    "36 31 0:33 / /sys/fs/cgroup/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct",
    "37 31 0:34 / /sys/fs/cgroup/systemd rw - cgroup cgroup rw,xattr,name=systemd",
  ].join("\n");
  const own = "4:memory:/job/1\n3:cpu,cpuacct:/\n1:name=systemd:/init.scope\n0::/x\n";
  assert.deepEqual(
    parseCgroupHierarchies(mounts, own).map((each) => [each.controller, each.ownFolder]),
    [
      ["memory", "/sys/fs/cgroup/memory/job/1"],
      ["cpu", "/sys/fs/cgroup/cpu,cpuacct"],
      ["cpuacct", "/sys/fs/cgroup/cpu,cpuacct"],
      ["name=systemd", "/sys/fs/cgroup/systemd/init.scope"],
    ],
  );
});

test("takes off what a container's mount does not show", () => {
  const mounts = "35 31 0:32 /docker/abc /sys/fs/cgroup/memory ro - cgroup cgroup ro,memory\n";
  const folder = (own: string) => parseCgroupHierarchies(mounts, `4:memory:${own}\n`)[0]?.ownFolder;
  assert.equal(folder("/docker/abc"), "/sys/fs/cgroup/memory");
  assert.equal(folder("/docker/abc/sub"), "/sys/fs/cgroup/memory/sub");
  assert.equal(folder("/docker/abcdef"), "/sys/fs/cgroup/memory");
});

test("stays at the mount's root where our own place lies outside of it", () => {
  assert.equal(parseCgroupHierarchies(V2, "0::/../other\n")[0]?.ownFolder, "/sys/fs/cgroup");
});

test("reads mount points with blanks", () => {
  const mounts = "31 23 0:28 / /mnt/c\\040group rw - cgroup2 none rw\n";
  assert.equal(parseCgroupHierarchies(mounts, "0::/\n")[0]?.mountPoint, "/mnt/c group");
});

test("finds nothing where nothing is mounted", () => {
  assert.deepEqual(parseCgroupHierarchies("23 1 0:21 / /proc rw - proc proc rw\n", "0::/\n"), []);
});
