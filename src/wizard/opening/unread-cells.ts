/**
 * Cells that are blank because their figures were not certain, not because nobody filled them: the unit that wrote the
 * report is not to be blamed for them. Pure.
 */

import { BLANK_RULE, type Finding } from "../../check/index.ts";
import { listCellsAt } from "../../format/index.ts";
import type { Unread } from "../../reading/index.ts";
import { wizardMessages } from "../messages.ts";

/** What was not certain as a finding, with what stands in the file; none for what belongs to no cell. */
function describeUnread({ where, raw, reason }: Unread): Finding[] {
  const cells = listCellsAt(where).map(({ address }) => address);
  if (cells.length === 0) return [];
  const message = wizardMessages.unreadComment(raw, reason);
  const nothing = { place: null, expected: null, actual: null, excerpt: null };
  return [{ rule: "reading.unread", severity: "warning", message, cells, ...nothing }];
}

/** The findings, with what stands in the file in the place of the blanks that it left. */
export function replaceUnreadBlanks(
  findings: readonly Finding[],
  unread: readonly Unread[],
): readonly Finding[] {
  const covered = new Set(unread.flatMap(({ where }) => listCellsAt(where).map(({ address }) => address)));
  const isUnread = ({ rule, cells }: Finding): boolean =>
    rule === BLANK_RULE && cells.every((cell) => covered.has(cell));
  return [...unread.flatMap(describeUnread), ...findings.filter((finding) => !isUnread(finding))];
}
