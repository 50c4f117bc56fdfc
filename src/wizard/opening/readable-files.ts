/** Which files can be chosen, and which of them is a draft or a backup of all drafts. */

import { BACKUP_FORMAT } from "../../report/index.ts";

/** What the browser's dialog offers first; what a file is, its content tells. */
export const READABLE_FILES =
  ".docx,.doc,.wps,.html,.htm,.mht,.txt,.md,.json,application/json,text/html,text/plain";

const HEAD_BYTES = 128;
const BRACE = 0x7b;
/** Byte order marks, blanks, and the zeros beside ASCII in UTF-16. */
const BEFORE_BRACE: ReadonlySet<number> = new Set([
  0xef, 0xbb, 0xbf, 0xfe, 0xff, 0x00, 0x09, 0x0a, 0x0d, 0x20,
]);

/** The first bytes of a file; none where it cannot be read. */
async function readHead(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  } catch {
    return new Uint8Array();
  }
}

/**
 * Whether a file is a draft or another report as JSON: those begin with a brace, whatever their encoding. What
 * cannot be read is none.
 */
export async function isDraftFile(file: Blob): Promise<boolean> {
  return (await readHead(file)).find((byte) => !BEFORE_BRACE.has(byte)) === BRACE;
}

/** Whether a file is a backup of all drafts: it says so in its first words, whatever its encoding. */
export async function isBackupFile(file: Blob): Promise<boolean> {
  const words = String.fromCharCode(...(await readHead(file))).replace(/[\0\s]/g, "");
  return words.includes(`{"format":"${BACKUP_FORMAT}"`);
}
