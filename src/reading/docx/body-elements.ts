/** What each element of a Word file's body does when it opens and closes. Elements that are not here do nothing. */

import type { XmlTag } from "../xml/xml-tag.ts";
import type { BodyReader } from "./body-reader.ts";
import type { DocxTable, OpenCell } from "./docx-table.ts";
import { FORM_ELEMENTS } from "./form-fields.ts";
import { isOn, readNumber } from "./property-values.ts";
import { takeLook } from "./run-look.ts";
import type { OpenParagraph } from "./story.ts";
import { printSymbol } from "./symbols.ts";

type Opener = (reader: BodyReader, tag: XmlTag, name: string) => void;
type Closer = (reader: BodyReader) => void;

/** What these hold is not seen in the document, or is what it looked like before a change. */
const UNSEEN: ReadonlySet<string> = new Set([
  "w:del",
  "w:moveFrom",
  "w:rt",
  "w:sdtPr",
  "w:rPrChange",
  "w:pPrChange",
  "w:tblPrChange",
  "w:tblPrExChange",
  "w:tblGridChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:sectPrChange",
  "w:numberingChange",
]);

/** More columns than any report; a wider cell is a mistake and has one. */
const MAX_SPAN = 200;

function readSpan(tag: XmlTag): number {
  const span = readNumber(tag.get("val"), 1);
  return span >= 1 && span <= MAX_SPAN ? span : 1;
}

/** None is as good as said: "0". */
function readSkipped(tag: XmlTag): number {
  return tag.get("val") === "0" ? 0 : readSpan(tag);
}

function onParagraph(act: (paragraph: OpenParagraph, tag: XmlTag) => void): Opener {
  return (reader, tag) => {
    const { paragraph } = reader.story;
    if (reader.inParagraphProperties && paragraph !== null) act(paragraph, tag);
  };
}

function onTable(act: (table: DocxTable, tag: XmlTag, reader: BodyReader) => void): Opener {
  return (reader, tag) => {
    const { table } = reader.story;
    if (table !== undefined && table.cell === null) act(table, tag, reader);
  };
}

function onCell(act: (cell: OpenCell, tag: XmlTag, reader: BodyReader) => void): Opener {
  return (reader, tag) => {
    const cell = reader.story.table?.cell ?? null;
    if (cell !== null && reader.story.paragraph === null) act(cell, tag, reader);
  };
}

function openText(reader: BodyReader, tag: XmlTag): void {
  reader.textKind = "seen";
  reader.keepsBlanks = tag.get("space") === "preserve";
}

function closeText(reader: BodyReader): void {
  reader.textKind = null;
}

const WIDE_SPACE = "\u3000";

/**
 * In a paragraph's properties these are tab stops; there, too, stands the look of its mark. In a cell a tab sets two
 * numbers apart, which a narrow space would join to one with thousands.
 */
function appendTab(reader: BodyReader): void {
  if (!reader.inParagraphProperties) reader.append(reader.story.table?.cell ? WIDE_SPACE : " ");
}

/** A break to a new page or column is no break of the line's words. */
function openBreak(reader: BodyReader, tag: XmlTag): void {
  const type = tag.get("type");
  if (type === undefined || type === "textWrapping") reader.breakLine();
}

function hide(reader: BodyReader, tag: XmlTag): void {
  const on = isOn(tag.get("val"));
  const { story } = reader;
  if (!reader.inParagraphProperties) story.run.hidden = on;
  else if (on && story.paragraph !== null) story.paragraph.runsOn = true;
}

/** In a paragraph's properties it is the look of its mark. */
function setLook(reader: BodyReader, tag: XmlTag, name: string): void {
  if (!reader.inParagraphProperties) takeLook(reader.story.run, name, tag);
}

/** As a wrapper it hides what is inside; as a property it deletes a paragraph's mark or a row. */
function markDeleted(reader: BodyReader): void {
  const { story } = reader;
  if (reader.inParagraphProperties && story.paragraph !== null) story.paragraph.runsOn = true;
  else if (story.paragraph === null && story.table?.cell === null) hideRow(story.table, reader);
}

function hideRow(table: DocxTable, reader: BodyReader): void {
  reader.hideFrom(table.rowDepth);
}

/** Leaves the cell out as it passes by, so that its paragraphs are not counted. */
function hideCell(reader: BodyReader): void {
  const { table } = reader.story;
  if (table === undefined) return;
  table.cell = null;
  reader.hideFrom(table.cellDepth);
}

function openField(reader: BodyReader, tag: XmlTag): void {
  const type = tag.get("fldCharType");
  if (type === "begin") reader.fields.begin();
  else if (type === "separate") reader.fields.separate();
  else if (type === "end") reader.endField();
}

function openSimpleField(reader: BodyReader, tag: XmlTag): void {
  reader.fields.begin(tag.get("instr"));
  reader.fields.separate();
}

/** A merge that was tracked: "cont" is merged with the cell above. */
function trackMerge(cell: OpenCell, tag: XmlTag): void {
  const merge = tag.get("vMerge");
  if (merge !== undefined) cell.isContinued = merge === "cont";
}

