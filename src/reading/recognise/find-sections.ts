/**
 * Where the six sections begin. Owns the choice among lines that could be their headings: the form's wording before
 * others, in the form's order, not in a table of contents; and tells when a file holds two reports.
 */

import type { SectionId } from "../../format/index.ts";
import { sectionIds } from "../../format/index.ts";
import { type Item, isLine, type LineItem } from "./document-items.ts";
import { type HeadingReading, readHeading } from "./section-headings.ts";

export interface FoundHeading {
  readonly section: SectionId;
  readonly index: number;
  readonly line: LineItem;
}

export interface FoundSections {
  /** In the order in which they stand. */
  readonly headings: readonly FoundHeading[];
  /** Headings that were not chosen: of a table of contents, or printed twice. */
  readonly surplus: readonly FoundHeading[];
  /** How many sections have their heading twice, each time with something below it. */
  readonly repeated: number;
}

interface Candidate extends FoundHeading, HeadingReading {
  /** What comes next is no heading. */
  readonly hasContent: boolean;
}

/** A hostile file has thousands; a report has a dozen. */
const MAX_CANDIDATES = 200;

function listCandidates(items: readonly Item[]): Candidate[] {
  const found: Array<Omit<Candidate, "hasContent">> = [];
  items.forEach((line, index) => {
    const reading =
      isLine(line) && !line.isTitle && found.length < MAX_CANDIDATES ? readHeading(line.text) : null;
    if (reading !== null && isLine(line)) found.push({ ...reading, index, line });
  });
  const places = new Set(found.map(({ index }) => index));
  return found.map((each) => ({
    ...each,
    hasContent: each.index + 1 < items.length && !places.has(each.index + 1),
  }));
}

/** The form's wording, where it is there at all, is believed alone. */
function leaveOutVariants(candidates: readonly Candidate[]): Candidate[] {
  const exact = new Set(candidates.flatMap((each) => (each.isExact ? [each.section] : [])));
  return candidates.filter((each) => each.isExact || !exact.has(each.section));
}

function rate({ isExact, hasOrdinal, isRightOrdinal, hasContent }: Candidate): number {
  return (isExact ? 16 : 8) + (isRightOrdinal ? 4 : hasOrdinal ? 2 : 0) + (hasContent ? 1 : 0);
}

/** The best-rated choice in which sections follow each other as in the form. */
function chooseInOrder(candidates: readonly Candidate[]): Candidate[] {
  const best: Array<{ readonly score: number; readonly before: number }> = [];
  candidates.forEach((candidate, index) => {
    let score = 0;
    let before = -1;
    candidates.slice(0, index).forEach((earlier, at) => {
      const isBefore = sectionIds.indexOf(earlier.section) < sectionIds.indexOf(candidate.section);
      const sum = best[at]?.score ?? 0;
      if (isBefore && sum > score) {
        score = sum;
        before = at;
      }
    });
    best.push({ score: score + rate(candidate), before });
  });
  let at = best.reduce((top, { score }, index) => (score >= (best[top]?.score ?? 0) ? index : top), 0);
  const chosen: Candidate[] = [];
  while (at >= 0) {
    const candidate = candidates[at];
    if (candidate === undefined) break;
    chosen.unshift(candidate);
    at = best[at]?.before ?? -1;
  }
  return chosen;
}

/** A section printed out of order is one all the same, where its heading leaves no doubt. */
function addOutOfOrder(chosen: readonly Candidate[], candidates: readonly Candidate[]): Candidate[] {
  const has = new Set(chosen.map(({ section }) => section));
  const others = candidates.filter(
    (each) =>
      each.isExact &&
      !has.has(each.section) &&
      candidates.filter(({ section }) => section === each.section).length === 1,
  );
  return [...chosen, ...others].sort((a, b) => a.index - b.index);
}

function countRepeated(candidates: readonly Candidate[]): number {
  return sectionIds.filter(
    (id) => candidates.filter((each) => each.section === id && each.isExact && each.hasContent).length > 1,
  ).length;
}

/** The headings of a document's sections. */
export function findSections(items: readonly Item[]): FoundSections {
  const candidates = leaveOutVariants(listCandidates(items));
  const headings = addOutOfOrder(chooseInOrder(candidates), candidates);
  const chosen = new Set(headings);
  const surplus = candidates.filter((each) => each.isExact && !chosen.has(each));
  return { headings, surplus, repeated: countRepeated(candidates) };
}
