/**
 * A reader of Word files for the tests alone: it shares nothing with the product, so that a mistake made twice
 * does not go unseen. Owns paragraphs and tables of the main document; everything else is left aside.
 */

import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";

export interface WordFile {
  /** Paragraphs outside tables, from top to bottom. */
  readonly paragraphs: readonly string[];
  /** Each table's grid; a merged cell's words stand in every place that it covers. */
  readonly tables: ReadonlyArray<ReadonlyArray<readonly string[]>>;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Array<Element | string>;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) => {
    if (name.startsWith("#x")) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name] ?? whole;
  });
}

function readAttributes(tag: string): Record<string, string> {
  const found = tag.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g);
  return Object.fromEntries(Array.from(found, ([, name = "", value = ""]) => [name, decode(value)]));
}

function parseXml(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open = [root];
  for (const [token] of xml.matchAll(/<[^>]+>|[^<]+/g)) {
    const parent = open[open.length - 1] ?? root;
    const name = /^<\/?([\w:]+)/.exec(token)?.[1] ?? "";
    if (!token.startsWith("<")) parent.children.push(decode(token));
    else if (token.startsWith("</")) {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
    } else if (name !== "") {
      const element: Element = { name, attributes: readAttributes(token), children: [] };
      parent.children.push(element);
      if (!token.endsWith("/>")) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error("an element is not closed");
  return root;
}

function listChildren(element: Element, name: string): Element[] {
  return element.children.filter(
    (child): child is Element => typeof child !== "string" && child.name === name,
  );
}

function findChild(element: Element | undefined, name: string): Element | undefined {
  return element && listChildren(element, name)[0];
}

/** The words that Word shows: runs' texts, breaks as line breaks. */
function readText(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return element.name === "w:t" ? child : "";
      if (child.name === "w:br" || child.name === "w:cr") return "\n";
      return readText(child);
    })
    .join("");
}

/** Labels may be broken over lines and set with blanks between their characters. */
function readCellText(cell: Element): string {
  return listChildren(cell, "w:p").map(readText).join("").replace(/\s/g, "");
}

function readTable(table: Element): string[][] {
  const grid: string[][] = [];
  for (const row of listChildren(table, "w:tr")) {
    const above = grid[grid.length - 1] ?? [];
    const places: string[] = [];
    for (const cell of listChildren(row, "w:tc")) {
      const properties = findChild(cell, "w:tcPr");
      const span = Number(findChild(properties, "w:gridSpan")?.attributes["w:val"] ?? "1");
      const merge = findChild(properties, "w:vMerge");
      const goesOn = merge !== undefined && merge.attributes["w:val"] !== "restart";
      const text = goesOn ? (above[places.length] ?? "") : readCellText(cell);
      for (let place = 0; place < span; place += 1) places.push(text);
    }
    grid.push(places);
  }
  return grid;
}

function readPart(path: string, name: string): Element {
  const part = unzipSync(new Uint8Array(readFileSync(path)))[name];
  if (part === undefined) throw new Error(`the file has no ${name}`);
  return parseXml(strFromU8(part));
}

/** Reads a Word file. Throws where it is none. */
export function readWordFile(path: string): WordFile {
  const body = findChild(findChild(readPart(path, "word/document.xml"), "w:document"), "w:body");
  if (body === undefined) throw new Error("the document has no body");
  return {
    paragraphs: listChildren(body, "w:p")
      .map((paragraph) => readText(paragraph).trim())
      .filter((text) => text !== ""),
    tables: listChildren(body, "w:tbl").map(readTable),
  };
}

export interface WordComment {
  readonly text: string;
  /** The words between its marks. */
  readonly about: string;
}

/** The words of the document between the marks of each comment, by its id. */
function readCommented(document: Element): ReadonlyMap<string, string> {
  const open = new Set<string>();
  const words = new Map<string, string>();
  const visit = (element: Element): void => {
    const id = element.attributes["w:id"] ?? "";
    if (element.name === "w:commentRangeStart") open.add(id);
    if (element.name === "w:commentRangeEnd") open.delete(id);
    const text = element.name === "w:r" ? readText(element) : "";
    for (const each of open) words.set(each, (words.get(each) ?? "") + text);
    for (const child of element.children) if (typeof child !== "string") visit(child);
  };
  visit(document);
  return words;
}

/** The comments of a Word file in their order. */
export function readWordComments(path: string): readonly WordComment[] {
  const words = readCommented(readPart(path, "word/document.xml"));
  const comments = findChild(readPart(path, "word/comments.xml"), "w:comments");
  return listChildren(comments ?? { name: "", attributes: {}, children: [] }, "w:comment").map((comment) => ({
    text: readText(comment),
    about: words.get(comment.attributes["w:id"] ?? "") ?? "",
  }));
}
