/** Text from Word, WPS or a web page as clean paragraphs. Owns what of the clipboard is taken. */

import { cleanText, splitParagraphs } from "../../report/index.ts";

const BLOCKS = "p, div, li, tr, h1, h2, h3, h4, h5, h6, br";

/** A style sheet ends at its end tag, or never. The page's policy would report each one that is parsed. */
const STYLE_SHEETS = /<style\b[\s\S]*?(?:<\/style\s*>|$)/gi;

/** The text of an HTML fragment, a line for each block. The fragment is parsed, never run or fetched. */
function readHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replace(STYLE_SHEETS, ""), "text/html");
  for (const hidden of body.querySelectorAll("script, title")) hidden.remove();
  for (const block of body.querySelectorAll(BLOCKS)) block.before("\n");
  return body.textContent ?? "";
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
