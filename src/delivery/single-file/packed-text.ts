/**
 * Bytes as text that may stand in a script block: five letters for four bytes, a sixteenth less than base64. Both
 * directions, so that they cannot differ.
 */

const BASE = 85;
const LETTERS_PER_WORD = 5;
const BYTES_PER_WORD = 4;
/** "(", the letter for 0; the others follow it in ASCII. */
const FIRST = 40;
/** Of "<", which may begin a tag: "}" stands for it, the first letter behind all others. */
const TAG_START = 60;
const TAG_START_WRITTEN = FIRST + BASE;

/** The bytes as text; zeros fill the last four up. */
export function printPacked(bytes: Uint8Array): string {
  const letters: string[] = [];
  for (let at = 0; at < bytes.length; at += BYTES_PER_WORD) {
    let word = 0;
    for (let index = at; index < at + BYTES_PER_WORD; index += 1) word = word * 256 + (bytes[index] ?? 0);
    let written = "";
    while (written.length < LETTERS_PER_WORD) {
      const code = FIRST + (word % BASE);
      written = String.fromCharCode(code === TAG_START ? TAG_START_WRITTEN : code) + written;
      word = Math.floor(word / BASE);
    }
    letters.push(written);
  }
  return letters.join("");
}

/** The bytes that `printPacked` wrote, with the zeros at their end. The start waits for it: no arrays between. */
export function readPacked(text: string): Uint8Array {
  const bytes = new Uint8Array((text.length / LETTERS_PER_WORD) * BYTES_PER_WORD);
  let to = 0;
  for (let at = 0; at < text.length; at += LETTERS_PER_WORD) {
    let word = 0;
    for (let index = at; index < at + LETTERS_PER_WORD; index += 1) {
      const code = text.charCodeAt(index);
      word = word * BASE + (code === TAG_START_WRITTEN ? TAG_START : code) - FIRST;
    }
    bytes[to] = word >>> 24;
    bytes[to + 1] = word >>> 16;
    bytes[to + 2] = word >>> 8;
    bytes[to + 3] = word;
    to += BYTES_PER_WORD;
  }
  return bytes;
}
