import { createHash } from "node:crypto";
import { copyFile, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { cachedFolder, cacheFolder } from "./cache.ts";
import { command, isRoot, onPath, programFromApt, RigError } from "./command.ts";
import { CpioWriter } from "./cpio.ts";

const SUITE = "trixie";
const KERNEL = "linux-image-cloud-amd64";
/** systemd and its user manager for the second boot; the rest is what hostile fixtures call. */
const PACKAGES = [
  "systemd",
  "systemd-sysv",
  "dbus",
  "dbus-user-session",
  "libpam-systemd",
  "python3-minimal",
  "procps",
  "libstdc++6",
];
const USER = "tester";

export interface GuestImage {
  readonly kernel: string;
  /** Uncompressed: gzip would cost the emulated processor more than the disk costs the host. */
  readonly rootfs: string;
}

/** A Debian system and its kernel as an initramfs, built once and kept in the cache. */
export async function guestImage(): Promise<GuestImage> {
  const recipe = JSON.stringify([SUITE, KERNEL, PACKAGES, USER, 1]);
  const key = createHash("sha256").update(recipe).digest("hex").slice(0, 12);
  const folder = cacheFolder("cgroup2-guest", `${SUITE}-${key}`);
  await cachedFolder(folder, build);
  return { kernel: join(folder, "vmlinuz"), rootfs: join(folder, "rootfs.cpio") };
}

async function build(folder: string): Promise<void> {
  if (!isRoot()) {
    throw new RigError(
      "the guest's system is built by debootstrap, which needs root. Run it once as root.",
    );
  }
  await programFromApt("debootstrap", "debootstrap");
  console.log(`building the guest's system (Debian ${SUITE}), about a minute, kept in ${folder}`);
  const root = join(folder, "root");
  const script = `set -e
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
debootstrap --variant=minbase --include=${PACKAGES.join(",")} ${SUITE} "$1"
chroot "$1" sh -ec '
  cd /tmp
  package=$(apt-cache depends ${KERNEL} | sed -n "s/.*Depends: //p" | head -n 1)
  apt-get -q download "$package"
  useradd --create-home --uid 1000 --shell /bin/sh ${USER}
  mkdir -p /var/lib/systemd/linger && touch /var/lib/systemd/linger/${USER}
  rm -f /etc/resolv.conf
'
dpkg-deb -x "$1"/tmp/linux-image-*.deb "$2"
rm -rf "$1"/tmp/*.deb
`;
  const kernel = join(folder, "kernel");
  // A mount namespace of its own: what debootstrap mounts below the folder goes away with it.
  const wrapped = onPath("unshare") === null ? [] : ["unshare", "--mount"];
  const [first, ...rest] = [...wrapped, "sh", "-c", script, "sh", root, kernel];
  await command([first as string, ...rest]);
  await copyFile(join(kernel, "boot", await kernelName(kernel)), join(folder, "vmlinuz"));
  await pack(root, join(folder, "rootfs.cpio"));
  await command(["rm", "-rf", "--one-file-system", root, kernel]);
}

async function kernelName(kernel: string): Promise<string> {
  const name = (await readdir(join(kernel, "boot"))).find((entry) => entry.startsWith("vmlinuz-"));
  if (name === undefined) throw new RigError(`${KERNEL} brought no boot/vmlinuz-…`);
  return name;
}

const LEFT_OUT =
  /^(dev|proc|sys|run|tmp)\/|^(boot|usr\/share\/(doc|locale|man|info|zoneinfo))(\/|$)|^var\/(cache|log|lib\/apt)\//;

async function pack(root: string, archive: string): Promise<void> {
  await using out = await open(archive, "w");
  const cpio = new CpioWriter(out);
  await cpio.addTree(root, "", { skip: (path) => LEFT_OUT.test(path), keepOwner: true });
  await cpio.end();
}
