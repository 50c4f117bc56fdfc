/** Bytes → text, in the encodings in which texts, web pages and spreadsheets are saved. */

/** Bytes that no text has: some other kind of file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters that tell a file from a text
const UNTEXTUAL = /[\u0000-\u0008\u000E-\u0019]/;
/** A web page names its encoding near its beginning. */
const HEAD_BYTES = 4096;
const CHARSET = /<meta\s[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/i;

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: every other byte of markup and of digits is 0. */
function guessWide(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD_BYTES);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > 3 && even === 0) return "utf-16le";
  return even > 3 && odd === 0 ? "utf-16be" : null;
}

function findMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return guessWide(bytes);
}

/** What a web page says of itself; without a fault in its name. */
function findDeclared(bytes: Uint8Array): string | null {
  return CHARSET.exec(new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES)))?.[1] ?? null;
}

/** A page with a few broken bytes, as browsers show it; too many, and the encoding was a wrong guess. */
function decodeLeniently(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding).decode(bytes);
    const broken = text.split("\uFFFD").length - 1;
    return broken * 200 < text.length ? text : null;
  } catch {
    return null;
  }
}

/**
 * The text in some bytes, null where they are none. Chinese editions of Excel and Notepad save GBK, newer ones and
 * WPS also UTF-8 or (as "Unicode 文本") UTF-16. What a page names is believed after UTF-8, which is never met by
 * chance: pages are saved again without their declaration being changed.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const wide = findMark(bytes);
  const declared = findDeclared(bytes);
  const text =
    (wide === null ? null : decodeAs(bytes, wide)) ??
    decodeAs(bytes, "utf-8") ??
    (declared === null ? null : decodeAs(bytes, declared)) ??
    decodeAs(bytes, "gb18030") ??
    (declared === null ? null : decodeLeniently(bytes, declared));
  return text === null || UNTEXTUAL.test(text) ? null : text;
}
