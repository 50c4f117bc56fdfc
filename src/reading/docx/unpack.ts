/**
 * Opens the zip archive of an Office file. Owns the guard against archives that unpack to far more than a report
 * can be; must not know what the parts mean.
 */

import { strFromU8, unzipSync } from "fflate";
import { readingMessages } from "../messages.ts";

const MAX_MEGABYTES = 64;
const ZIP_MARK = [0x50, 0x4b];
/** The container of .doc files, and of .docx files with a password. */
const COMPOUND_MARK = [0xd0, 0xcf, 0x11, 0xe0];
/** "EncryptedPackage" as it stands in such a container, in UTF-16. */
const ENCRYPTED_NAME = Array.from("EncryptedPackage", (character) => [character.charCodeAt(0), 0]).flat();

export type Unpacking =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly reason: string };

function startsWith(bytes: Uint8Array, mark: readonly number[], at = 0): boolean {
  return mark.every((byte, index) => bytes[at + index] === byte);
}

function contains(bytes: Uint8Array, mark: readonly number[]): boolean {
  for (let at = bytes.indexOf(mark[0] ?? 0); at !== -1; at = bytes.indexOf(mark[0] ?? 0, at + 1)) {
    if (startsWith(bytes, mark, at)) return true;
  }
  return false;
}

function nameFault(bytes: Uint8Array): string | null {
  if (startsWith(bytes, ZIP_MARK)) return null;
  if (!startsWith(bytes, COMPOUND_MARK)) return readingMessages.notDocx;
  return contains(bytes, ENCRYPTED_NAME) ? readingMessages.protectedFile : readingMessages.oldWord;
}

/** The text of the parts that `wants` names. Sizes are checked before anything is unpacked. */
export function unpackParts(bytes: Uint8Array, wants: (path: string) => boolean): Unpacking {
  const fault = nameFault(bytes);
  if (fault !== null) return { ok: false, reason: fault };
  let size = 0;
  const limit = MAX_MEGABYTES * 1024 * 1024;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wants(name)) return false;
        size += originalSize;
        return size <= limit;
      },
    });
    if (size > limit) return { ok: false, reason: readingMessages.tooLarge(MAX_MEGABYTES) };
    const parts = Object.entries(files).map(([path, data]) => [path, strFromU8(data)] as const);
    return { ok: true, parts: new Map(parts) };
  } catch {
    return { ok: false, reason: readingMessages.notDocx };
  }
}
