/**
 * An office's own look over the national standard, as data. Owns what an office may set and what becomes of it on
 * paper; files are template-file.ts.
 */

import type { Signature } from "../../report/index.ts";
import { nationalTypography } from "../typography.ts";

/** What a face is set for. `western`: Western text and digits, everywhere but in the page number. */
export const faceUses = ["title", "heading", "subheading", "body", "table", "pageNumber", "western"] as const;
export type FaceUse = (typeof faceUses)[number];

/** In points. */
export const tableSizes = [7.5, 9, 10.5, 12] as const;
export type TableSize = (typeof tableSizes)[number];

/** `outer`: "— 1 —" by turns right and left; `centre`: "1"; `count`: "第1页 共9页", centred. */
export const pageNumberChoices = ["outer", "centre", "count", "none"] as const;
export type PageNumberChoice = (typeof pageNumberChoices)[number];

export const signatureIndents = [2, 4] as const;

export interface SignatureSetting {
  /** Whether a new report has one. */
  readonly byDefault: boolean;
  /** Whose name it bears; "" for the agency's. */
  readonly name: string;
  /** How many characters it stands in from the right. */
  readonly indentChars: (typeof signatureIndents)[number];
}

export interface Template {
  readonly faces: Readonly<Record<FaceUse, string>>;
  readonly tableSize: TableSize;
  readonly boldSubheadings: boolean;
  readonly pageNumber: PageNumberChoice;
  readonly signature: SignatureSetting;
}

const { faces } = nationalTypography;

/** The national standard, which an office starts from and can come back to. */
export const nationalTemplate: Template = {
  faces: {
    title: faces.title.eastAsia,
    heading: faces.heading.eastAsia,
    subheading: faces.subheading.eastAsia,
    body: faces.body.eastAsia,
    table: faces.table.eastAsia,
    pageNumber: faces.pageNumber.eastAsia,
    western: faces.body.western,
  },
  tableSize: 9,
  boldSubheadings: false,
  pageNumber: "outer",
  signature: { byDefault: false, name: "", indentChars: 2 },
};

/** What an office may set, as far as it shows on paper. */
export type TemplatePart = FaceUse | "tableSize" | "boldSubheadings" | "pageNumberStyle" | "signatureIndent";

/** The parts in which a template differs from the national standard, in the order of the settings. */
export function listDeviations(template: Template): readonly TemplatePart[] {
  const national = nationalTemplate;
  const others: ReadonlyArray<readonly [part: TemplatePart, differs: boolean]> = [
    ["tableSize", template.tableSize !== national.tableSize],
    ["boldSubheadings", template.boldSubheadings !== national.boldSubheadings],
    ["pageNumberStyle", template.pageNumber !== national.pageNumber],
    ["signatureIndent", template.signature.indentChars !== national.signature.indentChars],
  ];
  return [
    ...faceUses.filter((use) => template.faces[use] !== national.faces[use]),
    ...others.filter(([, differs]) => differs).map(([part]) => part),
  ];
}

/** The signature that a new report of this agency has; the day is not known yet. */
export function proposeSignature({ signature }: Template, agency: string): Signature | null {
  if (!signature.byDefault) return null;
  return { name: signature.name === "" ? agency : signature.name, date: "" };
}
