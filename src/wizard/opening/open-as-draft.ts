/** A report that was read → the draft that is written on. Pure. */

import { tableIds } from "../../format/index.ts";
import {
  beginNextReport,
  computeTotals,
  createDraft,
  type Draft,
  findTotalsModes,
  type Report,
} from "../../report/index.ts";
import { proposePreface } from "../proposals.ts";
import type { OpenedReport } from "./opening-types.ts";

/**
 * A draft file as it was left, with last year's report and what was kept. Any other report as it is: a table whose
 * printed totals do not add up keeps them, to be put right by the writer.
 */
export function createOpenedDraft({ report, draft }: Pick<OpenedReport, "report" | "draft">): Draft {
  if (draft !== null) return draft;
  const modes = findTotalsModes(report.tables);
  const computed = tableIds.filter((table) => modes[table] === "computed");
  return createDraft({ ...report, tables: computed.reduce(computeTotals, report.tables) }, modes);
}

/** This year's draft after a report of last year, with the preface that the tool proposes. */
export function createNextDraft(previous: Report, year: number): Draft {
  const draft = beginNextReport(previous, year);
  const preface = proposePreface(draft.report.agency, year);
  return { ...draft, report: { ...draft.report, preface } };
}
