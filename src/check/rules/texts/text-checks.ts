/** Checks that read texts, one per section, so that only what changed is read again. */

import type { CellAddress } from "../../../format/index.ts";
import { sectionIds } from "../../../format/index.ts";
import type { Check, Finding, Source, Subject } from "../../check-types.ts";
import { listParagraphs, type PlacedParagraph, type TextScope } from "../../language/paragraphs.ts";

export const allScopes: readonly TextScope[] = ["preface", ...sectionIds];

interface TextRule {
  readonly scopes: readonly TextScope[];
  /** What else the rule reads. */
  readonly reads: ReadonlyArray<CellAddress | Source>;
  readonly judge: (placed: PlacedParagraph, subject: Subject) => readonly Finding[];
}

/** A check for each section a rule reads, line by line. */
export function createTextChecks({ scopes, reads, judge }: TextRule): readonly Check[] {
  return scopes.map((scope) => ({
    pace: "pause",
    reads: [scope === "preface" ? scope : `sections.${scope}`, ...reads],
    run: (subject) => listParagraphs(subject.report, scope).flatMap((placed) => judge(placed, subject)),
  }));
}
