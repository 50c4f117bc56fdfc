/** Bytes of an XML part → text. Office writes UTF-8, and the standard also allows UTF-16. */

function nameEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}

/** The text of a part, without its byte order mark; null where bytes are broken. */
export function decodeXml(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(nameEncoding(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
