/**
 * Numbers of an .xlsx file that are not what their cells show ("12345678" shown as "1234.5678"). The library behind
 * read-workbook.ts gives the bare number: such a one is written into the sheet as words before, which read as no
 * figure. Owns which format a cell has; what a format does is number-format.ts's.
 */

import Big from "big.js";
import { scanXml } from "../xml/scan-xml.ts";
import { printExactly } from "./exact-number.ts";
import { judgeFormat, type NumberFormat, readFormat } from "./number-format.ts";

/** By style number; null where a style shows each number as it is. */
export type CellFormats = ReadonlyArray<NumberFormat | null>;

/** Those of the codes that a file need not write down that change what is seen. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ...["5", "6", "7", "8", "42", "44"].map((id) => [id, "¥#,##0.00"] as const),
  ["9", "0%"],
  ["10", "0.00%"],
]);

/** A cell with something in it. */
const CELL = /<((?:[\w.-]+:)?)c((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*>/g;
const CELL_END = /<\/(?:[\w.-]+:)?c\s*>/g;
const VALUE = /<(?:[\w.-]+:)?v(?:\s[^<>]*)?>([^<]*)</;
const STYLE = /\ss\s*=\s*["'](\d+)["']/;
const TYPE = /\st\s*=\s*["']([^"']*)["']/;

/** The local name: a program may write its elements with a prefix. */
function dropPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The format of each style of a workbook, from the XML of its styles; null where that is broken. */
export function readCellFormats(xml: string): CellFormats | null {
  const codes = new Map(BUILT_IN);
  const styles: string[] = [];
  const around: string[] = [];
  const fault = scanXml(xml, {
    open: (prefixed, tag) => {
      const name = dropPrefix(prefixed);
      const parent = around[around.length - 1];
      // Conditional formats have some of their own.
      if (name === "numFmt" && parent === "numFmts") {
        codes.set(tag.get("numFmtId") ?? "", tag.get("formatCode") ?? "");
      } else if (name === "xf" && parent === "cellXfs") styles.push(tag.get("numFmtId") ?? "0");
      around.push(name);
    },
    close: () => around.pop(),
  });
  if (fault !== null) return null;
  const formats = new Map(Array.from(codes, ([id, code]) => [id, readFormat(code)]));
  return styles.map((id) => formats.get(id) ?? null);
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** What is read instead of a number; null where the number is what is seen. */
function replaceNumber(source: string, format: NumberFormat): string | null {
  const number = printExactly(source);
  if (number === null) return null;
  const showing = judgeFormat(format, new Big(number));
  if (showing === "number") return null;
  if (showing === "percentage") return `${new Big(number).times(100).toFixed()}%`;
  // A zero that is hidden looks as blank as it is.
  if (showing === "nothing" && number === "0") return "";
  // Words behind the brackets keep them from being the figure's note.
  return `${number}（单元格格式为“${format.code}”）请核对`;
}

function replaceCell(
  prefix: string,
  attributes: string,
  content: string,
  formats: CellFormats,
): string | null {
  const format = formats[Number(STYLE.exec(attributes)?.[1] ?? 0)] ?? null;
  const type = TYPE.exec(attributes)?.[1] ?? "n";
  const value = format === null ? undefined : VALUE.exec(content)?.[1];
  if (format === null || type !== "n" || value === undefined) return null;
  const words = replaceNumber(value, format);
  if (words === null) return null;
  const text = `<${prefix}is><${prefix}t>${escapeXml(words)}</${prefix}t></${prefix}is>`;
  return `<${prefix}c${attributes.replace(TYPE, "")} t="inlineStr">${text}</${prefix}c>`;
}

/** The XML of a sheet; all but the cells that show something else than their number stays. */
export function markShownNumbers(xml: string, formats: CellFormats): string {
  const pieces: string[] = [];
  let from = 0;
  let done = 0;
  for (const found of xml.matchAll(CELL)) {
    const [tag, prefix = "", attributes = ""] = found;
    // A cell within a cell is no program's: each character is looked at once.
    if (found.index < done) continue;
    CELL_END.lastIndex = found.index + tag.length;
    const end = CELL_END.exec(xml);
    if (end === null) break;
    done = CELL_END.lastIndex;
    const cell = replaceCell(prefix, attributes, xml.slice(found.index + tag.length, end.index), formats);
    if (cell === null) continue;
    pieces.push(xml.slice(from, found.index), cell);
    from = done;
  }
  return pieces.join("") + xml.slice(from);
}
