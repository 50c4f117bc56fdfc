/**
 * Document tree → Word file, by a typography. Owns page, footers and what is kept together across pages; knows
 * neither reports nor the form.
 */

import type { FileChild } from "docx";
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { DocumentTree } from "../../document/index.ts";
import { anchorComments, type CommentMarks, type DocumentComment } from "../anchor-comments.ts";
import { isKeptWithNext } from "../keep-together.ts";
import type { Typography } from "../typography.ts";
import { createComments } from "./comments.ts";
import { composeFontTable, composeProperties, stampArchive } from "./package.ts";
import { formatRun } from "./run-look.ts";
import { createStyles } from "./styles.ts";
import { createTable } from "./table.ts";
import { createParagraphs } from "./text.ts";

export interface RenderOptions {
  readonly typography: Typography;
  /** Goes into the document's properties; nothing reads a clock. */
  readonly date: Date;
  /** Each becomes a comment at its place, made at `date`. */
  readonly comments?: readonly DocumentComment[];
}

function createChildren({ blocks }: DocumentTree, typography: Typography, marks: CommentMarks): FileChild[] {
  return blocks.flatMap((block, index): FileChild[] =>
    block.kind === "table"
      ? [createTable(block, typography, marks)]
      : createParagraphs(block, typography, isKeptWithNext(block, blocks[index + 1]), marks.get(block)),
  );
}

/** "— 1 —", one character in from the outer edge: right on odd pages, left on even ones. */
function createFooter(typography: Typography, side: "odd" | "even"): Footer {
  const { faces, sizesHalfPoints, pageNumberIndentTwips: indent } = typography;
  const format = formatRun({ face: faces.pageNumber, halfPoints: sizesHalfPoints.pageNumber });
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === "odd" ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === "odd" ? { right: indent } : { left: indent },
        spacing: { line: sizesHalfPoints.pageNumber * 10, lineRule: "exact" },
        children: [new TextRun({ ...format, children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}

function createDocument(tree: DocumentTree, { typography, date, comments = [] }: RenderOptions): Document {
  const { page } = typography;
  return new Document({
    ...(comments.length === 0 ? {} : { comments: createComments(comments, typography, date) }),
    evenAndOddHeaderAndFooters: true,
    styles: createStyles(typography),
    sections: [
      {
        properties: {
          page: {
            size: { width: page.widthTwips, height: page.heightTwips },
            margin: {
              top: page.topTwips,
              bottom: page.bottomTwips,
              left: page.leftTwips,
              right: page.rightTwips,
              footer: page.footerTwips,
            },
          },
        },
        footers: { default: createFooter(typography, "odd"), even: createFooter(typography, "even") },
        children: createChildren(tree, typography, anchorComments(tree, comments)),
      },
    ],
  });
}

/**
 * The bytes of a .docx file. The same document, typography and date give the same bytes. Throws `RangeError`
 * for an invalid date (a broken invariant).
 */
export async function renderDocx(document: DocumentTree, options: RenderOptions): Promise<Uint8Array> {
  const { typography, date } = options;
  const overrides = [composeFontTable(typography), composeProperties(document, date)];
  const archive = await Packer.pack(createDocument(document, options), "uint8array", undefined, overrides);
  return stampArchive(archive, date);
}
