/** What a draft is called where there is little room: the year must stay in sight, however long the agency's name is. */

import type { Report } from "../../report/index.ts";
import { wizardMessages } from "../messages.ts";

/** For the window's tab: the year first. */
export function nameTab({ agency, year }: Report): string {
  return wizardMessages.draftTitle(agency === "" ? wizardMessages.unnamedAgency : agency, year);
}

/** A report's title in what may be cut off, and what begins with the year; the latter "" where no year is in it. */
export function splitTitle(title: string): readonly [name: string, rest: string] {
  const at = title.search(/[0-9０-９]{4}\s*年/);
  return at === -1 ? [title, ""] : [title.slice(0, at), title.slice(at)];
}
