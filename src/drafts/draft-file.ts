/**
 * Draft files: 另存草稿文件 and opening one. Owns their names and sizes; the contents are src/report's. A bad file
 * is a returned value, never an exception.
 */

import type { Draft, FileReading } from "../report/index.ts";
import { printTitle, readReportFile, writeDraftFile } from "../report/index.ts";
import { draftMessages } from "./messages.ts";
import { readFileText } from "./read-file-text.ts";

/** A draft is some tens of kB; a file above this is refused without being read. */
const MAX_FILE_MEGABYTES = 20;

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

/**
 * Reads report JSON or a draft file. Refused with a reason in Chinese: too large (before anything is read),
 * unreadable, in no known encoding, and all that `readReportFile` refuses.
 */
export async function readDraftFile(file: Blob): Promise<FileReading> {
  if (file.size > MAX_FILE_MEGABYTES * 1024 * 1024) {
    return { ok: false, reason: draftMessages.fileTooLarge(MAX_FILE_MEGABYTES) };
  }
  const reading = await readFileText(file);
  return reading.ok ? readReportFile(reading.text) : reading;
}
