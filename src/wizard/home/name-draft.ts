/** What a draft is called: in lists, in sentences, in a choice. */

import type { DraftSummary } from "../../drafts/index.ts";
import { composeTitle } from "../../format/index.ts";
import { wizardMessages } from "../messages.ts";

/** What a draft is called in lists and sentences. */
export function nameDraft({ agency, year, title }: DraftSummary): string {
  if (title !== "") return title;
  return agency === "" ? wizardMessages.unnamedAgency : composeTitle(agency, year);
}

/** The same in a choice among drafts: the year first, which a long name would push out of sight. */
export function nameDraftChoice(summary: DraftSummary): string {
  return wizardMessages.draftChoice(wizardMessages.yearReport(summary.year), nameDraft(summary));
}
