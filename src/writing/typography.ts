/**
 * How a report looks on paper, as data: page, faces, sizes, pitches and the tables' columns. Word, preview and
 * print all read it. Owns measurements only; an office's own look is another `Typography`, made by ./template.
 */

import { faceAlternatives } from "./face-alternatives.ts";
import type { PageNumberStyle } from "./page-number.ts";

/** A face for Chinese and one for Western text and digits. Fonts are named, never embedded. */
export interface Face {
  readonly eastAsia: string;
  readonly western: string;
  readonly isBold?: boolean;
}

export type FaceRole = "title" | "heading" | "subheading" | "body" | "table" | "pageNumber";

/** A table's columns and rows. */
export interface TableSetting {
  readonly widthsTwips: readonly number[];
  /** Columns too narrow for a line: their labels are written from top to bottom. */
  readonly verticalColumns: readonly number[];
  /** A row is at least this high. */
  readonly rowHeightTwips: number;
}

export const TWIPS_PER_HALF_POINT = 10;

/** Twips are 1/20 pt, 567 to the centimetre. Sizes are half points, as in the file. */
export interface Typography {
  readonly page: {
    readonly widthTwips: number;
    readonly heightTwips: number;
    readonly topTwips: number;
    readonly bottomTwips: number;
    readonly leftTwips: number;
    readonly rightTwips: number;
    /** From the lower edge of the paper to the lower edge of the page number's line. */
    readonly footerTwips: number;
  };
  readonly faces: Readonly<Record<FaceRole, Face>>;
  readonly sizesHalfPoints: {
    readonly title: number;
    readonly body: number;
    readonly pageNumber: number;
  };
  readonly linePitchTwips: number;
  /** Added to the advance of each character of the body. */
  readonly characterSpacingTwips: number;
  /** The first line's indent, in hundredths of a character and in twips: some programs know only one. */
  readonly firstLineChars: number;
  readonly firstLineTwips: number;
  /** How many full-width characters a line of the title holds. */
  readonly titleLineChars: number;
  readonly signatureIndentTwips: number;
  /** null: pages are not numbered. */
  readonly pageNumber: PageNumberStyle | null;
  readonly pageNumberIndentTwips: number;
  readonly table: {
    /** From the regular size down to the smallest; the next is taken when figures do not fit. */
    readonly sizesHalfPoints: readonly [number, ...number[]];
    /** The size of the national standard: a larger one gives way where its table would not stay on one page. */
    readonly regularHalfPoints: number;
    /** The advance of a digit of the table's Western face, in em. */
    readonly digitEms: number;
    /** Centred cells need no more room beside their text than this; labels stand off the border. */
    readonly sideMarginTwips: number;
    readonly labelMarginTwips: number;
    readonly borderEighthPoints: number;
    /** By the name that a table of the document tree bears. */
    readonly settings: Readonly<Record<string, TableSetting>>;
  };
  /** What stands in for a face on a system without it, best first. */
  readonly alternatives: Readonly<Record<string, readonly string[]>>;
}

const WESTERN = "Times New Roman";
const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

/** Column widths from millimetres; rounding at the borders keeps their sum that of the type area. */
function toTwips(widthsMillimetres: readonly number[]): number[] {
  let edge = 0;
  return widthsMillimetres.map((width) => {
    const left = Math.round(edge * TWIPS_PER_MILLIMETRE);
    edge += width;
    return Math.round(edge * TWIPS_PER_MILLIMETRE) - left;
  });
}

function chooseFace(eastAsia: string, western = WESTERN): Face {
  return { eastAsia, western };
}

/** The body rules of GB/T 9704-2012: 22 lines of 28 characters in a type area of 156 × 225 mm. */
export const nationalTypography: Typography = {
  page: {
    widthTwips: 11906,
    heightTwips: 16838,
    topTwips: 2098,
    bottomTwips: 1984,
    leftTwips: 1588,
    rightTwips: 1474,
    // The dash stands 7 mm under the type area in the middle of its 14 pt line: 35 − 7 − 2.5 mm.
    footerTwips: 1447,
  },
  faces: {
    title: chooseFace("方正小标宋简体"),
    heading: chooseFace("黑体"),
    subheading: chooseFace("楷体_GB2312"),
    body: chooseFace("仿宋_GB2312"),
    table: chooseFace("宋体"),
    pageNumber: chooseFace("宋体", "宋体"),
  },
  sizesHalfPoints: { title: 44, body: 32, pageNumber: 28 },
  // 225 mm / 22 lines is 28.99 pt: 29 pt overflows by a hair.
  linePitchTwips: 578,
  // 28 × 16 pt is 158 mm: a quarter point less each makes 28 fit into 156 mm.
  characterSpacingTwips: -5,
  firstLineChars: 200,
  firstLineTwips: 630,
  titleLineChars: 20,
  signatureIndentTwips: 630,
  pageNumber: { position: "outer", parts: ["— ", { field: "page" }, " —"] },
  pageNumberIndentTwips: 280,
  table: {
    sizesHalfPoints: [18, 15, 13, 11],
    regularHalfPoints: 18,
    digitEms: 0.5,
    sideMarginTwips: 20,
    labelMarginTwips: 60,
    borderEighthPoints: 4,
    settings: {
      proactive: { widthsTwips: toTwips([39, 39, 39, 39]), verticalColumns: [], rowHeightTwips: 420 },
      requests: {
        widthsTwips: toTwips([6.3, 15.5, 37.4, 10.4, 12.8, 12.8, 18, 15.5, 10.4, 16.9]),
        verticalColumns: [0],
        rowHeightTwips: 260,
      },
      disputes: {
        widthsTwips: toTwips(Array.from({ length: 15 }, () => 10.4)),
        verticalColumns: [],
        rowHeightTwips: 420,
      },
    },
  },
  alternatives: faceAlternatives,
};

/** The width between the margins. */
export function measureTypeArea(typography: Typography): number {
  const { page } = typography;
  return page.widthTwips - page.leftTwips - page.rightTwips;
}

/** What stands in for a face, best first; [] for one that is not known. */
export function listAlternatives(face: string, { alternatives }: Typography): readonly string[] {
  // Not by its key: a face may bear the name of what every object has, such as "constructor".
  return Object.entries(alternatives).find(([name]) => name === face)?.[1] ?? [];
}
