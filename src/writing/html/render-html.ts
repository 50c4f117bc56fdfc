/**
 * Document tree → a plain web page that a site's editor takes as it is: headings, paragraphs, tables, a few styles
 * on the elements themselves (editors drop style sheets). Knows neither reports nor the form; whatever stands in
 * the tree is text, never markup.
 */

import type {
  Block,
  DocumentTree,
  HeadingBlock,
  ParagraphBlock,
  SignatureBlock,
} from "../../document/index.ts";
import { escapeText } from "./escape.ts";
import { renderTable } from "./table.ts";

const CENTRED = "text-align:center";
const INDENTED = "text-indent:2em";
const SIGNED = "text-align:right";
const PAGE = "max-width:50em;margin:0 auto;line-height:1.8";

function renderElement(name: string, style: string, content: string): string {
  return `<${name} style="${style}">${content}</${name}>`;
}

function renderHeading({ level, text }: HeadingBlock): string {
  return renderElement(level === 1 ? "h2" : "h3", INDENTED, escapeText(text));
}

function renderParagraph({ runs }: ParagraphBlock): string {
  const content = runs.map(({ role, text }) =>
    role === "subheading" ? `<b>${escapeText(text)}</b>` : escapeText(text),
  );
  return renderElement("p", INDENTED, content.join(""));
}

function renderSignature({ name, date }: SignatureBlock): string {
  const lines = [name, date].filter((line) => line !== "");
  return lines.map((line) => renderElement("p", SIGNED, escapeText(line))).join("\n");
}

/** `heading` is the one under which a block stands; a table takes it for its name. */
function renderBlock(block: Block, heading: string): string {
  switch (block.kind) {
    case "title":
      return renderElement("h1", CENTRED, block.lines.map(escapeText).join("<br>"));
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

function renderBlocks(blocks: readonly Block[]): string {
  let heading = "";
  return blocks
    .map((block) => {
      if (block.kind === "heading" && block.level === 1) heading = block.text;
      return renderBlock(block, heading);
    })
    .join("\n");
}

/** The page as HTML text in UTF-8. Read back, it gives the same paragraphs and cells. */
export function renderHtml(document: DocumentTree): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="author" content="${escapeText(document.author)}">
<title>${escapeText(document.title)}</title>
</head>
<body>
<main style="${PAGE}">
${renderBlocks(document.blocks)}
</main>
</body>
</html>
`;
}
