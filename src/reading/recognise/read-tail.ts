/** What ends a report: the signature, and behind it what the page prints. Owns where the report's text ends. */

import type { Signature } from "../../report/index.ts";
import { type Item, isLine, type LineItem } from "./document-items.ts";
import { findContactStart, findPageEnd, findSurePageEnd, isPageFurniture } from "./page-junk.ts";
import { leaveLine } from "./read-sections.ts";
import { readDateLine, readSignature } from "./read-signature.ts";
import type { Origin, Unread } from "./recognition.ts";

export interface TailReading {
  readonly signature: { readonly value: Signature; readonly origin: Origin } | null;
  /** The report's text, without the signature and what stands behind it. */
  readonly items: readonly Item[];
  readonly unread: readonly Unread[];
}

function leaveTail(line: LineItem): Unread {
  if (line.isPageNumber) return leaveLine(line, "document", "pageNumber");
  return leaveLine(line, "document", isPageFurniture(line.text) ? "page" : "behindReport");
}

/** The lines of the last section behind its tables: only there can a report end. */
function listLastLines(items: readonly Item[], lastHeading: number): LineItem[] {
  let start = lastHeading + 1;
  items.forEach((item, index) => {
    if (item.kind !== "line") start = Math.max(start, index + 1);
  });
  return items.slice(start).filter(isLine);
}

/** The signature that a file gives as such; its lines are no text. */
function findMarked(items: readonly Item[]): TailReading["signature"] {
  for (const item of items) {
    if (item.kind !== "signature") continue;
    const date = item.date === "" ? "" : readDateLine(item.date);
    if (date !== null) return { value: { name: item.name, date }, origin: item.origin };
  }
  return null;
}

function readSignatureOf(lines: readonly LineItem[], agency: string): ReturnType<typeof readSignature> {
  const said = lines.filter((line) => !line.isPageNumber);
  return readSignature(
    said.map((line) => line.text),
    agency,
  );
}

/**
 * Where the report's text ends: behind its signature. Contacts under that are the page's, like what follows them; what
 * tells of the report as a file ends it no sooner than the agency has signed with a date.
 */
function findTextEnd(last: readonly LineItem[], agency: string): number {
  const texts = last.map((line) => line.text);
  const end = findPageEnd(texts);
  const above = findContactStart(texts.slice(0, end));
  if (above < end && readSignatureOf(last.slice(0, above), agency) !== null) return above;
  const sureEnd = findSurePageEnd(texts);
  if (sureEnd === end || readSignatureOf(last.slice(0, end), agency) !== null) return end;
  const signature = readSignatureOf(last.slice(0, sureEnd), agency);
  return signature?.lineCount === 2 && signature.value.name === agency ? sureEnd : end;
}

/** Reads the end of a document whose last section begins at `lastHeading`. */
export function readTail(items: readonly Item[], lastHeading: number, agency: string): TailReading {
  const marked = findMarked(items);
  const last = listLastLines(items, lastHeading);
  const end = findTextEnd(last, agency);
  const behind = last.slice(end);
  const said = last.slice(0, end).filter((line) => !line.isPageNumber);
  const texts = said.map((line) => line.text);
  const found = marked === null ? readSignature(texts, agency) : null;
  const signed = found === null ? [] : said.slice(-found.lineCount);
  const gone = new Set<Item>([...behind, ...signed]);
  const [name] = signed;
  return {
    signature: found === null || name === undefined ? marked : { value: found.value, origin: name.origin },
    items: items.filter((item) => !gone.has(item)),
    unread: behind.map(leaveTail),
  };
}
