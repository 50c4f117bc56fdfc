/** Paragraphs of the Word file. Owns their indents, spacing and what stands in which face. */

import type { IParagraphOptions } from "docx";
import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, TextRun } from "docx";
import type {
  Block,
  HeadingBlock,
  ParagraphBlock,
  SignatureBlock,
  TitleBlock,
} from "../../document/index.ts";
import type { CommentMark } from "../anchor-comments.ts";
import type { Face, Typography } from "../typography.ts";
import { createMarkedRuns, markWhole } from "./comments.ts";
import { formatRun, type RunLook } from "./run-look.ts";

/** Lines of one paragraph, each after the first behind a line break of its own. */
function createLines(lines: readonly string[], look: RunLook): TextRun[] {
  const format = formatRun(look);
  return lines.map((text, index) => new TextRun({ ...format, text, ...(index > 0 ? { break: 1 } : {}) }));
}

/** The body's fixed pitch, without a line more at the foot of a page for the sake of widows. */
function formatBody(typography: Typography): IParagraphOptions {
  return {
    spacing: { line: typography.linePitchTwips, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    widowControl: false,
    // Word's default, said aloud: LibreOffice hangs punctuation over the edge of the type area where it is missing.
    overflowPunctuation: true,
  };
}

function formatFirstLine(typography: Typography): Pick<IParagraphOptions, "indent"> {
  return { indent: { firstLineChars: typography.firstLineChars, firstLine: typography.firstLineTwips } };
}

function bodyLook(typography: Typography, face: Face): RunLook {
  const { sizesHalfPoints, characterSpacingTwips } = typography;
  return { face, halfPoints: sizesHalfPoints.body, characterSpacingTwips };
}

type Marks = readonly CommentMark[];

function createTitle(block: TitleBlock, typography: Typography, marks: Marks): Paragraph {
  const look = { face: typography.faces.title, halfPoints: typography.sizesHalfPoints.title };
  const body = formatBody(typography);
  return new Paragraph({
    ...body,
    spacing: { ...body.spacing, after: typography.linePitchTwips },
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    keepNext: true,
    children: markWhole(createLines(block.lines, look), marks),
  });
}

function createHeading(
  block: HeadingBlock,
  typography: Typography,
  keepNext: boolean,
  marks: Marks,
): Paragraph {
  const { faces } = typography;
  const look = bodyLook(typography, block.level === 1 ? faces.heading : faces.subheading);
  return new Paragraph({
    ...formatBody(typography),
    ...formatFirstLine(typography),
    heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    ...(keepNext ? { keepNext } : {}),
    children: createMarkedRuns([{ text: block.text, look }], marks),
  });
}

function createParagraph(
  block: ParagraphBlock,
  typography: Typography,
  keepNext: boolean,
  marks: Marks,
): Paragraph {
  const runs = block.runs.map(({ text, role }) => ({
    text,
    look: bodyLook(typography, typography.faces[role]),
  }));
  return new Paragraph({
    ...formatBody(typography),
    ...formatFirstLine(typography),
    alignment: AlignmentType.BOTH,
    ...(keepNext ? { keepNext } : {}),
    children: createMarkedRuns(runs, marks),
  });
}

/** Name and date, kept together and with the text they sign. */
function createSignature(block: SignatureBlock, typography: Typography, marks: Marks): Paragraph[] {
  const lines = [block.name, block.date].filter((line) => line !== "");
  const body = formatBody(typography);
  return lines.map(
    (line, index) =>
      new Paragraph({
        ...body,
        spacing: { ...body.spacing, before: index === 0 ? typography.linePitchTwips : 0 },
        alignment: AlignmentType.RIGHT,
        indent: { right: typography.signatureIndentTwips },
        ...(index < lines.length - 1 ? { keepNext: true } : {}),
        children: markWhole(
          createLines([line], bodyLook(typography, typography.faces.body)),
          index === 0 ? marks : [],
        ),
      }),
  );
}

/** The paragraphs of any block but a table, with what comments speak of marked. */
export function createParagraphs(
  block: Exclude<Block, { kind: "table" }>,
  typography: Typography,
  keepNext: boolean,
  marks: readonly CommentMark[] = [],
): Paragraph[] {
  switch (block.kind) {
    case "title":
      return [createTitle(block, typography, marks)];
    case "heading":
      return [createHeading(block, typography, keepNext, marks)];
    case "paragraph":
      return [createParagraph(block, typography, keepNext, marks)];
    case "signature":
      return createSignature(block, typography, marks);
  }
}
