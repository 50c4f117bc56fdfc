/** What was not certain as findings of a report that is checked, in the place of the blanks that it left. Pure. */

import { dropUnreadBlanks, type Finding, namePlace } from "../../check/index.ts";
import { listCellsAt } from "../../format/index.ts";
import type { Unread } from "../../reading/index.ts";
import { wizardMessages } from "../messages.ts";

/** What was not certain as a finding, with what stands in the file; none for what belongs to no cell. */
function describeUnread({ where, raw, reason }: Unread): Finding[] {
  const cells = listCellsAt(where).map(({ address }) => address);
  if (cells.length === 0) return [];
  const message = wizardMessages.unreadComment(namePlace(where), raw, reason);
  const nothing = { place: null, expected: null, actual: null, excerpt: null };
  return [{ rule: "reading.unread", severity: "warning", message, cells, ...nothing }];
}

/** The findings, with what stands in the file in the place of the blanks that it left. */
export function replaceUnreadBlanks(
  findings: readonly Finding[],
  unread: readonly Unread[],
): readonly Finding[] {
  const places = unread.map(({ where }) => where);
  return [...unread.flatMap(describeUnread), ...dropUnreadBlanks(findings, places)];
}
