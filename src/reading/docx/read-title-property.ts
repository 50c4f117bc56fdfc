/**
 * The title among a Word file's properties. Owns when it can be believed: templates hand it on from file to file, so
 * only where the document's first lines say the same.
 */

import { type FlowItem, isTable } from "../flow/flow-types.ts";
import { scanXml } from "../xml/scan-xml.ts";

/** The longest names of agencies are set in four lines, the report's in one. */
const MAX_TITLE_LINES = 8;

function readProperty(xml: string): string {
  let title = "";
  let isInside = false;
  scanXml(xml, {
    open: (name) => {
      isInside = name === "dc:title";
    },
    close: () => {
      isInside = false;
    },
    text: (text) => {
      if (isInside) title += text;
    },
  });
  return title.trim();
}

function dropBlanks(text: string): string {
  return text.replace(/\s/g, "");
}

/** Whether the lines that a document begins with say a title, in one line or broken over several. */
function beginsWith(items: readonly FlowItem[], title: string): boolean {
  const wanted = dropBlanks(title);
  let said = "";
  for (const item of items.slice(0, MAX_TITLE_LINES)) {
    if (isTable(item)) return false;
    said += dropBlanks(item.text);
    if (said === wanted) return true;
  }
  return false;
}

/** The title that the properties' XML gives and the document begins with; "" for any other. */
export function readTitleProperty(xml: string, items: readonly FlowItem[]): string {
  const title = readProperty(xml);
  return title !== "" && beginsWith(items, title) ? title : "";
}
