/**
 * Which ids of the form a written wording stands for. Owns how wordings are compared (ordinals, brackets, marks
 * and blanks do not matter; several labels in one cell must agree); the wordings come from src/format.
 */

import { normaliseLabel } from "../cells/labels.ts";

/** After NFKC: "(三)", "三,", "1.", "1)", "1属于…". */
const ORDINAL =
  /^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+[,.:]|\d{1,2}(?:[.,:)](?!\d)|(?=[\u4e00-\u9fff])))+/;
const REMARK = /\([^()]*\)/g;
const MARKS = /["',.:;·*_\-—–/|\\<>《》。!?()[\]【】]/g;
/** Where one cell holds several labels: "（三）不予公开 1.属于国家秘密", and more finely "不予公开-国家秘密". */
const ORDINALS =
  /\s|[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|(?<=[^\d.])(?=\d{1,2}[.．、])/;
const SEPARATORS = /[\s\-—–:：>|/／\\;；,，、()（）]|[一二三四五六七八九十]+、|(?<=[^\d.])(?=\d{1,2}[.．、])/;

/** Longer than any label: not compared. */
export const MAX_WORDING = 200;

/** `leaf` names rows or columns, `group` only what stands above several of them. */
export interface WordingMatch {
  readonly kind: "leaf" | "group";
  readonly ids: readonly string[];
}

export interface Vocabulary {
  readonly leaves: ReadonlyMap<string, readonly string[]>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** A wording without ordinal, remarks in brackets, marks and blanks. */
export function simplifyWording(text: string): string {
  const label = normaliseLabel(text).replace(ORDINAL, "");
  const bare = label.replace(REMARK, "").replace(MARKS, "");
  return bare === "" ? label.replace(MARKS, "") : bare;
}

/** Adds ids to a wording of an index. */
export function addWording(
  index: Map<string, readonly string[]>,
  text: string,
  ids: readonly string[],
): void {
  const wording = simplifyWording(text);
  index.set(wording, [...new Set([...(index.get(wording) ?? []), ...ids])]);
}

function matchPart(text: string, { leaves, groups }: Vocabulary): WordingMatch | null {
  const wording = simplifyWording(text);
  const ids = leaves.get(wording);
  if (ids !== undefined) return { kind: "leaf", ids };
  const below = groups.get(wording);
  return below === undefined ? null : { kind: "group", ids: below };
}

/** The ids on which all agree: none where two labels contradict each other. */
export function intersectIds(matches: readonly WordingMatch[]): string[] {
  const [first, ...others] = matches;
  return (first?.ids ?? []).filter((id) => others.every((match) => match.ids.includes(id)));
}

/** Several labels in one cell, taken together, without ids where they contradict each other; null where a part is unknown. */
function joinParts(text: string, separators: RegExp, vocabulary: Vocabulary): WordingMatch | null {
  const parts = text.split(separators).filter((part) => simplifyWording(part) !== "");
  if (parts.length < 2) return null;
  const matches = parts.map((part) => matchPart(part, vocabulary));
  const known = matches.filter((match): match is WordingMatch => match !== null);
  if (known.length < parts.length) return null;
  const kind = known.some((match) => match.kind === "leaf") ? "leaf" : "group";
  return { kind, ids: intersectIds(known) };
}

function matchParts(text: string, separators: RegExp, vocabulary: Vocabulary): WordingMatch | null {
  const joined = joinParts(text, separators, vocabulary);
  return joined === null || joined.ids.length === 0 ? null : joined;
}

/** Whether a cell holds nothing but labels that contradict each other: "予以公开、部分公开". */
export function isContradictory(text: string, vocabulary: Vocabulary): boolean {
  return [ORDINALS, SEPARATORS].some((each) => joinParts(text, each, vocabulary)?.ids.length === 0);
}

/** The numeral of the ordinal in front of a wording: "七" of "（七）总计"; null where there is none. */
export function findNumeral(text: string): string | null {
  const ordinal = ORDINAL.exec(normaliseLabel(text))?.[0];
  return ordinal === undefined ? null : ordinal.replace(/[^一二三四五六七八九十\d]/g, "");
}

/**
 * What a wording stands for; null where it is unknown. A remark in brackets is passed over, unless it says which of
 * a group is meant: "不予公开（国家秘密）".
 */
export function matchWording(text: string, vocabulary: Vocabulary): WordingMatch | null {
  const whole = matchPart(text, vocabulary);
  if (whole?.kind === "leaf") return whole;
  return matchParts(text, ORDINALS, vocabulary) ?? matchParts(text, SEPARATORS, vocabulary) ?? whole;
}
