/** The bytes by which containers begin, and finding bytes. Must not say what a container holds. */

/** Of .docx, .xlsx and other archives: a first entry, not an empty archive. */
export const ZIP_MARK: readonly number[] = [0x50, 0x4b, 0x03, 0x04];
/** Of .doc, .xls, .wps and .et files, and of .docx and .xlsx files with a password. */
export const COMPOUND_MARK: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0];
/** The stream of a compound file that holds a file with a password. */
export const ENCRYPTED_STREAM = "EncryptedPackage";

/** Whether the bytes at a place are these. */
export function startsWith(bytes: Uint8Array, mark: readonly number[], at = 0): boolean {
  return mark.every((byte, index) => bytes[at + index] === byte);
}

/** Whether the bytes hold these at any place. */
export function containsBytes(bytes: Uint8Array, mark: readonly number[]): boolean {
  const [first = 0] = mark;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, mark, at)) return true;
  }
  return false;
}

/** Whether a compound file has a stream of this name; names stand in UTF-16. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  return containsBytes(bytes, Array.from(name, (character) => [character.charCodeAt(0), 0]).flat());
}
