/** Where a made file does not say what the report says, for people. Pure. */

import { namePlace } from "../../check/index.ts";
import { nameTable, sectionIds, tableIds } from "../../format/index.ts";
import type { Difference } from "../../reading/index.ts";
import { wizardMessages } from "../messages.ts";

function nameDifferencePlace(place: Difference["place"]): string {
  if (place === "title" || place === "preface") return wizardMessages[place];
  if (place === "signature") return wizardMessages.readSignature;
  const table = tableIds.find((id) => place === `tables.${id}`);
  if (table !== undefined) return nameTable(table);
  const section = sectionIds.find((id) => place === `sections.${id}`);
  return namePlace(section ?? place);
}

/** 表二“行政许可”行…：应为“12”，文件中是“”; the place in the form's words. */
export function describeDifference({ place, expected, found }: Difference): string {
  const name = nameDifferencePlace(place);
  return found === null
    ? wizardMessages.missingAt(name, expected)
    : wizardMessages.differenceAt(name, expected, found);
}
