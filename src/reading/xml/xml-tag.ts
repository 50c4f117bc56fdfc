/** The attributes of one start tag, looked for only when asked for. Owns entities: the five of XML and numbers. */

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntity(whole: string, body: string): string {
  if (!body.startsWith("#")) return NAMED[body] ?? whole;
  const isHex = body.charAt(1) === "x";
  const code = Number.parseInt(body.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** Text as it is meant: "&lt;" as "<". An entity that XML does not know stays as it is. */
export function decodeEntities(raw: string): string {
  return raw.includes("&") ? raw.replace(/&(#x?[0-9a-fA-F]{1,7}|[a-z]{2,4});/g, decodeEntity) : raw;
}

const EQUALS = 0x3d;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

export class XmlTag {
  private start = 0;
  private end = 0;
  private readonly xml: string;

  constructor(xml: string) {
    this.xml = xml;
  }

  moveTo(start: number, end: number): void {
    this.start = start;
    this.end = end;
  }

  /** The value of the attribute with this name, under any prefix; undefined where there is none. */
  get(name: string): string | undefined {
    const { xml, end } = this;
    for (let at = this.start; at < end; at += 1) {
      if (xml.charCodeAt(at) !== EQUALS) continue;
      const open = this.skipBlanks(at + 1);
      const quote = xml.charCodeAt(open);
      if (quote !== QUOTE && quote !== APOSTROPHE) return undefined;
      const close = xml.indexOf(quote === QUOTE ? '"' : "'", open + 1);
      if (this.isNamed(name, at)) return decodeEntities(xml.slice(open + 1, close));
      at = close;
    }
    return undefined;
  }

  private skipBlanks(from: number): number {
    let at = from;
    while (at < this.end && this.xml.charCodeAt(at) <= 0x20) at += 1;
    return at;
  }

  private isNamed(name: string, equals: number): boolean {
    const { xml } = this;
    let end = equals;
    while (xml.charCodeAt(end - 1) <= 0x20) end -= 1;
    const from = end - name.length;
    const before = xml.charCodeAt(from - 1);
    return from > this.start && xml.startsWith(name, from) && (before <= 0x20 || before === COLON);
  }
}
