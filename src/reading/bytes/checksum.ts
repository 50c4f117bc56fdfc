/** The checksum of zip archives (CRC-32): a flipped bit must not become another figure. */

function createTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
}

let table: Uint32Array | null = null;

/** Whether the bytes have the checksum that the archive names for them. */
export function matchesChecksum(bytes: Uint8Array, checksum: number): boolean {
  table ??= createTable();
  let value = -1;
  for (let at = 0; at < bytes.length; at += 1) {
    value = (table[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  }
  return (value ^ -1) >>> 0 === checksum;
}
