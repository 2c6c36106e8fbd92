import type { Koffi } from "../native.ts";
import { SourceFault } from "./source.ts";

export interface PdhItem {
  /** Such as `luid_0x00000000_0x0000d3c1_phys_0` or `pid_4312_luid_…`. */
  readonly instance: string;
  readonly value: number;
}

/** One PDH query with wildcard counters: what src uses of pdh.dll, and what a test can replace. */
export interface PdhQuery {
  /** Collects all counters of the query anew. */
  collect(): void;
  /** The counters' instances, in the order of the paths that the query was opened with. */
  items(counter: number): readonly PdhItem[];
  close(): void;
}
export type OpenPdhQuery = (paths: readonly string[]) => PdhQuery;

const LARGE = 0x400;
const MORE_DATA = 0x800007d2;
/** The name's pointer, the status (padded), the value. */
const ITEM_BYTES = 24;

/**
 * pdh.dll through koffi. English counter names, because Windows translates them. Throws a
 * SourceFault where this Windows has no such counters (before 10 version 1709, WDDM before 2.0).
 */
export function bindPdh(koffi: Koffi): OpenPdhQuery {
  const pdh = koffi.load("pdh.dll");
  const open = pdh.func("uint32_t PdhOpenQueryW(void *, uintptr_t, void *)");
  const add = pdh.func("uint32_t PdhAddEnglishCounterW(uint64_t, str16, uintptr_t, void *)");
  const collect = pdh.func("uint32_t PdhCollectQueryData(uint64_t)");
  const array = pdh.func(
    "uint32_t PdhGetFormattedCounterArrayW(uint64_t, uint32_t, void *, void *, void *)",
  );
  const close = pdh.func("uint32_t PdhCloseQuery(uint64_t)");

  return (paths) => {
    const handle = Buffer.alloc(8);
    check("PdhOpenQueryW", open(null, 0, handle));
    const query = handle.readBigUInt64LE(0);
    const counters = paths.map((path) => {
      const counter = Buffer.alloc(8);
      const code = add(query, path, 0, counter);
      if (code !== 0) close(query);
      check(`PdhAddEnglishCounterW(${path})`, code);
      return counter.readBigUInt64LE(0);
    });
    // Kept from look to look: it grows to what the machine needs and stays there.
    let room = Buffer.alloc(64 * 1024);
    const items = (counter: number): readonly PdhItem[] => {
      const size = Buffer.alloc(4);
      const count = Buffer.alloc(4);
      for (let attempt = 0; attempt < 3; attempt += 1) {
        size.writeUInt32LE(room.length, 0);
        const code = array(counters[counter] ?? 0n, LARGE, size, count, room) >>> 0;
        if (code === 0) return decode(koffi, room, count.readUInt32LE(0));
        // No instance is no fault: nobody uses the GPU.
        if (code !== MORE_DATA) return [];
        room = Buffer.alloc(size.readUInt32LE(0) + 64 * 1024);
      }
      return [];
    };
    return {
      collect: () => void collect(query),
      items,
      close: () => void close(query),
    };
  };
}

/** PDH_FMT_COUNTERVALUE_ITEM_W; the names lie behind the items in the same buffer. */
function decode(koffi: Koffi, room: Buffer, count: number): readonly PdhItem[] {
  const start = koffi.address(room);
  const found: PdhItem[] = [];
  for (let entry = 0; entry < count; entry += 1) {
    const at = entry * ITEM_BYTES;
    const status = room.readUInt32LE(at + 8);
    const name = Number(room.readBigUInt64LE(at) - start);
    // 0 = valid, 1 = valid and new since the last collection.
    if (status > 1 || name < 0 || name >= room.length) continue;
    let end = name;
    while (end + 1 < room.length && room.readUInt16LE(end) !== 0) end += 2;
    found.push({
      instance: room.toString("utf16le", name, end),
      value: Number(room.readBigInt64LE(at + 16)),
    });
  }
  return found;
}

function check(call: string, code: number): void {
  if (code === 0) return;
  throw new SourceFault(
    `${call}: 0x${(code >>> 0).toString(16)}`,
    "needs Windows 10 version 1709 or newer with a WDDM 2.0 driver; if the counters are broken, rebuild them with lodctr /R",
  );
}
