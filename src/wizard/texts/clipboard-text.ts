/** Text from Word, WPS or a web page as clean paragraphs. Owns what of the clipboard is taken. */

import { cleanText, splitParagraphs } from "../../report/index.ts";

/** What a page does not show. */
const UNSHOWN = /<!--[\s\S]*?(?:-->|$)|<(style|script|title)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
/** The name is looked at once: what goes on without an end is no tag, and no work. */
const TAG = /<\/?(?=([a-z][^\s/<>]*))\1(?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;
const BLOCK = /^(?:p|div|li|tr|h[1-6]|br)$/i;
const CELL = /^t[dh]$/i;

/** Figures of neighbouring cells must not become one. */
function replaceTag(tag: string, name: string): string {
  if (BLOCK.test(name)) return "\n";
  return CELL.test(name) && tag.startsWith("</") ? "\t" : "";
}

/**
 * The text of an HTML fragment, a line for each block. Its tags are taken out before the browser resolves the
 * entities: even a page that is only parsed has what it would run or fetch reported by the page's policy.
 */
function readHtml(html: string): string {
  const lines = html.replace(UNSHOWN, "").replace(TAG, replaceTag).replace(/\t\n/g, "\n");
  const text = lines.replace(/</g, "&lt;");
  return new DOMParser().parseFromString(`<p>${text}`, "text/html").body.textContent ?? "";
}

/**
 * What a paste puts into a text box. A single line keeps its blanks at the ends, since it is pasted into a
 * sentence; several lines become paragraphs without empty ones between them.
 */
export function readClipboardText(data: DataTransfer): string {
  const plain = data.getData("text/plain");
  const text = plain.trim() === "" ? readHtml(data.getData("text/html")) : plain;
  const paragraphs = splitParagraphs(text);
  return paragraphs.length > 1 ? paragraphs.join("\n") : cleanText(text).replace(/\n/g, "");
}
