/** How a run of the Word file looks. Owns how a face and a size are written in OOXML. */

import type { IRunOptions } from "docx";
import type { Face } from "../typography.ts";

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
export function formatRun(look: RunLook): Pick<IRunOptions, "font" | "size" | "bold" | "characterSpacing"> {
  const { eastAsia, western, isBold = false } = look.face;
  return {
    font: { ascii: western, eastAsia, hAnsi: western, cs: western, hint: "eastAsia" },
    size: look.halfPoints,
    ...(isBold ? { bold: true } : {}),
    ...(look.characterSpacingTwips === undefined ? {} : { characterSpacing: look.characterSpacingTwips }),
  };
}
