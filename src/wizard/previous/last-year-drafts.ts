/** Which drafts of this computer may be last year's report, in which order, and what they are called. Pure. */

import type { DraftSummary } from "../../drafts/index.ts";
import type { Report } from "../../report/index.ts";
import { wizardMessages } from "../messages.ts";
import { nameOrigin } from "../name-origin.ts";
import { printMoment } from "../print-moment.ts";

export interface DraftChoice {
  readonly draft: DraftSummary;
  readonly label: string;
}

/** The year before counts less than the agency: a report of another agency is hardly ever meant. */
function rate({ agency, year }: DraftSummary, report: Pick<Report, "agency" | "year">): number {
  const isSameAgency = agency !== "" && agency === report.agency;
  const isYearBefore = year !== null && report.year !== null && year === report.year - 1;
  return (isSameAgency ? 2 : 0) + (isYearBefore ? 1 : 0);
}

/** The year first, which a long name would push out of sight. */
function nameChoice({ agency, title, year }: DraftSummary): string {
  const name = agency === "" ? title : agency;
  return wizardMessages.draftChoice(
    wizardMessages.yearReport(year),
    name === "" ? wizardMessages.unnamedAgency : name,
  );
}

/**
 * The drafts to choose from for `report`: likeliest first, otherwise in their order. Not those of its own year, those
 * that cannot be read, and those that name neither agency nor year. Drafts of one name are told apart by when they
 * were saved, and by where they came from.
 */
export function listLastYearDrafts(
  drafts: readonly DraftSummary[],
  report: Pick<Report, "agency" | "year">,
): readonly DraftChoice[] {
  const usable = drafts.filter(
    ({ damaged, agency, year }) =>
      !damaged && year !== report.year && (agency.trim() !== "" || year !== null),
  );
  const names = usable.map(nameChoice);
  return [...usable]
    .sort((a, b) => rate(b, report) - rate(a, report))
    .map((draft) => {
      const name = nameChoice(draft);
      const isOnly = names.filter((other) => other === name).length === 1;
      const marks = [wizardMessages.lastSaved(printMoment(draft.savedAt)), ...nameOrigin(draft)];
      return { draft, label: isOnly ? name : wizardMessages.draftChoiceMarked(name, marks) };
    });
}
