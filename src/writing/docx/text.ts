/** Paragraphs and runs of the Word file. Owns how a face, a size and an indent are written in OOXML. */

import type { IParagraphOptions, IRunOptions } from "docx";
import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, TextRun } from "docx";
import type {
  Block,
  HeadingBlock,
  ParagraphBlock,
  SignatureBlock,
  TitleBlock,
} from "../../document/index.ts";
import type { Face, Typography } from "../typography.ts";

/** How a run looks. */
export interface RunLook {
  readonly face: Face;
  readonly halfPoints: number;
  readonly characterSpacingTwips?: number;
}

/**
 * Every run names all four faces and no theme. The hint gives quotation marks and dashes, which both faces
 * have, to the Chinese one.
 */
export function formatRun(look: RunLook): Pick<IRunOptions, "font" | "size" | "characterSpacing"> {
  const { eastAsia, western } = look.face;
  return {
    font: { ascii: western, eastAsia, hAnsi: western, cs: western, hint: "eastAsia" },
    size: look.halfPoints,
    ...(look.characterSpacingTwips === undefined ? {} : { characterSpacing: look.characterSpacingTwips }),
  };
}

/** Lines of one paragraph, each after the first behind a line break of its own. */
export function createLines(lines: readonly string[], look: RunLook): TextRun[] {
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

function createTitle(block: TitleBlock, typography: Typography): Paragraph {
  const look = { face: typography.faces.title, halfPoints: typography.sizesHalfPoints.title };
  const body = formatBody(typography);
  return new Paragraph({
    ...body,
    spacing: { ...body.spacing, after: typography.linePitchTwips },
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    keepNext: true,
    children: createLines(block.lines, look),
  });
}

function createHeading(block: HeadingBlock, typography: Typography, keepNext: boolean): Paragraph {
  const { faces } = typography;
  const look = bodyLook(typography, block.level === 1 ? faces.heading : faces.subheading);
  return new Paragraph({
    ...formatBody(typography),
    ...formatFirstLine(typography),
    heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    ...(keepNext ? { keepNext } : {}),
    children: createLines([block.text], look),
  });
}

function createParagraph(block: ParagraphBlock, typography: Typography, keepNext: boolean): Paragraph {
  return new Paragraph({
    ...formatBody(typography),
    ...formatFirstLine(typography),
    alignment: AlignmentType.BOTH,
    ...(keepNext ? { keepNext } : {}),
    children: block.runs.flatMap((run) =>
      createLines([run.text], bodyLook(typography, typography.faces[run.role])),
    ),
  });
}

/** Name and date, kept together and with the text they sign. */
function createSignature(block: SignatureBlock, typography: Typography): Paragraph[] {
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
        children: createLines([line], bodyLook(typography, typography.faces.body)),
      }),
  );
}

/** The paragraphs of any block but a table. */
export function createParagraphs(
  block: Exclude<Block, { kind: "table" }>,
  typography: Typography,
  keepNext: boolean,
): Paragraph[] {
  switch (block.kind) {
    case "title":
      return [createTitle(block, typography)];
    case "heading":
      return [createHeading(block, typography, keepNext)];
    case "paragraph":
      return [createParagraph(block, typography, keepNext)];
    case "signature":
      return createSignature(block, typography);
  }
}
