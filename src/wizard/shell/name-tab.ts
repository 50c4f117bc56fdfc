/** What the window's tab says of a draft: the year first, which a long name would push out of sight. */

import type { Report } from "../../report/index.ts";
import { wizardMessages } from "../messages.ts";

export function nameTab({ agency, year }: Report): string {
  return wizardMessages.draftTitle(agency === "" ? wizardMessages.unnamedAgency : agency, year);
}
