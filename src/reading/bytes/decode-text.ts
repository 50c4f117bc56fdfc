/** Bytes → text, in the encodings in which spreadsheets save it. */

/** Bytes that no text has: some other kind of file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters that tell a file from a text
const UNTEXTUAL = /[\u0000-\u0008\u000E-\u0019]/;

/**
 * The text in some bytes, null where they are none. Chinese editions of Excel save .csv as GBK, newer ones and WPS
 * also as UTF-8 or (as "Unicode 文本") UTF-16.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return UNTEXTUAL.test(text) ? null : text;
    } catch {}
  }
  return null;
}
