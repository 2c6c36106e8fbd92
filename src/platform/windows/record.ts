import { LAYOUTS, type StructName } from "./layouts.ts";

type FieldOf<S extends StructName> = keyof (typeof LAYOUTS)[S]["fields"] & string;

/** One struct in memory that Windows may point to: see `pinned`. */
export interface Struct<S extends StructName> {
  readonly buffer: Buffer;
  /** An integer field. Throws a RangeError where 64 bits hold more than a double can. */
  get(field: FieldOf<S>): number;
  set(field: FieldOf<S>, value: number | bigint): void;
}

/**
 * Zeroed memory that never moves: an ArrayBuffer of its own. V8 keeps small typed arrays inside
 * its heap, where the collector may move them while Windows still holds the address.
 */
export function pinned(byteLength: number): Buffer {
  return Buffer.from(new ArrayBuffer(byteLength));
}

/** A new zeroed struct, or a view on `buffer` at `at`. */
export function struct<S extends StructName>(name: S, buffer?: Buffer, at = 0): Struct<S> {
  const layout = LAYOUTS[name];
  const memory = buffer ?? pinned(layout.size);
  const fields = layout.fields as Readonly<Record<string, readonly [number, number]>>;
  const place = (field: string): readonly [number, number] => {
    const found = fields[field];
    if (found === undefined) throw new Error(`${name} has no field ${field} in LAYOUTS`);
    return [at + found[0], found[1]];
  };
  return {
    buffer: memory,
    get(field) {
      const [offset, size] = place(field);
      return readInteger(memory, offset, size, `${name}.${field}`);
    },
    set(field, value) {
      const [offset, size] = place(field);
      if (size === 8) memory.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value)), offset);
      else memory.writeUIntLE(Number(value), offset, size);
    },
  };
}

function readInteger(memory: Buffer, offset: number, size: number, what: string): number {
  if (size !== 8) return memory.readUIntLE(offset, size);
  const value = memory.readBigUInt64LE(offset);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) {
    // HANDLE values are sign-extended 32-bit numbers; nothing else that we read is that large.
    const signed = BigInt.asIntN(64, value);
    if (signed < 0n && signed >= BigInt(Number.MIN_SAFE_INTEGER)) return Number(signed);
    throw new RangeError(`${what} is ${value}, more than a number can hold`);
  }
  return Number(value);
}
