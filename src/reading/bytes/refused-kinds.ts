/**
 * Files that are no report that can be read, told by their content and never by their name. Owns the marks by
 * which they begin; what to do instead is said in ../messages.ts.
 */

import { type RefusedKind, refusals } from "../messages.ts";
import { COMPOUND_MARK, containsBytes, ENCRYPTED_STREAM, hasStream, startsWith } from "./file-marks.ts";

/** Marks at the very beginning. */
const MARKS: ReadonlyArray<readonly [RefusedKind, readonly number[]]> = [
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", Array.from("GIF8", toByte)],
  ["picture", [0x49, 0x49, 0x2a, 0x00]],
  ["picture", [0x4d, 0x4d, 0x00, 0x2a]],
  ["packed", Array.from("Rar!", toByte)],
  ["packed", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["packed", [0x1f, 0x8b]],
  ["richText", Array.from("{\\rtf", toByte)],
];

/** Streams of a compound file, by which the programs that write it are told apart; the first found counts. */
const STREAMS: ReadonlyArray<readonly [RefusedKind, string]> = [
  ["protected", ENCRYPTED_STREAM],
  ["oldWord", "WordDocument"],
  ["oldSheet", "Workbook"],
  ["oldSlides", "PowerPoint Document"],
];

/** Parts of a zip archive by which the programs that write it are told apart. */
const PARTS: ReadonlyArray<readonly [RefusedKind, RegExp]> = [
  ["sheet", /^xl\/workbook\.(?:xml|bin)$/i],
  ["slides", /^ppt\/presentation\.xml$/i],
  ["ofd", /^OFD\.xml$/i],
  ["openDocument", /^META-INF\/manifest\.xml$/i],
];

function toByte(character: string): number {
  return character.charCodeAt(0);
}

function findCompoundKind(bytes: Uint8Array): RefusedKind {
  return STREAMS.find(([, name]) => hasStream(bytes, name))?.[0] ?? "oldWord";
}

function isBitmap(bytes: Uint8Array): boolean {
  // A text may begin with BM; a bitmap's four reserved bytes are 0.
  return startsWith(bytes, [0x42, 0x4d]) && startsWith(bytes, [0, 0, 0, 0], 6);
}

function isWebp(bytes: Uint8Array): boolean {
  return startsWith(bytes, Array.from("RIFF", toByte)) && startsWith(bytes, Array.from("WEBP", toByte), 8);
}

/** A PDF's mark stands within its first bytes, not always at once. */
export function isPdf(bytes: Uint8Array): boolean {
  return containsBytes(bytes.subarray(0, 1024), Array.from("%PDF-", toByte));
}

function findKind(bytes: Uint8Array): RefusedKind | null {
  if (startsWith(bytes, COMPOUND_MARK)) return findCompoundKind(bytes);
  if (isBitmap(bytes) || isWebp(bytes)) return "picture";
  if (isPdf(bytes)) return "pdf";
  return MARKS.find(([, mark]) => startsWith(bytes, mark))?.[0] ?? null;
}

/** Why a file that is not even an archive or a text is refused, and what to do; null for any other. */
export function refuseByMark(bytes: Uint8Array): string | null {
  const kind = findKind(bytes);
  return kind === null ? null : refusals[kind];
}

/** Why an archive that is no Word file is refused, told by the names of its parts. */
export function refuseByParts(names: readonly string[]): string {
  const kind = PARTS.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0] ?? "archive";
  return refusals[kind];
}

/** Why a text that only a program reads is refused; null for any other text. */
export function refuseByText(text: string): string | null {
  const head = text.slice(0, 4096);
  if (/^\s*MIME-Version:/i.test(head)) return refusals.webArchive;
  const isOfficeXml =
    /<(?:\w{1,20}:)?(?:wordDocument|package)\s[^>]{0,2000}schemas\.(?:microsoft|openxmlformats)/i;
  return /^\s*<\?xml/.test(head) && isOfficeXml.test(head) ? refusals.wordXml : null;
}
