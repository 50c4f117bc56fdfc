/** Findings for people: by section of the report, errors first. Owns the layout; sentences are the findings'. */

import { dropUnreadBlanks, type Finding, namePlace, severities } from "../check/index.ts";
import { composeHeading, form2021, getCell, tableIds } from "../format/index.ts";
import type { Unread } from "../reading/index.ts";
import { findPlaceSection } from "../report/index.ts";
import { findingMessages } from "./messages.ts";

/** The printed heading under which a finding belongs; what belongs to none is 基本信息. */
function findHeading({ cells, place }: Finding): string {
  const [cell] = cells;
  const table = cell === undefined ? tableIds.find((id) => place === `tables.${id}`) : getCell(cell).table;
  const section = form2021.sections.find((each) =>
    table === undefined ? place !== null && each.id === findPlaceSection(place) : each.table === table,
  );
  return section === undefined ? findingMessages.basics : composeHeading(section);
}

function sortBySeverity(findings: readonly Finding[]): readonly Finding[] {
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

function printCounts(findings: readonly Finding[]): string[] {
  return severities
    .map((severity) => ({
      name: findingMessages.severity[severity],
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => findingMessages.count(name, count));
}

function printUnread(unread: readonly Unread[]): string[] {
  if (unread.length === 0) return [];
  const lines = unread.map(({ where, raw, reason }) => findingMessages.unread(namePlace(where), raw, reason));
  return ["", findingMessages.unreadTitle(unread.length), ...lines];
}

/**
 * One file's findings: a line that counts them, then each under the heading of its section, then what of the file was
 * not read for certain; the blanks that this left are nobody's mistake and not among the findings.
 */
export function printFindings(file: string, all: readonly Finding[], unread: readonly Unread[]): string {
  const places = unread.map(({ where }) => where);
  const findings = dropUnreadBlanks(all, places);
  if (findings.length === 0 && unread.length === 0) return findingMessages.clean(file);
  const headings = [findingMessages.basics, ...form2021.sections.map(composeHeading)];
  const groups = headings.flatMap((heading) => {
    const own = sortBySeverity(findings.filter((finding) => findHeading(finding) === heading));
    const lines = own.map((each) =>
      findingMessages.line(findingMessages.severity[each.severity], each.message),
    );
    return own.length === 0 ? [] : ["", heading, ...lines];
  });
  const counts = findings.length === 0 ? [findingMessages.noFinding] : printCounts(findings);
  return [findingMessages.summary(file, counts), ...groups, ...printUnread(unread)].join("\n");
}
