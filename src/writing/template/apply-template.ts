/** A template laid over a typography. Owns how each setting shows on paper. */

import type { PageNumberStyle } from "../page-number.ts";
import type { FaceRole, Typography } from "../typography.ts";
import { listAlternatives, nationalTypography } from "../typography.ts";
import { estimateDigitEms } from "./face-name.ts";
import { nationalTemplate, type PageNumberChoice, type Template } from "./template.ts";

const POINTS = 2;
/** Larger than the national size; the table falls back to that and the smaller ones where it must. */
const LARGER_HALF_POINTS = [24, 21];

const pageNumbers: Readonly<Record<PageNumberChoice, PageNumberStyle | null>> = {
  outer: nationalTypography.pageNumber,
  centre: { position: "centre", parts: [{ field: "page" }] },
  count: { position: "centre", parts: ["第", { field: "page" }, "页 共", { field: "count" }, "页"] },
  none: null,
};

function chooseFaces(typography: Typography, { faces, boldSubheadings }: Template): Typography["faces"] {
  const choose = (role: FaceRole) => ({ eastAsia: faces[role], western: faces.western });
  return {
    title: choose("title"),
    heading: choose("heading"),
    subheading: { ...choose("subheading"), ...(boldSubheadings ? { isBold: true } : {}) },
    body: choose("body"),
    table: choose("table"),
    pageNumber:
      faces.pageNumber === nationalTemplate.faces.pageNumber
        ? typography.faces.pageNumber
        : { eastAsia: faces.pageNumber, western: faces.pageNumber },
  };
}

/** A face that nobody here knows gives way to the one whose place it takes. */
function completeAlternatives(typography: Typography, { faces }: Template): Typography["alternatives"] {
  const unknown = Object.entries(typography.faces)
    .map(([role, { eastAsia }]) => [faces[role as FaceRole], eastAsia] as const)
    .filter(([name, national]) => name !== national && listAlternatives(name, typography).length === 0)
    .map(([name, national]) => [name, [national, ...listAlternatives(national, typography)]] as const);
  return { ...typography.alternatives, ...Object.fromEntries(unknown) };
}

/** How a report looks by a template: what it does not differ in stays as the typography has it. */
export function applyTemplate(typography: Typography, template: Template): Typography {
  const halfPoints = template.tableSize * POINTS;
  const sizes = [...LARGER_HALF_POINTS, ...typography.table.sizesHalfPoints];
  const { indentChars } = template.signature;
  return {
    ...typography,
    faces: chooseFaces(typography, template),
    table: {
      ...typography.table,
      sizesHalfPoints: [halfPoints, ...sizes.filter((size) => size < halfPoints)],
      digitEms: estimateDigitEms(template.faces.western),
    },
    pageNumber: pageNumbers[template.pageNumber],
    signatureIndentTwips:
      (typography.signatureIndentTwips * indentChars) / nationalTemplate.signature.indentChars,
    alternatives: completeAlternatives(typography, template),
  };
}
