/**
 * Draft files: 另存草稿文件 and opening one. Owns names, sizes and character encodings; the contents are
 * src/report's. A bad file is a returned value, never an exception.
 */

import type { Draft, FileReading } from "../report/index.ts";
import { printTitle, readReportFile, writeDraftFile } from "../report/index.ts";
import { draftMessages } from "./messages.ts";

/** A draft is some tens of kB; a file above this is refused without being read. */
export const MAX_DRAFT_FILE_BYTES = 20 * 1024 * 1024;

/** File systems take 255 bytes, and a character may have four. */
const MAX_NAME_CHARACTERS = 60;
// biome-ignore lint/suspicious/noControlCharactersInRegex: file systems forbid exactly these characters
const FORBIDDEN_IN_NAMES = /[\\/:*?"<>|\u0000-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g;

/** The draft as the text of a draft file: JSON for people to look into, with a last line break. */
export function printDraftFile(draft: Draft): string {
  return `${JSON.stringify(writeDraftFile(draft), null, 2)}\n`;
}

/** A text as a part of a file's name, in characters that every file system takes. */
export function cleanFileName(text: string): string {
  const name = text
    .replace(FORBIDDEN_IN_NAMES, "_")
    .replace(/\s+/g, " ")
    .replace(/^[ .]+|[ .]+$/g, "");
  return Array.from(name).slice(0, MAX_NAME_CHARACTERS).join("");
}

/** 〈title〉.草稿.json */
export function suggestDraftFileName(draft: Draft): string {
  return `${cleanFileName(printTitle(draft.report))}.草稿.json`;
}

export type TextReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/**
 * The text of a JSON file, whatever its encoding. Refused with a reason in Chinese: too large (before anything is
 * read), unreadable, in no known encoding.
 */
export async function readJsonText(file: Blob): Promise<TextReading> {
  if (file.size > MAX_DRAFT_FILE_BYTES) return { ok: false, reason: draftMessages.fileTooLarge };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, reason: draftMessages.fileUnreadable };
  }
  const text = decodeText(bytes);
  return text === null ? { ok: false, reason: draftMessages.fileEncoding } : { ok: true, text };
}

/** Reads report JSON or a draft file. Refused: all that `readJsonText` and `readReportFile` refuse. */
export async function readDraftFile(file: Blob): Promise<FileReading> {
  const reading = await readJsonText(file);
  return reading.ok ? readReportFile(reading.text) : reading;
}

/** Text that an editor has saved again may have a byte order mark, or be in the system's GBK. */
function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of guessEncodings(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding, or one that this browser does not know.
    }
  }
  return null;
}

function guessEncodings(bytes: Uint8Array): readonly string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ["utf-16le"];
  if (first === 0xfe && second === 0xff) return ["utf-16be"];
  // JSON begins with an ASCII character: a zero beside it is half a character of UTF-16.
  if (first !== 0 && second === 0) return ["utf-16le"];
  if (first === 0 && second !== 0) return ["utf-16be"];
  return ["utf-8", "gb18030"];
}
