/**
 * The zip archive of the Word file, which the docx library packs with its parts in another order and with the clock's
 * time. Owns both; must not read a clock nor pack anything again, which would cost as much as writing the file.
 */

const CENTRAL_ENTRY = 0x02014b50;
const CENTRAL_LENGTH = 46;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;

/**
 * What Word itself writes first. Websites that look into a file which is uploaded know a Word file by these; one that
 * begins otherwise is a zip archive to them, and refused.
 */
const FIRST_PARTS = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"];

/** A part's entry in the directory, and the part itself with its own header. */
interface Entry {
  readonly name: string;
  readonly central: Uint8Array;
  readonly local: Uint8Array;
}

function viewBytes(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The DOS date and time of a zip entry, in UTC, so that the same input gives the same bytes everywhere. */
function toDosStamp(date: Date): number {
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

/** The entries of the directory that begins at `start`, with where each part begins. */
function listCentral(bytes: Uint8Array, start: number, count: number): Uint8Array[] {
  let at = start;
  return Array.from({ length: count }, () => {
    const view = viewBytes(bytes.subarray(at));
    if (view.getUint32(0, true) !== CENTRAL_ENTRY) throw new RangeError("broken zip directory");
    const length =
      CENTRAL_LENGTH + view.getUint16(28, true) + view.getUint16(30, true) + view.getUint16(32, true);
    at += length;
    return bytes.slice(at - length, at);
  });
}

/** Parts follow each other without gaps: one ends where the next begins, the last one at the directory. */
function listEntries(bytes: Uint8Array, start: number, count: number): Entry[] {
  const central = listCentral(bytes, start, count);
  const offsets = central.map((entry) => viewBytes(entry).getUint32(42, true));
  const edges = [...offsets, start].sort((a, b) => a - b);
  return central.map((entry, index) => {
    const offset = offsets[index] ?? 0;
    const name = entry.subarray(CENTRAL_LENGTH, CENTRAL_LENGTH + viewBytes(entry).getUint16(28, true));
    const local = bytes.slice(offset, edges[edges.indexOf(offset) + 1]);
    return { name: String.fromCharCode(...name), central: entry, local };
  });
}

function rankPart({ name }: Entry): number {
  const rank = FIRST_PARTS.indexOf(name);
  return rank === -1 ? FIRST_PARTS.length : rank;
}

/**
 * The archive with its parts in Word's order and `date` in place of the clock's time at each. Expects an archive
 * without a comment. Throws `RangeError` for any other.
 */
export function arrangeArchive(archive: Uint8Array, date: Date): Uint8Array {
  const end = archive.length - END_LENGTH;
  const view = viewBytes(archive);
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new RangeError("no plain zip archive");
  const start = view.getUint32(end + 16, true);
  const entries = listEntries(archive, start, view.getUint16(end + 10, true));
  const stamp = toDosStamp(date);
  const arranged = archive.slice();
  let [localAt, centralAt] = [0, start];
  for (const { local, central } of [...entries].sort((a, b) => rankPart(a) - rankPart(b))) {
    viewBytes(local).setUint32(10, stamp, true);
    viewBytes(central).setUint32(12, stamp, true);
    viewBytes(central).setUint32(42, localAt, true);
    arranged.set(local, localAt);
    arranged.set(central, centralAt);
    localAt += local.length;
    centralAt += central.length;
  }
  return arranged;
}
