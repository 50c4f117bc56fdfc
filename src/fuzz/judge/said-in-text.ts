/** What a text, a page, a Word file and JSON visibly say, told without the product's readers. Owns where a text ends. */

import Big from "big.js";
import { Parser } from "htmlparser2";
import type { Said } from "../fuzz-types.ts";

/** Elements whose beginning and end part what is before from what is behind. */
const HTML_BREAKS = new Set(
  `address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol p pre section
  summary table tbody td tfoot th thead title tr ul`.split(/\s+/),
);
const HTML_UNSEEN = new Set(
  "script style noscript template iframe object textarea select svg math xml".split(" "),
);
const VOID = new Set("br img input col hr meta link base wbr".split(" "));
const UNSEEN_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|clip\s*:\s*rect\(\s*0|font-size\s*:\s*0(?![.\d]))/i;

class Lines {
  readonly lines: string[] = [];
  private line = "";

  add(text: string): void {
    this.line += text;
  }

  end(): void {
    if (this.line.trim() !== "") this.lines.push(this.line);
    this.line = "";
  }
}

/** Spreadsheets tell an exact number beside the one that is shown. */
function listExact(attributes: Readonly<Record<string, string>>): string[] {
  const source = attributes["x:num"] ?? attributes.sdval ?? "";
  if (!/^[-+.\d][\d.eE+-]{0,40}$/.test(source)) return [];
  try {
    return [source, new Big(source).prec(15).toFixed()];
  } catch {
    return [source];
  }
}

/** A page as a browser shows it; `withExact` for a clipboard, whose cells tell more than they show. */
export function hearHtml(html: string, withExact = false): Said {
  const shown = new Lines();
  const exact: string[] = [];
  let hiding: { readonly name: string; depth: number } | null = null;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const isUnseen =
        HTML_UNSEEN.has(name) || attributes.hidden !== undefined || UNSEEN_STYLE.test(attributes.style ?? "");
      const isSheetCell = withExact && /^(?:table|t[rdh]|tbody|thead|tfoot)$/.test(name);
      if (hiding !== null) hiding.depth += name === hiding.name ? 1 : 0;
      else if (isUnseen && !VOID.has(name) && !isSheetCell) hiding = { name, depth: 1 };
      else if (HTML_BREAKS.has(name)) shown.end();
      // What a form's field shows stands in a frame of its own.
      else if (name === "input") shown.add(` ${attributes.value ?? ""} `);
      if (withExact) exact.push(...listExact(attributes));
    },
    ontext: (text) => {
      if (hiding === null) shown.add(text);
    },
    onclosetag: (name) => {
      if (hiding === null) {
        if (HTML_BREAKS.has(name)) shown.end();
      } else if (name === hiding.name) {
        hiding.depth -= 1;
        if (hiding.depth === 0) hiding = null;
      }
    },
  });
  parser.end(html);
  shown.end();
  // In <pre> a line's end is one; elsewhere it is a blank.
  const lines = shown.lines.flatMap((line) => (line.includes("\n") ? [line, ...line.split("\n")] : [line]));
  return { lines: [...lines, ...exact], isSpacedWhole: true, isNumbered: /<(?:ol|li)\b/i.test(html) };
}

const WORD_UNSEEN = new Set(["w:del", "w:moveFrom", "w:rt", "w:sdtPr", "w:instrText", "w:delText"]);
const WORD_TEXT = new Set(["w:t", "m:t"]);

function printSymbol({ "w:font": font = "", "w:char": hex = "" }: Readonly<Record<string, string>>): string {
  const code = Number.parseInt(hex, 16);
  const isPlain = code > 0 && code < 0xf000 && !/^wingdings/i.test(font);
  return isPlain ? String.fromCodePoint(code) : "□";
}

/** The body of a Word file as Word shows it, automatic numbers aside. */
class WordListener {
  readonly shown: string[] = [];
  private lines = [""];
  private readonly outer: string[][] = [];
  private unseen = 0;
  private text: string | null = null;
  private keepsBlanks = false;
  private inProperties = false;
  private isRunHidden = false;
  private runsOn = false;
  private readonly codes: boolean[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    // Inside a text, where no Word puts it, an element stands behind what was said so far.
    if (this.text !== null) this.sayHeard("");
    if (this.unseen > 0 || WORD_UNSEEN.has(name) || name.endsWith("Change")) {
      if (name === "w:del" && this.inProperties) this.runsOn = true;
      this.unseen += 1;
    } else if (WORD_TEXT.has(name)) {
      this.text = "";
      this.keepsBlanks = attributes["xml:space"] === "preserve";
    } else if (name === "w:pPr") this.inProperties = true;
    else if (name === "w:r") this.isRunHidden = false;
    else if (name === "w:vanish" || name === "w:specVanish") this.hide(attributes);
    else if (name === "w:fldChar") this.passField(attributes["w:fldCharType"]);
    else if (name === "w:tab" || name === "w:ptab") this.say(this.inProperties ? "" : " ");
    else if (name === "w:noBreakHyphen") this.say("-");
    else if (name === "w:sym") this.say(printSymbol(attributes));
    else if (name === "w:br" || name === "w:cr") this.passBreak(attributes["w:type"]);
    else if (name === "w:txbxContent") {
      this.outer.push(this.lines);
      this.lines = [""];
    } else if (name === "w:p" || name === "w:tc" || name === "w:tbl") this.end();
  }

