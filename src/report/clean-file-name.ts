/** Names of files. Owns which characters they may have and how long they may be, not what is in them. */

/** Kylin and UOS take 255 bytes; the ending, and a few words beside the name, are among them. */
const MAX_NAME_BYTES = 235;
// biome-ignore lint/suspicious/noControlCharactersInRegex: file systems forbid exactly these characters
const FORBIDDEN_IN_NAMES = /[\\/:*?"<>|\u0000-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g;
/** Windows keeps these names for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** How many bytes a character has in UTF-8. */
function countBytes(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** As many whole characters as the longest name has bytes. */
function cutName(text: string): string {
  let name = "";
  let bytes = 0;
  for (const character of text) {
    bytes += countBytes(character);
    if (bytes > MAX_NAME_BYTES) break;
    name += character;
  }
  return name;
}

/**
 * A text as a part of a file's name that Windows, Kylin and UOS accept; "" where nothing of it is left. A name that
 * begins with a point would be hidden, and none may end with one.
 */
export function cleanFileName(text: string): string {
  const name = text
    .replace(FORBIDDEN_IN_NAMES, "_")
    .replace(/\s+/g, " ")
    .replace(/^[ .]+/, "");
  return cutName(name.replace(DEVICE, "$&_")).replace(/[ .]+$/, "");
}
