/** How a run's digits are set apart, by the run itself or by its styles. Owns which of them decides. */

import type { DigitLook } from "../flow/mark-digits.ts";
import type { XmlTag } from "../xml/xml-tag.ts";
import { isOn, readNumber } from "./property-values.ts";

/** What a run or a style says; null where it says nothing. */
export interface OwnLook {
  vertical: "raised" | "lowered" | "none" | null;
  struck: boolean | null;
}

const VERTICAL: ReadonlyMap<string, OwnLook["vertical"]> = new Map([
  ["superscript", "raised"],
  ["subscript", "lowered"],
  ["baseline", "none"],
]);

/** In half-points: less moves a line of text into its middle, and sets nothing apart. */
const LEAST_SHIFT = 6;

function readShift(tag: XmlTag): OwnLook["vertical"] {
  const value = tag.get("val") ?? "";
  if (readNumber(value.replace("-", ""), 0) < LEAST_SHIFT) return null;
  return value.startsWith("-") ? "lowered" : "raised";
}

/** Takes a property of a run; nothing happens for any other. */
export function takeLook(look: OwnLook, name: string, tag: XmlTag): void {
  if (name === "w:vertAlign") look.vertical = VERTICAL.get(tag.get("val") ?? "") ?? null;
  else if (name === "w:position") look.vertical = readShift(tag) ?? look.vertical;
  else if (name === "w:strike" || name === "w:dstrike") look.struck = isOn(tag.get("val"));
}

/** The look that shows, the nearest first: the run's own, its style's and those that this is based on, the paragraph's. */
export function settleLook(looks: readonly OwnLook[]): DigitLook | null {
  if (looks.find(({ struck }) => struck !== null)?.struck === true) return "struck";
  const vertical = looks.find((look) => look.vertical !== null)?.vertical ?? "none";
  return vertical === "none" ? null : vertical;
}
