/** What a draft is called in lists and sentences. */

import type { DraftSummary } from "../../drafts/index.ts";
import { composeTitle } from "../../format/index.ts";
import { wizardMessages } from "../messages.ts";

export function nameDraft({ agency, year, title }: DraftSummary): string {
  if (title !== "") return title;
  return agency === "" ? wizardMessages.unnamedAgency : composeTitle(agency, year);
}
