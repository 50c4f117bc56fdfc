/**
 * Document tree → a plain web page, or what of it goes into a website's editor: headings, paragraphs, tables, a few
 * styles on the elements themselves (editors drop style sheets). Knows neither reports nor the form; whatever stands
 * in the tree is text, never markup.
 */

import type {
  Block,
  DocumentTree,
  HeadingBlock,
  ParagraphBlock,
  SignatureBlock,
  TableBlock,
} from "../../document/index.ts";
import { escapeText } from "./escape.ts";
import { renderBareTable, renderScrolledTable } from "./table.ts";

const TITLE = "text-align:center;font-size:1.5em;line-height:1.5;margin:1em 0;text-wrap:balance";
// Each as far in as the two characters of a paragraph.
const HEADING = "font-size:1.2em;line-height:1.5;margin:1.2em 0 0.6em;text-indent:1.67em";
const SUBHEADING = "font-size:1em;margin:1em 0 0.4em;text-indent:2em";
const PARAGRAPH = "margin:0.4em 0;text-indent:2em";
const SIGNED = "margin:0.4em 0;text-align:right";
const FONTS = "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif";
const PAGE = `max-width:50em;margin:0 auto;padding:1em;font-family:${FONTS};line-height:1.8;color:#000;overflow-wrap:break-word`;

type RenderTable = (table: TableBlock, name: string) => string;

function renderElement(name: string, style: string, content: string, attributes = ""): string {
  return `<${name}${attributes} style="${style}">${content}</${name}>`;
}

function renderHeading({ level, text }: HeadingBlock): string {
  if (level === 1) return renderElement("h2", HEADING, escapeText(text));
  return renderElement("h3", SUBHEADING, escapeText(text));
}

function renderParagraph({ runs }: ParagraphBlock): string {
  const content = runs.map(({ role, text }) =>
    role === "subheading" ? `<b>${escapeText(text)}</b>` : escapeText(text),
  );
  return renderElement("p", PARAGRAPH, content.join(""));
}

function renderSignature({ name, date }: SignatureBlock): string {
  const lines = [name, date].filter((line) => line !== "");
  return lines.map((line) => renderElement("p", SIGNED, escapeText(line), ' align="right"')).join("\n");
}

/** `heading` is the one under which a block stands; a table takes it for its name. */
function renderBlock(block: Block, heading: string, renderTable: RenderTable): string {
  switch (block.kind) {
    case "title":
      return renderElement("h1", TITLE, block.lines.map(escapeText).join("<br>"), ' align="center"');
    case "heading":
      return renderHeading(block);
    case "paragraph":
      return renderParagraph(block);
    case "table":
      return renderTable(block, heading);
    case "signature":
      return renderSignature(block);
  }
}

function renderBlocks(blocks: readonly Block[], renderTable: RenderTable): string {
  let heading = "";
  return blocks
    .map((block) => {
      if (block.kind === "heading" && block.level === 1) heading = block.text;
      return renderBlock(block, heading, renderTable);
    })
    .join("\n");
}

/** The page as HTML text in UTF-8. Read back, it gives the same paragraphs and cells. */
export function renderHtml(document: DocumentTree): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeText(document.author)}">
<title>${escapeText(document.title)}</title>
</head>
<body style="margin:0">
<main style="${PAGE}">
${renderBlocks(document.blocks, renderScrolledTable)}
</main>
</body>
</html>
`;
}

/** What is pasted into a website's editor: the page's content, read back likewise whatever styles are dropped. */
export function renderEditorHtml(document: DocumentTree): string {
  return renderBlocks(document.blocks, renderBareTable);
}
