/**
 * The same paragraphs and tables with nothing but the docx library, as its manual shows it: no faces, no fitted
 * columns, no properties. What the product's writer is measured against.
 */

import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import type { Block, DocumentTree, TableBlock } from "../src/document/index.ts";

function createTable({ rows }: TableBlock): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            ({ lines, colSpan, rowSpan }) =>
              new TableCell({
                columnSpan: colSpan,
                rowSpan,
                children: [new Paragraph({ children: [new TextRun({ text: lines.join(""), size: 18 })] })],
              }),
          ),
        }),
    ),
  });
}

function createBlock(block: Block): Array<Paragraph | Table> {
  switch (block.kind) {
    case "table":
      return [createTable(block)];
    case "title":
      return [new Paragraph({ text: block.lines.join(""), heading: HeadingLevel.TITLE })];
    case "heading":
      return [new Paragraph({ text: block.text, heading: HeadingLevel[`HEADING_${block.level}`] })];
    case "paragraph":
      return [
        new Paragraph({
          children: block.runs.map(({ text }) => new TextRun({ text, font: "仿宋", size: 32 })),
        }),
      ];
    case "signature":
      return [block.name, block.date].map((text) => new Paragraph({ text }));
  }
}

/** The bytes of a .docx file with the blocks of `tree`. */
export function packBareDocument(tree: DocumentTree): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: tree.blocks.flatMap(createBlock) }] });
  return Packer.pack(document, "uint8array");
}
