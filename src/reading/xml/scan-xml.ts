/**
 * One pass over the tokens of an XML text, many times as fast as a tolerant parser of markup. Owns XML syntax and
 * what makes it unreadable; a document type is refused, so that no entity is ever expanded. Must not know names.
 */

import { Namespaces } from "./namespaces.ts";
import { decodeEntities, XmlTag } from "./xml-tag.ts";

/** Word nests a table in a table in a text box within 60. */
const MAX_DEPTH = 1_000;

export type XmlFault = "broken" | "doctype" | "tooDeep";

/** Elements come by their usual prefix ("w:p"), whatever prefix the text uses. `tag` is only valid during the call. */
export interface XmlHandler {
  readonly open: (name: string, tag: XmlTag) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
}

const SLASH = 0x2f;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

function isNameEnd(code: number): boolean {
  return code <= 0x20 || code === SLASH || code === GREATER || Number.isNaN(code);
}

class Scanner {
  private position = 0;
  private readonly rawNames: string[] = [];
  private readonly names: string[] = [];
  private readonly namespaces: Namespaces;
  private readonly tag: XmlTag;
  private readonly xml: string;
  private readonly handler: XmlHandler;

  constructor(xml: string, handler: XmlHandler) {
    this.xml = xml;
    this.handler = handler;
    this.tag = new XmlTag(xml);
    this.namespaces = new Namespaces(xml);
  }

  run(): XmlFault | null {
    const { xml } = this;
    let seen = false;
    while (this.position < xml.length) {
      const start = xml.indexOf("<", this.position);
      if (start === -1) break;
      if (start > this.position && this.names.length > 0) this.readText(xml.slice(this.position, start));
      const code = xml.charCodeAt(start + 1);
      const fault = code === EXCLAMATION || code === QUESTION ? this.skip(start) : this.readTag(start, code);
      if (fault !== null) return fault;
      seen ||= this.names.length > 0;
    }
    return this.names.length > 0 || !seen ? "broken" : null;
  }

  private readText(raw: string): void {
    this.handler.text?.(decodeEntities(raw));
  }

  /** Comments and instructions say nothing, CDATA is text. */
  private skip(start: number): XmlFault | null {
    const { xml } = this;
    if (xml.startsWith("<!DOCTYPE", start)) return "doctype";
    const isComment = xml.startsWith("<!--", start);
    const isData = xml.startsWith("<![CDATA[", start);
    const mark = isComment ? "-->" : isData ? "]]>" : "?>";
    if (!isComment && !isData && xml.charCodeAt(start + 1) === EXCLAMATION) return "broken";
    const end = xml.indexOf(mark, start + 2);
    if (end === -1) return "broken";
    if (isData && this.names.length > 0) this.handler.text?.(xml.slice(start + 9, end));
    this.position = end + mark.length;
    return null;
  }

  private readTag(start: number, code: number): XmlFault | null {
    return code === SLASH ? this.readEndTag(start) : this.readStartTag(start);
  }

  private readEndTag(start: number): XmlFault | null {
    const { xml } = this;
    const raw = this.rawNames.pop();
    const name = this.names.pop();
    const end = xml.indexOf(">", start);
    if (raw === undefined || name === undefined || end === -1) return "broken";
    if (!xml.startsWith(raw, start + 2) || !isNameEnd(xml.charCodeAt(start + 2 + raw.length)))
      return "broken";
    this.position = end + 1;
    this.handler.close(name);
    this.namespaces.leave(this.names.length);
    return null;
  }

  private readStartTag(start: number): XmlFault | null {
    const { xml } = this;
    let nameEnd = start + 1;
    while (!isNameEnd(xml.charCodeAt(nameEnd))) nameEnd += 1;
    const end = this.findTagEnd(nameEnd);
    if (end === -1 || nameEnd === start + 1) return "broken";
    const raw = xml.slice(start + 1, nameEnd);
    const isClosed = xml.charCodeAt(end - 1) === SLASH;
    this.position = end + 1;
    this.tag.moveTo(nameEnd, isClosed ? end - 1 : end);
    if (!this.namespaces.enter(this.names.length, nameEnd, end)) return "broken";
    const name = this.namespaces.resolve(raw);
    this.handler.open(name, this.tag);
    if (isClosed) {
      this.handler.close(name);
      this.namespaces.leave(this.names.length);
    } else {
      this.rawNames.push(raw);
      this.names.push(name);
    }
    return this.names.length > MAX_DEPTH ? "tooDeep" : null;
  }

  /** The ">" that ends a tag: not one inside an attribute's value. */
  private findTagEnd(from: number): number {
    const { xml } = this;
    for (let at = from; at < xml.length; at += 1) {
      const code = xml.charCodeAt(at);
      if (code === GREATER) return at;
      if (code === QUOTE || code === APOSTROPHE) {
        at = xml.indexOf(code === QUOTE ? '"' : "'", at + 1);
        if (at === -1) return -1;
      }
    }
    return -1;
  }
}

/** Hands the elements and texts of an XML text to `handler`, in order; null when it is well-formed to its end. */
export function scanXml(xml: string, handler: XmlHandler): XmlFault | null {
  return new Scanner(xml, handler).run();
}
