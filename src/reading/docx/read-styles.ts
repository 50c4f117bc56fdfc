/**
 * A Word file's styles, as far as they change what is seen: numbered and hidden paragraphs and runs, raised and
 * struck-out digits.
 */

import { scanXml } from "../xml/scan-xml.ts";
import type { XmlTag } from "../xml/xml-tag.ts";
import { isOn, readNumber } from "./property-values.ts";
import { type OwnLook, takeLook } from "./run-look.ts";

export interface SeenStyle {
  /** Its own first, then those of what it is based on. */
  readonly looks: readonly OwnLook[];
  readonly list: string | null;
  /** null where the style leaves the level to the list. */
  readonly level: number | null;
  readonly hidden: boolean;
}

interface OwnStyle extends OwnLook {
  basedOn: string | null;
  list: string | null;
  level: number | null;
  hidden: boolean | null;
}

const PLAIN: SeenStyle = { looks: [], list: null, level: null, hidden: false };

export class Styles {
  private readonly own = new Map<string, OwnStyle>();
  private readonly known = new Map<string, SeenStyle>();
  private defaultParagraph: string | null = null;
  private style: OwnStyle | null = null;
  private conditional = 0;

  /** Reads a styles part; what of a broken one stands before the fault. */
  read(xml: string): void {
    scanXml(xml, {
      open: (name, tag) => this.open(name, tag),
      close: (name) => this.close(name),
    });
  }

  private open(name: string, tag: XmlTag): void {
    if (name === "w:style") this.openStyle(tag);
    else if (name === "w:tblStylePr") this.conditional += 1;
    else if (this.style !== null && this.conditional === 0) this.openInside(name, tag, this.style);
  }

  private openStyle(tag: XmlTag): void {
    this.style = { basedOn: null, list: null, level: null, hidden: null, vertical: null, struck: null };
    const id = tag.get("styleId") ?? "";
    this.own.set(id, this.style);
    const isDefault = tag.get("type") === "paragraph" && /^(?:1|true|on)$/.test(tag.get("default") ?? "");
    if (isDefault) this.defaultParagraph = id;
  }

  private openInside(name: string, tag: XmlTag, style: OwnStyle): void {
    if (name === "w:basedOn") style.basedOn = tag.get("val") ?? null;
    else if (name === "w:numId") style.list = tag.get("val") ?? null;
    else if (name === "w:ilvl") style.level = readNumber(tag.get("val"), 0);
    else if (name === "w:vanish") style.hidden = isOn(tag.get("val"));
    else takeLook(style, name, tag);
  }

  private close(name: string): void {
    if (name === "w:style") this.style = null;
    else if (name === "w:tblStylePr") this.conditional -= 1;
  }

  /** A paragraph's style with all that it is based on; the file's own default where it names none. */
  getParagraph(id: string | null): SeenStyle {
    return this.get(id ?? this.defaultParagraph);
  }

  get(id: string | null): SeenStyle {
    if (id === null) return PLAIN;
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const chain = this.listChain(id);
    const seen: SeenStyle = {
      looks: chain.filter(({ vertical, struck }) => vertical !== null || struck !== null),
      list: chain.find((style) => style.list !== null)?.list ?? null,
      level: chain.find((style) => style.level !== null)?.level ?? null,
      hidden: chain.find((style) => style.hidden !== null)?.hidden ?? false,
    };
    this.known.set(id, seen);
    return seen;
  }

  /** The style and those it is based on; a hostile file may go round in a circle. */
  private listChain(id: string): OwnStyle[] {
    const chain: OwnStyle[] = [];
    let next: string | null = id;
    while (next !== null && chain.length < 20) {
      const style: OwnStyle | undefined = this.own.get(next);
      if (style === undefined) break;
      chain.push(style);
      next = style.basedOn;
    }
    return chain;
  }
}
