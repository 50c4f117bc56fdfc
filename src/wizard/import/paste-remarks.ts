/** What a paste leaves out or questions, in sentences. A block of any size gives few and short ones. Pure. */

import type { PastePlan } from "../../reading/grid/index.ts";
import { abridge, printFigure } from "../../report/index.ts";
import { wizardMessages } from "../messages.ts";
import { nameFigure } from "../table/name-figure.ts";

/** More are only counted: they would fill the screen, and drawing all of a large block would stop the page. */
const MAX_QUOTED = 20;

/** The first few texts, each in short. */
function quoteFirst(raws: readonly string[]): string[] {
  return raws.slice(0, MAX_QUOTED).map(abridge);
}

/** Each reason once, with what was left out for it; figures before words. */
function describeLeftOut({ leftOut }: PastePlan): string[] {
  const byReason = { figure: new Map<string, string[]>(), words: new Map<string, string[]>() };
  for (const { kind, raw, reason } of leftOut) {
    const raws = byReason[kind].get(reason);
    if (raws === undefined) byReason[kind].set(reason, [raw]);
    else raws.push(raw);
  }
  return [...byReason.figure, ...byReason.words].map(([reason, raws]) =>
    wizardMessages.pasteLeftOut(quoteFirst(raws), raws.length, reason),
  );
}

/** Everything of the clipboard, or of the file, that does not become a figure; `source` is what it is called. */
export function listRemarks(plan: PastePlan, source: string): string[] {
  return [
    ...plan.unread.map(({ address, raw, reason }) =>
      wizardMessages.pasteUnread(nameFigure(address), abridge(raw), reason),
    ),
    ...plan.conflicts.map(({ address, cells }) => {
      const raws = cells.slice(0, MAX_QUOTED).map(({ raw }) => raw);
      return wizardMessages.pasteConflict(nameFigure(address), quoteFirst(raws), cells.length, source);
    }),
    ...plan.totals.map(({ address, raw, computed }) =>
      wizardMessages.pasteTotal(nameFigure(address), abridge(raw), printFigure(computed), source),
    ),
    ...describeLeftOut(plan),
  ];
}