const TEXT_OPENERS: ReadonlyArray<readonly [string, Opener]> = [
  ["w:p", (reader) => reader.story.openParagraph()],
  ["w:r", (reader) => reader.story.openRun()],
  ["w:t", openText],
  ["m:t", openText],
  // The parts of a formula stand apart: their digits must not join to a number.
  ["m:den", (reader) => reader.append("/")],
  ["m:sup", (reader) => reader.append("^")],
  ["m:sub", (reader) => reader.append("_")],
  ["m:lim", (reader) => reader.append("_")],
  ["m:rad", (reader) => reader.append("√")],
  ["m:d", (reader) => reader.append("(")],
  [
    "w:instrText",
    (reader) => {
      reader.textKind = "code";
    },
  ],
  ["w:br", openBreak],
  ["w:cr", (reader) => reader.breakLine()],
  ["w:tab", appendTab],
  ["w:ptab", appendTab],
  ["w:noBreakHyphen", (reader) => reader.append("-")],
  ["w:sym", (reader, tag) => reader.append(printSymbol(tag.get("font") ?? "", tag.get("char") ?? ""))],
  ["w:fldChar", openField],
  ["w:fldSimple", openSimpleField],
  ...FORM_ELEMENTS.map((element): [string, Opener] => [
    element,
    (reader, tag, name) => reader.fields.takeForm(name, tag),
  ]),
  ["w:txbxContent", (reader) => reader.openTextBox()],
  ["mc:AlternateContent", (reader) => reader.openAlternatives()],
  ["mc:Choice", (reader) => reader.openAlternative()],
  ["mc:Fallback", (reader) => reader.openAlternative()],
  [
    "w:altChunk",
    (reader) => {
      reader.hasEmbedded = true;
    },
  ],
  [
    "w:subDoc",
    (reader) => {
      reader.hasEmbedded = true;
    },
  ],
];

const PROPERTY_OPENERS: ReadonlyArray<readonly [string, Opener]> = [
  [
    "w:pPr",
    (reader) => {
      reader.inParagraphProperties = reader.story.paragraph !== null;
    },
  ],
  [
    "w:pStyle",
    onParagraph((paragraph, tag) => {
      paragraph.style = tag.get("val") ?? null;
    }),
  ],
  [
    "w:numId",
    onParagraph((paragraph, tag) => {
      paragraph.list = tag.get("val") ?? null;
    }),
  ],
  [
    "w:ilvl",
    onParagraph((paragraph, tag) => {
      paragraph.level = readNumber(tag.get("val"), 0);
    }),
  ],
  [
    "w:rStyle",
    (reader, tag) => {
      if (!reader.inParagraphProperties) reader.story.run.style = tag.get("val") ?? null;
    },
  ],
  ["w:vertAlign", setLook],
  ["w:position", setLook],
  ["w:strike", setLook],
  ["w:dstrike", setLook],
  ["w:vanish", hide],
  ["w:specVanish", hide],
  ["w:del", markDeleted],
  ["w:moveFrom", markDeleted],
];

const TABLE_OPENERS: ReadonlyArray<readonly [string, Opener]> = [
  ["w:tbl", (reader) => reader.openTable()],
  ["w:gridCol", onTable((table, tag) => table.addColumn(readNumber(tag.get("w"), 0)))],
  ["w:tr", onTable((table, _, reader) => table.openRow(reader.depth))],
  ["w:tc", onTable((table, _, reader) => reader.openCell(table))],
  [
    "w:gridBefore",
    onTable((table, tag) => {
      table.row.skipped = readSkipped(tag);
    }),
  ],
  [
    "w:tblHeader",
    onTable((table, tag) => {
      table.row.isHeader = isOn(tag.get("val"));
    }),
  ],
  [
    "w:hidden",
    onTable((table, tag, reader) => {
      if (isOn(tag.get("val"))) hideRow(table, reader);
    }),
  ],
  [
    "w:gridSpan",
    onCell((cell, tag) => {
      cell.colSpan = readSpan(tag);
    }),
  ],
  [
    "w:vMerge",
    onCell((cell, tag) => {
      cell.isContinued = tag.get("val") !== "restart";
    }),
  ],
  [
    "w:hMerge",
    onCell((cell, tag) => {
      cell.isWidening = tag.get("val") !== "restart";
    }),
  ],
  ["w:cellMerge", onCell(trackMerge)],
  ["w:cellDel", onCell((_cell, _tag, reader) => hideCell(reader))],
];

const OPENERS: ReadonlyMap<string, Opener> = new Map([
  ...TEXT_OPENERS,
  ...PROPERTY_OPENERS,
  ...TABLE_OPENERS,
]);

const CLOSERS: ReadonlyMap<string, Closer> = new Map<string, Closer>([
  ["w:p", (reader) => reader.closeParagraph()],
  ["w:t", closeText],
  ["m:t", closeText],
  ["w:instrText", closeText],
  ["m:d", (reader) => reader.append(")")],
  ...["m:e", "m:deg", "m:f", "m:sSup", "m:sSub", "m:limLow", "m:limUpp"].map((name): [string, Closer] => [
    name,
    (reader) => reader.append(" "),
  ]),
  [
    "w:pPr",
    (reader) => {
      reader.inParagraphProperties = false;
    },
  ],
  ["w:fldSimple", (reader) => reader.endField()],
  ["w:txbxContent", (reader) => reader.closeTextBox()],
  ["mc:Choice", (reader) => reader.closeAlternative()],
  ["mc:Fallback", (reader) => reader.closeAlternative()],
  ["mc:AlternateContent", (reader) => reader.closeAlternatives()],
  ["w:tbl", (reader) => reader.closeTable()],
  ["w:tr", (reader) => reader.story.table?.closeRow()],
  ["w:tc", (reader) => reader.story.table?.closeCell()],
]);

/** An element's start tag. */
export function openElement(reader: BodyReader, name: string, tag: XmlTag): void {
  reader.depth += 1;
  if (reader.isHidden) return;
  OPENERS.get(name)?.(reader, tag, name);
  if (!reader.isHidden && UNSEEN.has(name)) reader.hideFrom(reader.depth);
}

/** An element's end; what was hidden closes without having been. */
export function closeElement(reader: BodyReader, name: string): void {
  if (reader.isHidden) reader.closeHidden();
  else CLOSERS.get(name)?.(reader);
  reader.depth -= 1;
}
