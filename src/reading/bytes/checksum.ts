/** The checksum of zip archives (CRC-32): a flipped bit must not become another figure. */

const SLICES = 4;

/** Four tables, so that four bytes go in one step. Signed: numbers beyond 31 bits are many times as slow. */
function createTables(): Int32Array {
  const tables = new Int32Array(SLICES * 256);
  for (let index = 0; index < 256; index += 1) {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    tables[index] = value;
  }
  for (let index = 256; index < tables.length; index += 1) {
    const before = tables[index - 256] ?? 0;
    tables[index] = (before >>> 8) ^ (tables[before & 0xff] ?? 0);
  }
  return tables;
}

let known: Int32Array | null = null;

function measure(bytes: Uint8Array, tables: Int32Array): number {
  let value = -1;
  let at = 0;
  for (; at + SLICES <= bytes.length; at += SLICES) {
    value ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    value =
      (tables[768 + (value & 0xff)] ?? 0) ^
      (tables[512 + ((value >>> 8) & 0xff)] ?? 0) ^
      (tables[256 + ((value >>> 16) & 0xff)] ?? 0) ^
      (tables[value >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) value = (tables[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value;
}

/** Whether the bytes have the checksum that the archive names for them. */
export function matchesChecksum(bytes: Uint8Array, checksum: number): boolean {
  known ??= createTables();
  return measure(bytes, known) === (checksum | 0);
}
