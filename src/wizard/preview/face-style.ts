/** Measures and faces of a typography as styles of drawn pages. Pure. */

import type { CSSProperties } from "react";
import { type FaceRole, listAlternatives, type Typography } from "../../writing/index.ts";
import { nameWesternFamily } from "./western-faces.ts";

const TWIPS_PER_POINT = 20;

/** A measure in twips as CSS. */
export function printPoints(twips: number): string {
  return `${twips / TWIPS_PER_POINT}pt`;
}

/** Where none of a face's names is known: the browser's own serif would make quotation marks and dashes narrow. */
const LAST_CHINESE_NAMES = ["SimSun", "Noto Serif CJK SC", "Source Han Serif SC"];

/** The font stack of a face: Western characters from the first, Chinese from the face or what stands in for it. */
export function formatFace(typography: Typography, role: FaceRole): CSSProperties {
  const { eastAsia, western, isBold = false } = typography.faces[role];
  const names = [eastAsia, ...listAlternatives(eastAsia, typography)];
  // A face for both has its own Western characters.
  if (western !== eastAsia) names.unshift(nameWesternFamily(western));
  return {
    fontFamily: [...[...names, ...LAST_CHINESE_NAMES].map((name) => `"${name}"`), "serif"].join(", "),
    fontWeight: isBold ? "bold" : "normal",
  };
}
