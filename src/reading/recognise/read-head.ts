/**
 * What stands before the first section: title, preface, and what belongs to a cover, a table of contents or the page.
 */

import { isAgencyName } from "../flow/agency-name.ts";
import { type Item, isLine, type LineItem } from "./document-items.ts";
import type { unreadReasons } from "./messages.ts";
import { isContactLine, isPageDate, isPageFurniture } from "./page-junk.ts";
import { leaveLine } from "./read-sections.ts";
import { closeBlanks, parseTitle, readTitle, type TitleReading } from "./read-title.ts";
import type { Unread } from "./recognition.ts";
import { isContentsLine } from "./section-headings.ts";

export interface HeadReading {
  readonly title: TitleReading;
  readonly preface: readonly LineItem[];
  readonly unread: readonly Unread[];
}

/** Why a line is not the report's own text; null where it is. */
function judgeLine(
  line: LineItem,
  title: TitleReading,
  isBefore: boolean,
): keyof typeof unreadReasons | null {
  const { text } = line;
  if (line.isPageNumber) return "pageNumber";
  if (isContentsLine(text)) return "contents";
  const parts = parseTitle(text);
  if (parts !== null && title.lines.length > 0) return "repeatedTitle";
  if (isAgencyName(text) && closeBlanks(text) === title.agency) return "onCover";
  // What a page says of a report stands in other words; under the title these are the report's own.
  if (!isBefore && isContactLine(text)) return null;
  if (isPageFurniture(text) || isPageDate(text)) return "page";
  return isBefore ? "beforeTitle" : null;
}

/** Title and preface; `isPreface` is false where the lines may as well be the first section's, its heading missing. */
export function readHead(items: readonly Item[], property: string, isPreface: boolean): HeadReading {
  const lines = items.filter(isLine);
  const title = readTitle(items, property);
  const [first] = title.lines;
  const start = first === undefined ? 0 : lines.indexOf(first);
  const own = new Set(title.lines);
  const preface: LineItem[] = [];
  const unread: Unread[] = [];
  lines.forEach((line, index) => {
    if (own.has(line)) return;
    const reason = judgeLine(line, title, index < start);
    if (reason !== null) unread.push(leaveLine(line, "document", reason));
    else if (isPreface) preface.push(line);
    else unread.push(leaveLine(line, "overview", "noHeading"));
  });
  return { title, preface, unread };
}
