/**
 * The HTML of a clipboard → its tables. Owns what spreadsheets mean by their cells: the exact number behind a
 * rounded one, hidden rows that are copied all the same.
 */

import type { TableBlock } from "../../document/index.ts";
import { type FlowItem, isTable } from "../flow/flow-types.ts";
import type { Attributes } from "../html/attributes.ts";
import { HtmlFlow } from "../html/html-flow.ts";
import { isHidden, scanHtml } from "../html/scan-html.ts";
import { chooseExact } from "./exact-number.ts";

/** Hidden rows and columns of a sheet are copied like the others: without them merged cells would shift. */
const ALWAYS_SEEN: ReadonlySet<string> = new Set(["table", "tbody", "thead", "tfoot", "tr", "td", "th"]);

function isUnseen(name: string, attributes: Attributes): boolean {
  return !ALWAYS_SEEN.has(name) && (name === "title" || isHidden(name, attributes));
}

/** x:num is Excel's and WPS's, sdval LibreOffice's; an empty one says only that the cell is a number. */
function showExactly(items: readonly FlowItem[], attributes: Attributes): readonly FlowItem[] {
  const seen = items.filter((item) => isTable(item) || item.text !== "");
  const [only, ...more] = seen;
  const source = attributes["x:num"] ?? attributes.sdval;
  if (only === undefined || isTable(only) || more.length > 0) return seen;
  return [{ ...only, text: chooseExact(only.text, source) }];
}

/**
 * The tables in a piece of HTML as spreadsheets, word processors and web pages write it, in the order in which they
 * end; tables that only lay out a page give way to those inside them. A cell holds the exact number where the
 * program tells it beside a rounded one. [] also for HTML that nests deeper or has more cells than any sheet.
 */
export function readHtmlTables(html: string): readonly TableBlock[] {
  const flow = new HtmlFlow({ article: false, showCell: showExactly, getOrigin: () => 0 });
  // Half of what was copied would be worse than nothing.
  if (!scanHtml(html, flow, isUnseen) || flow.isTooLarge) return [];
  return flow.finish().flatMap((item) => (isTable(item) ? [item.table] : []));
}
