/**
 * The text of a chosen file. Owns character encodings; must not know what the text says. A file that cannot be
 * read is a returned value, never an exception.
 */

import { draftMessages } from "./messages.ts";

export type TextReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** JSON as text, in the encoding that it has. The whole file is read: its size is to be looked at before. */
export async function readFileText(file: Blob): Promise<TextReading> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, reason: draftMessages.fileUnreadable };
  }
  const text = decodeText(bytes);
  return text === null ? { ok: false, reason: draftMessages.fileEncoding } : { ok: true, text };
}

/** Text that an editor has saved again may have a byte order mark, or be in the system's GBK. */
function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of guessEncodings(bytes)) {
    try {
      // A file that was cut off may end within a character; that must not make it one of another encoding.
      return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
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
