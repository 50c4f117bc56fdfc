/**
 * Opens a zip archive and unpacks single parts of it. Owns the guards: entries are counted, unpacked bytes are
 * counted as they stream (an archive's own claims are not believed), checksums are compared. Must not know what
 * the parts mean.
 */

import { Inflate, inflateSync } from "fflate";
import { readingMessages } from "../messages.ts";
import { matchesChecksum } from "./checksum.ts";

/** All parts together; a report of 100 pages, or a ledger of 10,000 requests, has a tenth of it. */
export const MAX_MEGABYTES = 64;
const MAX_ENTRIES = 10_000;
/** Deflate makes at most 1,032 bytes of one: no step can fill the memory. */
const STEP_BYTES = 16 * 1024;
/** So little is unpacked at once, which is faster: it makes no more than 64 MB, and the checksum tells a false size. */
const SMALL_BYTES = 62 * 1024;

const END_RECORD = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;
const CENTRAL_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
/** Stands where the true number is in a field of 64 bits. */
const ELSEWHERE = 0xffffffff;
const LARGE_FIELDS = 0x0001;

interface Entry {
  readonly encrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  /** As the archive claims. */
  readonly size: number;
  readonly start: number;
}

/** What is wrong with an archive or a part of it, for readers that have their own words for it. */
export type ArchiveFault = "broken" | "protected" | "tooLarge";

interface ArchiveRefusal {
  readonly ok: false;
  readonly fault: ArchiveFault;
  readonly reason: string;
}

export type Unpacking = { readonly ok: true; readonly bytes: Uint8Array } | ArchiveRefusal;

/** The parts of an archive by name, unpacked one by one on demand. */
export interface Archive {
  readonly names: readonly string[];
  /** The bytes of a part that is in `names`. Parts are found in any case of letters. */
  readonly unpack: (name: string) => Unpacking;
}

export type ArchiveReading = { readonly ok: true; readonly archive: Archive } | ArchiveRefusal;

function refuse(fault: ArchiveFault, reason: string): ArchiveRefusal {
  return { ok: false, fault, reason };
}

/** Where the directory's end stands, -1 where there is none: the file was cut off. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return -1;
}

/** A size or place of more than 32 bits, from the entry's extra fields. */
function readLarge(view: DataView, from: number, length: number, skipped: number): number {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === LARGE_FIELDS)
      return Number(view.getBigUint64(at + 4 + 8 * skipped, true));
  }
  throw new RangeError("no 64-bit field");
}

function readEntry(view: DataView, at: number, extra: number, extraLength: number): Entry {
  const packedSize = view.getUint32(at + 20, true);
  const start = view.getUint32(at + 42, true);
  const largeBefore = [view.getUint32(at + 24, true), packedSize].filter((each) => each === ELSEWHERE).length;
  const isLargeSize = view.getUint32(at + 24, true) === ELSEWHERE ? 1 : 0;
  return {
    encrypted: (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedSize: packedSize === ELSEWHERE ? readLarge(view, extra, extraLength, isLargeSize) : packedSize,
    size: view.getUint32(at + 24, true),
    start: start === ELSEWHERE ? readLarge(view, extra, extraLength, largeBefore) : start,
  };
}

/** The entries of the directory by name. Throws `RangeError` where it points out of the file. */
function listEntries(bytes: Uint8Array, view: DataView, end: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const names = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  // An archive's own count may be wrong or, in large archives, stand elsewhere: the entries' marks do not lie.
  while (at + 46 <= end && view.getUint32(at, true) === CENTRAL_ENTRY && entries.size <= MAX_ENTRIES) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const extra = at + 46 + nameLength;
    const name = names.decode(bytes.subarray(at + 46, extra)).replace(/\\/g, "/");
    entries.set(name, readEntry(view, at, extra, extraLength));
    at = extra + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Inflates step by step; null once the result is longer than `limit`. Throws on broken data. */
function inflate(packed: Uint8Array, limit: number): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  });
  for (let at = 0; at < packed.length && size <= limit; at += STEP_BYTES) {
    stream.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
  }
  return size > limit ? null : joinChunks(chunks, size);
}

function joinChunks(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only;
  const joined = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

class ZipArchive implements Archive {
  readonly names: readonly string[];
  private readonly byName = new Map<string, Entry>();
  private left = MAX_MEGABYTES * 1024 * 1024;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array, view: DataView, entries: ReadonlyMap<string, Entry>) {
    this.bytes = bytes;
    this.view = view;
    this.names = [...entries.keys()];
    for (const [name, entry] of entries) this.byName.set(name.toLowerCase(), entry);
  }

  unpack(name: string): Unpacking {
    const entry = this.byName.get(name.toLowerCase());
    if (entry === undefined) return refuse("broken", readingMessages.brokenArchive);
    if (entry.encrypted) return refuse("protected", readingMessages.protectedFile);
    try {
      const bytes = this.unpackEntry(entry);
      if (bytes === null) return refuse("tooLarge", readingMessages.bomb(MAX_MEGABYTES));
      this.left -= bytes.length;
      return matchesChecksum(bytes, entry.checksum)
        ? { ok: true, bytes }
        : refuse("broken", readingMessages.brokenArchive);
    } catch {
      return refuse("broken", readingMessages.brokenArchive);
    }
  }

  private unpackEntry({ start, packedSize, size, method }: Entry): Uint8Array | null {
    const { view } = this;
    if (view.getUint32(start, true) !== LOCAL_ENTRY) throw new RangeError("no entry");
    const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    if (from + packedSize > this.bytes.length) throw new RangeError("cut off");
    const packed = this.bytes.subarray(from, from + packedSize);
    if (method === DEFLATED) {
      const isSmall = packedSize <= SMALL_BYTES && size <= this.left;
      return isSmall ? inflateSync(packed, { out: new Uint8Array(size) }) : inflate(packed, this.left);
    }
    if (method !== STORED) throw new RangeError("unknown method");
    return packed.length > this.left ? null : packed;
  }
}

/** The archive in some bytes that begin as one; the reason why not is Chinese. */
export function openArchive(bytes: Uint8Array): ArchiveReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === -1) return refuse("broken", readingMessages.cutArchive);
  try {
    const entries = listEntries(bytes, view, end);
    if (entries.size > MAX_ENTRIES) return refuse("tooLarge", readingMessages.tooManyParts(MAX_ENTRIES));
    return { ok: true, archive: new ZipArchive(bytes, view, entries) };
  } catch {
    return refuse("broken", readingMessages.brokenArchive);
  }
}
