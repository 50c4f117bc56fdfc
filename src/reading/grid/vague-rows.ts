/**
 * Figures of 三's row 3.其他 by no more than the word 其他, which is what is left of anything. Owns what makes that row of
 * it: its ordinal, or the group that it stands under.
 */

import { getCell } from "../../format/index.ts";
import type { GridCell } from "./grid-matrix.ts";
import type { MatchCell } from "./label-matches.ts";
import type { Placing } from "./place-by-labels.ts";
import { findNumeral, simplifyWording } from "./wordings.ts";

type Placed = Placing["placed"][number];

const OTHER = /^其[他它]$/;

/** The group of a row: `otherHandling` of `otherHandling.other`. */
function getGroup(row: string): string {
  return row.slice(0, row.indexOf("."));
}

function isBare({ text }: GridCell): boolean {
  return OTHER.test(simplifyWording(text)) && findNumeral(text) === null;
}

/** Whether a figure's row is named by 其他 alone. */
export function isOfVagueRow({ address, labels }: Placed, match: MatchCell): boolean {
  const { row } = getCell(address);
  const group = getGroup(row);
  const named = labels.flatMap((label) => {
    const { rows } = match(label);
    return rows === null ? [] : [{ label, rows }];
  });
  const isGrouped = named.some(
    ({ rows }) => rows.kind === "group" && rows.ids.every((id) => getGroup(id) === group),
  );
  const leaves = named.filter(({ rows }) => rows.kind === "leaf" && rows.ids.includes(row));
  return !isGrouped && leaves.length > 0 && leaves.every(({ label }) => isBare(label));
}
