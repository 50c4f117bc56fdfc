/**
 * Document tree → Word file, by a typography. Owns page, footers and what is kept together across pages; knows
 * neither reports nor the form.
 */

import type { FileChild, ISectionOptions } from "docx";
import { Document, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { DocumentTree } from "../../document/index.ts";
import { anchorComments, type CommentMarks, type DocumentComment } from "../anchor-comments.ts";
import { isKeptWithNext } from "../keep-together.ts";
import { alignPageNumber, type PageNumberStyle } from "../page-number.ts";
import { TWIPS_PER_HALF_POINT, type Typography } from "../typography.ts";
import { arrangeArchive } from "./archive.ts";
import { createComments } from "./comments.ts";
import { composeFontTable, composeProperties } from "./package.ts";
import { formatRun } from "./run-look.ts";
import { createStyles } from "./styles.ts";
import { createTable } from "./table.ts";
import { createParagraphs } from "./text.ts";

export interface RenderOptions {
  readonly typography: Typography;
  /** Goes into the document's properties; nothing reads a clock. */
  readonly date: Date;
  /** Each becomes a comment at its place. */
  readonly comments?: readonly DocumentComment[];
  /** When the comments were made: what the clock on the wall says, as UTC, for Word shows it as it is written. */
  readonly commentDate?: Date;
}

function createChildren({ blocks }: DocumentTree, typography: Typography, marks: CommentMarks): FileChild[] {
  return blocks.flatMap((block, index): FileChild[] =>
    block.kind === "table"
      ? [createTable(block, typography, marks)]
      : createParagraphs(block, typography, isKeptWithNext(block, blocks[index + 1]), marks.get(block)),
  );
}

function createPageNumber(style: PageNumberStyle, typography: Typography): TextRun {
  const { faces, sizesHalfPoints } = typography;
  const format = formatRun({ face: faces.pageNumber, halfPoints: sizesHalfPoints.pageNumber });
  const fields = { page: PageNumber.CURRENT, count: PageNumber.TOTAL_PAGES };
  const children = style.parts.map((part) => (typeof part === "string" ? part : fields[part.field]));
  return new TextRun({ ...format, children });
}

/** The footer of odd or even pages; at an outer edge the number stands a little in. */
function createFooter(style: PageNumberStyle, typography: Typography, page: number): Footer {
  const { sizesHalfPoints, pageNumberIndentTwips: indent } = typography;
  const alignment = alignPageNumber(style, page);
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        ...(alignment === "center" ? {} : { indent: { [alignment]: indent } }),
        spacing: { line: sizesHalfPoints.pageNumber * TWIPS_PER_HALF_POINT, lineRule: "exact" },
        children: [createPageNumber(style, typography)],
      }),
    ],
  });
}

/** What the footers of a section are, and whether even pages have their own. */
function createFooters(typography: Typography): Pick<ISectionOptions, "footers"> & { isMirrored: boolean } {
  const { pageNumber } = typography;
  if (pageNumber === null) return { isMirrored: false };
  const odd = createFooter(pageNumber, typography, 1);
  if (pageNumber.position === "centre") return { footers: { default: odd }, isMirrored: false };
  return { footers: { default: odd, even: createFooter(pageNumber, typography, 2) }, isMirrored: true };
}

function createDocument(tree: DocumentTree, options: RenderOptions): Document {
  const { typography, date, comments = [], commentDate = date } = options;
  const { page } = typography;
  const { isMirrored, ...footers } = createFooters(typography);
  return new Document({
    ...(comments.length === 0 ? {} : { comments: createComments(comments, typography, commentDate) }),
    evenAndOddHeaderAndFooters: isMirrored,
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
        ...footers,
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
  return arrangeArchive(archive, date);
}
