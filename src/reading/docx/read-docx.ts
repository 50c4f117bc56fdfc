/**
 * The bytes of a Word file → document tree, in one pass over the tokens of its body. Owns OOXML on the way in;
 * must not judge what a paragraph or a table is.
 */

import { Parser } from "htmlparser2";
import type { Block, DocumentTree } from "../../document/index.ts";
import { readingMessages } from "../messages.ts";
import { createTableReader, type ReadCell, type TableReader } from "./table-reader.ts";
import { unpackParts } from "./unpack.ts";

const RELATIONS = "_rels/.rels";
const USUAL_BODY = "word/document.xml";
/** What these hold is not seen in the document, or is seen a second time. */
const UNSEEN: ReadonlySet<string> = new Set([
  "w:del",
  "w:moveFrom",
  "mc:Fallback",
  "w:rPrChange",
  "w:pPrChange",
]);
const MAX_COLUMNS = 200;

export type DocxReading =
  | { readonly ok: true; readonly document: DocumentTree }
  | { readonly ok: false; readonly reason: string };

type Attributes = Readonly<Record<string, string>>;

interface OpenTable {
  readonly reader: TableReader;
  cells: ReadCell[];
  cell: { colSpan: number; continued: boolean; lines: string[] };
  skipped: number;
  header: boolean;
}

function readCount(value: string | undefined): number {
  const count = Number(value);
  return Number.isInteger(count) && count > 0 && count <= MAX_COLUMNS ? count : 1;
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}

function openTable(): OpenTable {
  return {
    reader: createTableReader(),
    cells: [],
    cell: { colSpan: 1, continued: false, lines: [] },
    skipped: 0,
    header: false,
  };
}

/** Collects blocks while tokens pass by. A table inside a cell gives its text to that cell. */
class BodyReader {
  readonly blocks: Block[] = [];
  private readonly tables: OpenTable[] = [];
  private lines: string[] = [];
  private inText = false;
  private unseen = 0;

  open(name: string, attributes: Attributes): void {
    if (UNSEEN.has(name)) this.unseen += 1;
    if (this.unseen > 0) return;
    const table = this.tables[this.tables.length - 1];
    if (name === "w:tbl") this.tables.push(openTable());
    else if (name === "w:p") this.lines = [""];
    else if (name === "w:t") this.inText = true;
    else if (name === "w:br" || name === "w:cr") this.breakLine(attributes);
    else if (name === "w:tab") this.append(" ");
    else if (name === "w:noBreakHyphen") this.append("-");
    else if (table !== undefined) this.openInTable(name, attributes, table);
  }

  close(name: string): void {
    if (this.unseen === 0) this.closeSeen(name);
    if (UNSEEN.has(name)) this.unseen -= 1;
  }

  text(text: string): void {
    if (this.inText && this.unseen === 0) this.append(text);
  }

  private openInTable(name: string, attributes: Attributes, table: OpenTable): void {
    if (name === "w:tr") {
      table.cells = [];
      table.skipped = 0;
      table.header = false;
    } else if (name === "w:tc") table.cell = { colSpan: 1, continued: false, lines: [] };
    else if (name === "w:gridSpan") table.cell.colSpan = readCount(attributes["w:val"]);
    else if (name === "w:vMerge") table.cell.continued = attributes["w:val"] !== "restart";
    else if (name === "w:gridBefore") table.skipped = readCount(attributes["w:val"]);
    else if (name === "w:tblHeader") table.header = isOn(attributes["w:val"]);
  }

  private closeSeen(name: string): void {
    const table = this.tables[this.tables.length - 1];
    if (name === "w:t") this.inText = false;
    else if (name === "w:p") this.closeParagraph(table);
    else if (table !== undefined && name === "w:tc") table.cells.push(table.cell);
    else if (table !== undefined && name === "w:tr") table.reader.addRow(table.cells, table);
    else if (table !== undefined && name === "w:tbl") this.closeTable(table);
  }

  private closeParagraph(table: OpenTable | undefined): void {
    if (table !== undefined) table.cell.lines.push(...this.lines);
    else {
      for (const text of this.lines) this.blocks.push({ kind: "paragraph", runs: [{ text, role: "body" }] });
    }
    this.lines = [];
  }

  private closeTable(table: OpenTable): void {
    this.tables.pop();
    const outer = this.tables[this.tables.length - 1];
    const block = table.reader.finish();
    if (outer === undefined) this.blocks.push(block);
    else outer.cell.lines.push(...block.rows.flat().flatMap((cell) => cell.lines));
  }

  /** A break to a new page or column is no break of the line's words. */
  private breakLine(attributes: Attributes): void {
    const type = attributes["w:type"];
    if (type === undefined || type === "textWrapping") this.lines.push("");
  }

  private append(text: string): void {
    const last = this.lines.length - 1;
    if (last >= 0) this.lines[last] = `${this.lines[last] ?? ""}${text}`;
  }
}

function parseXml(
  xml: string,
  open: (name: string, attributes: Attributes) => void,
  reader?: BodyReader,
): void {
  const parser = new Parser(
    {
      onopentag: open,
      ontext: (text) => reader?.text(text),
      onclosetag: (name) => reader?.close(name),
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

/** Where the package keeps its main document: word/document.xml, or what its relations name. */
function findBodyPath(relations: string | undefined): string {
  let path = USUAL_BODY;
  parseXml(relations ?? "", (name, { Type: type, Target: target }) => {
    const isBody = name === "Relationship" && type?.endsWith("/officeDocument");
    if (isBody && target !== undefined) path = target.replace(/^\//, "");
  });
  return path;
}

/**
 * The visible text and tables of a Word file. Each line of a paragraph is a paragraph of the tree; titles and
 * headings are not told from it, whatever their style. The reason is Chinese.
 */
export function readDocx(bytes: Uint8Array): DocxReading {
  const unpacked = unpackParts(bytes, (path) => path === RELATIONS || /^word\/[^/]*\.xml$/.test(path));
  if (!unpacked.ok) return unpacked;
  const body = unpacked.parts.get(findBodyPath(unpacked.parts.get(RELATIONS)));
  if (body === undefined) return { ok: false, reason: readingMessages.notDocx };
  if (!/<\/w:document>\s*$/.test(body)) return { ok: false, reason: readingMessages.brokenXml };
  const reader = new BodyReader();
  parseXml(body, (name, attributes) => reader.open(name, attributes), reader);
  return { ok: true, document: { title: "", author: "", blocks: reader.blocks } };
}
