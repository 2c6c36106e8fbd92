import { createReadStream, type Stats } from "node:fs";
import { type FileHandle, lstat, readdir, readlink } from "node:fs/promises";
import { join } from "node:path";

/**
 * Writes archives in cpio's `newc` format, which the Linux kernel unpacks as its first root
 * (Documentation/driver-api/early-userspace/buffer-format.rst). Owners are kept from the disk for
 * `addTree` and root for all else; device files are left out: devtmpfs brings them.
 */
export class CpioWriter {
  readonly #out: FileHandle;
  #inode = 1;

  constructor(out: FileHandle) {
    this.#out = out;
  }

  async addFolder(name: string, mode = 0o755): Promise<void> {
    await this.#header(name, 0o040000 | mode, 0, null);
  }

  async addText(name: string, text: string, mode = 0o644): Promise<void> {
    const body = Buffer.from(text);
    await this.#header(name, 0o100000 | mode, body.length, null);
    await this.#body(body);
  }

  /** One file, its content from `source`, owned by root. */
  async addFile(name: string, source: string): Promise<void> {
    const stats = await lstat(source);
    await this.#header(name, stats.mode, stats.size, null);
    await this.#copy(source, stats.size);
  }

  /** Everything below `folder` as `prefix`/…; `skip` gets paths relative to `folder`. */
  async addTree(
    folder: string,
    prefix: string,
    options: { skip?: (relative: string) => boolean; keepOwner?: boolean } = {},
  ): Promise<void> {
    const walk = async (relative: string): Promise<void> => {
      const path = join(folder, relative);
      const stats = await lstat(path);
      const name = join(prefix, relative) || ".";
      const owner = options.keepOwner ? stats : null;
      if (stats.isDirectory()) {
        await this.#header(name, stats.mode, 0, owner);
        for (const entry of (await readdir(path)).sort()) {
          const child = join(relative, entry);
          if (!options.skip?.(child)) await walk(child);
        }
      } else if (stats.isSymbolicLink()) {
        const target = Buffer.from(await readlink(path));
        await this.#header(name, stats.mode, target.length, owner);
        await this.#body(target);
      } else if (stats.isFile()) {
        await this.#header(name, stats.mode, stats.size, owner);
        await this.#copy(path, stats.size);
      }
    };
    await walk("");
  }

  async end(): Promise<void> {
    await this.#header("TRAILER!!!", 0, 0, null);
  }

  async #header(name: string, mode: number, size: number, owner: Stats | null): Promise<void> {
    const encoded = Buffer.from(`${name}\0`);
    const fields = [
      this.#inode++,
      mode,
      owner?.uid ?? 0,
      owner?.gid ?? 0,
      1,
      0,
      size,
      0,
      0,
      0,
      0,
      encoded.length,
      0,
    ];
    const hex = fields.map((field) => field.toString(16).padStart(8, "0")).join("");
    await this.#body(Buffer.concat([Buffer.from(`070701${hex}`), encoded]));
  }

  async #copy(source: string, size: number): Promise<void> {
    let copied = 0;
    for await (const chunk of createReadStream(source, { highWaterMark: 1 << 20 })) {
      copied += chunk.length;
      await this.#out.write(chunk);
    }
    if (copied !== size) throw new Error(`${source} changed while it was packed`);
    await this.#pad(size);
  }

  async #body(body: Buffer): Promise<void> {
    await this.#out.write(body);
    await this.#pad(body.length);
  }

  async #pad(length: number): Promise<void> {
    const missing = (4 - (length % 4)) % 4;
    if (missing > 0) await this.#out.write(Buffer.alloc(missing));
  }
}
