/**
 * The parts of NVML's ABI that are used, as offsets into raw buffers. Source: nvml.h of CUDA 13.3;
 * compiled and compared in test/platform/gpu/nvml-abi.test.ts. The same on every 64-bit platform.
 */
export const NVML_SIZES = {
  memory: 24,
  memoryV2: 40,
  pciInfo: 68,
  processV1: 16,
  processV2: 24,
  /** Drivers from 535.43 to 535.86 append the confidential-computing figure to the v3 entries. */
  processWide: 32,
  name: 96,
  uuid: 96,
  driverVersion: 80,
} as const;

/** NVML_STRUCT_VERSION: the struct's size, its version in the topmost byte. */
export const NVML_MEMORY_V2_VERSION = NVML_SIZES.memoryV2 | (2 << 24);

/** NVML_VALUE_NOT_AVAILABLE as an unsigned 64-bit number. */
const NOT_AVAILABLE = 0xffff_ffff_ffff_ffffn;

export interface NvmlMemory {
  readonly totalBytes: number;
  readonly freeBytes: number;
}

/** null where the driver answers success with figures that cannot be: no memory at all, or more free than there is. */
export function decodeMemory(buffer: Buffer): NvmlMemory | null {
  return memoryOf(buffer.readBigUInt64LE(0), buffer.readBigUInt64LE(8));
}

export function decodeMemoryV2(buffer: Buffer): NvmlMemory | null {
  return memoryOf(buffer.readBigUInt64LE(8), buffer.readBigUInt64LE(24));
}

function memoryOf(total: bigint, free: bigint): NvmlMemory | null {
  if (total === 0n || total === NOT_AVAILABLE || free > total) return null;
  return { totalBytes: Number(total), freeBytes: Number(free) };
}

export function encodeMemoryV2Request(buffer: Buffer): void {
  buffer.writeUInt32LE(NVML_MEMORY_V2_VERSION, 0);
}

export function decodePciBusId(buffer: Buffer): string {
  return decodeText(buffer.subarray(36, 68));
}

export function decodeText(buffer: Buffer): string {
  const end = buffer.indexOf(0);
  return buffer.toString("utf8", 0, end < 0 ? buffer.length : end);
}

export interface NvmlProcess {
  readonly pid: number;
  /** null = the driver does not tell (WDDM). */
  readonly usedBytes: number | null;
}

/** What an untouched byte of a list looks like: see `strideOf`. */
export const LIST_FILL = 0xa5;

/**
 * Reads a process list that was filled with `LIST_FILL` before the call. The size of an entry is
 * taken from how far the driver wrote, because one struct name has had two sizes.
 */
export function decodeProcesses(buffer: Buffer, count: number, declared: number): NvmlProcess[] {
  const stride = strideOf(buffer, count, declared);
  const processes: NvmlProcess[] = [];
  for (let entry = 0; entry < count; entry += 1) {
    const pid = buffer.readUInt32LE(entry * stride);
    const used = buffer.readBigUInt64LE(entry * stride + 8);
    processes.push({ pid, usedBytes: used === NOT_AVAILABLE ? null : Number(used) });
  }
  return processes;
}

function strideOf(buffer: Buffer, count: number, declared: number): number {
  if (declared === NVML_SIZES.processV1 || count === 0) return declared;
  const beyond = buffer.subarray(count * declared, count * NVML_SIZES.processWide);
  return beyond.every((byte) => byte === LIST_FILL) ? declared : NVML_SIZES.processWide;
}
