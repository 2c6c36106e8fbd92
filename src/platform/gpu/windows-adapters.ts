import type { Koffi } from "../native.ts";

/** A GPU as the Windows graphics kernel knows it. */
export interface WindowsAdapter {
  /** `0xHHHHHHHH_0xLLLLLLLL`, lower case, as in the names of performance counter instances. */
  readonly luid: string;
  readonly name: string;
  readonly vendor: "nvidia" | "amd" | "other";
  readonly dedicatedBytes: number;
  readonly sharedBytes: number;
  /** PCI bus and device; null where it has none. */
  readonly pci: { readonly bus: number; readonly device: number } | null;
}

/** Members of KMTQUERYADAPTERINFOTYPE, d3dkmthk.h. */
const SEGMENT_SIZE = 3;
const ADDRESS = 6;
const REGISTRY = 8;
const TYPE = 15;
const DEVICE_IDS = 31;

const ADAPTER_INFO_BYTES = 20;
const SOFTWARE_DEVICE = 1 << 2;

/**
 * System calls of one argument; the rest is ignored. Without them koffi leaves too little stack
 * for Wine's system call dispatcher, which then hangs (seen with Wine 10 and koffi 3.3).
 */
const PADDING = [0, 0, 0, 0, 0] as const;

/**
 * Lists the hardware GPUs through gdi32's D3DKMT calls (Windows 8.1 and newer): what the counters
 * lack, that is names, sizes and PCI places. The software renderer is left out.
 */
export function listWindowsAdapters(koffi: Koffi): readonly WindowsAdapter[] {
  const gdi = koffi.load("gdi32.dll");
  const call = (name: string): ((request: Buffer) => number) => {
    const declared = gdi.func(`int ${name}(void *, ${PADDING.map(() => "uint64_t").join(", ")})`);
    return (request) => declared(request, ...PADDING);
  };
  const enumerate = call("D3DKMTEnumAdapters2");
  const query = call("D3DKMTQueryAdapterInfo");
  const close = call("D3DKMTCloseAdapter");

  // D3DKMT_ENUMADAPTERS2: the count, then a pointer; called without an array it tells the count.
  const request = Buffer.alloc(16);
  if (enumerate(request) !== 0) return [];
  const list = Buffer.alloc(ADAPTER_INFO_BYTES * Math.max(1, request.readUInt32LE(0)));
  request.writeBigUInt64LE(koffi.address(list), 8);
  if (enumerate(request) !== 0) return [];

  const ask = (adapter: number, type: number, size: number): Buffer | null => {
    const answer = Buffer.alloc(size);
    const question = Buffer.alloc(24);
    question.writeUInt32LE(adapter, 0);
    question.writeUInt32LE(type, 4);
    question.writeBigUInt64LE(koffi.address(answer), 8);
    question.writeUInt32LE(size, 16);
    return query(question) === 0 ? answer : null;
  };

  const adapters: WindowsAdapter[] = [];
  for (let entry = 0; entry < request.readUInt32LE(0); entry += 1) {
    const info = list.subarray(entry * ADAPTER_INFO_BYTES, (entry + 1) * ADAPTER_INFO_BYTES);
    const handle = info.readUInt32LE(0);
    const adapter = describe((type, size) => ask(handle, type, size), info);
    if (adapter !== null) adapters.push(adapter);
    const closing = Buffer.alloc(4);
    closing.writeUInt32LE(handle, 0);
    close(closing);
  }
  return adapters;
}

function describe(
  ask: (type: number, size: number) => Buffer | null,
  info: Buffer,
): WindowsAdapter | null {
  const type = ask(TYPE, 4);
  const segments = ask(SEGMENT_SIZE, 24);
  if (segments === null || ((type?.readUInt32LE(0) ?? 0) & SOFTWARE_DEVICE) !== 0) return null;
  const dedicatedBytes = Number(segments.readBigUInt64LE(0) + segments.readBigUInt64LE(8));
  const sharedBytes = Number(segments.readBigUInt64LE(16));
  if (dedicatedBytes + sharedBytes === 0) return null;
  const address = ask(ADDRESS, 12);
  return {
    luid: luidText(info.readInt32LE(8), info.readUInt32LE(4)),
    name: wideText(ask(REGISTRY, 4 * 520)) || "GPU",
    vendor: vendorOf(ask(DEVICE_IDS, 28)),
    dedicatedBytes,
    sharedBytes,
    pci:
      address === null ? null : { bus: address.readUInt32LE(0), device: address.readUInt32LE(4) },
  };
}

export function luidText(high: number, low: number): string {
  const hex = (part: number): string => `0x${(part >>> 0).toString(16).padStart(8, "0")}`;
  return `${hex(high)}_${hex(low)}`;
}

function wideText(strings: Buffer | null): string {
  // D3DKMT_ADAPTERREGISTRYINFO: the adapter's name is the first of four strings of 260 characters.
  const text = strings?.toString("utf16le", 0, 520) ?? "";
  return text.split("\0")[0]?.trim() ?? "";
}

function vendorOf(ids: Buffer | null): WindowsAdapter["vendor"] {
  switch (ids?.readUInt32LE(4)) {
    case 0x10de:
      return "nvidia";
    case 0x1002:
      return "amd";
    default:
      return "other";
  }
}