  close(name: string): void {
    if (this.unseen > 0) {
      this.unseen -= 1;
      return;
    }
    if (WORD_TEXT.has(name) && this.text !== null) {
      this.sayHeard(null);
    } else if (name === "w:pPr") this.inProperties = false;
    else if (name === "w:txbxContent") {
      this.end();
      this.lines = this.outer.pop() ?? [""];
    } else if (name === "w:p") this.endParagraph();
    else if (name === "w:tc" || name === "w:tbl") this.end();
  }

  hear(text: string): void {
    if (this.unseen === 0 && this.text !== null) this.text += text;
  }

  /** Says the text heard so far; `next` is what is heard then, null behind its end. */
  private sayHeard(next: "" | null): void {
    const text = this.text ?? "";
    this.text = next;
    this.say(this.keepsBlanks ? text : text.trim());
  }

  private say(text: string): void {
    const inCode = this.codes.some(Boolean);
    if (!inCode && !this.isRunHidden) this.lines[0] = `${this.lines[0] ?? ""}${text.replace(/[\r\n]/g, " ")}`;
  }

  private hide({ "w:val": value = "true" }: Readonly<Record<string, string>>): void {
    const isOn = !/^(?:0|false|off)$/.test(value);
    if (this.inProperties) this.runsOn ||= isOn;
    else this.isRunHidden = isOn;
  }

  private passField(type: string | undefined): void {
    if (type === "begin") this.codes.push(true);
    else if (type === "separate" && this.codes.length > 0) this.codes[this.codes.length - 1] = false;
    else if (type === "end") this.codes.pop();
  }

  private passBreak(type: string | undefined): void {
    if (type === undefined || type === "textWrapping") this.end();
  }

  private endParagraph(): void {
    if (!this.runsOn) this.end();
    this.runsOn = false;
    // No field's code goes on behind its paragraph.
    this.codes.fill(false);
  }

  private end(): void {
    this.shown.push(...this.lines.filter((line) => line !== ""));
    this.lines = [""];
  }

  finish(): string[] {
    this.end();
    return this.shown;
  }
}

/** Elements that say nothing are most of a file: their attributes are not looked at. */
const SILENT =
  /^<\/?(?:w:(?:rPr|rFonts|sz|szCs|tcPr|tcW|vAlign|pStyle|jc|keepNext|gridSpan|tblPr|trPr)|a:|wp:)\b/;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function listAttributes(tag: string): Record<string, string> {
  return Object.fromEntries(
    [...tag.matchAll(ATTRIBUTE)].map(([, name = "", double, single]) => [name, double ?? single ?? ""]),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex: string, decimal: string, name: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return name === undefined ? String.fromCodePoint(Math.min(code, 0x10ffff)) : (ENTITIES[name] ?? whole);
    },
  );
}

/** A well-formed body, as its mutations leave it. */
export function hearWord(xml: string): Said {
  const listener = new WordListener();
  for (const token of xml.match(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[^<>]*>|[^<]+/g) ?? []) {
    if (!token.startsWith("<")) listener.hear(decode(token));
    else if (token.startsWith("<![")) listener.hear(token.slice(9, -3));
    else if (!/^<[!?]/.test(token)) passTag(listener, token);
  }
  return { lines: listener.finish(), isSpacedWhole: true, isNumbered: xml.includes("<w:numPr") };
}

function passTag(listener: WordListener, token: string): void {
  const name = /^<\/?([^\s/>]+)/.exec(token)?.[1] ?? "";
  if (token.startsWith("</")) listener.close(name);
  else {
    listener.open(name, SILENT.test(token) ? {} : listAttributes(token));
    if (token.endsWith("/>")) listener.close(name);
  }
}

/** A text, with the marks of Markdown and without them. Blanks part its cells where neither tabs nor bars do. */
export function hearText(text: string): Said {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]|<br\s*\/?>/i);
  const bare = lines.map((line) => line.replace(/\*\*/g, "").replace(/\\(.)/g, "$1"));
  const cells = bare.flatMap((line) => (/[\t|]/.test(line) ? line.split(/[\t|]/) : []));
  return { lines: [...lines, ...bare], isSpacedWhole: false, cells };
}

/** The clipboard's cells: blanks stand within one, tabs between two. */
export function hearTabs(text: string): Said {
  return { lines: text.split(/[\t\n\r]/), isSpacedWhole: true };
}

function listScalars(value: unknown, found: string[]): void {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const each = open.pop();
    if (typeof each === "string") found.push(...each.split("\n"));
    else if (typeof each === "number") {
      found.push(Number.isFinite(each) ? new Big(each).toFixed() : String(each));
    } else if (typeof each === "object" && each !== null) {
      for (const [key, member] of Object.entries(each)) open.push(key, member);
    }
  }
}

export function hearJson(json: string): Said {
  const found: string[] = [];
  try {
    listScalars(JSON.parse(json.replace(/^\uFEFF/, "")), found);
  } catch {
    // What cannot be parsed says nothing.
  }
  return { lines: found, isSpacedWhole: true };
}

/** What bytes say in any of the encodings in which they can be read. */
export function hearBytes(bytes: Uint8Array): Said {
  const lines = ["utf-8", "gb18030", "utf-16le", "utf-16be"].flatMap((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return [hearHtml(text), hearText(text), hearJson(text)].flatMap((said) => said.lines);
  });
  return { lines, isSpacedWhole: true };
}
