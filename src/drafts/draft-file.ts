/**
 * Draft files: 另存草稿文件 and opening one. Owns their names and sizes; the contents are src/report's. A bad file
 * is a returned value, never an exception.
 */

import type { Draft, FileReading } from "../report/index.ts";
import { cleanFileName, printTitle, readReportFile, writeDraftFile } from "../report/index.ts";
import { draftMessages } from "./messages.ts";
import { readFileText } from "./read-file-text.ts";

/** A draft is some tens of kB; a file above this is refused without being read. */
const MAX_FILE_MEGABYTES = 20;

/** The draft as the text of a draft file: JSON for people to look into, with a last line break. */
export function printDraftFile(draft: Draft): string {
  return `${JSON.stringify(writeDraftFile(draft), null, 2)}\n`;
}

/** 〈title〉.草稿.json */
export function suggestDraftFileName({ report }: Draft): string {
  // Of a title without a letter nothing is left: the file would have no name, and be hidden.
  const name = cleanFileName(printTitle(report)) || printTitle({ ...report, agency: "", title: "" });
  return `${name}.草稿.json`;
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
