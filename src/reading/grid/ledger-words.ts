/**
 * What a ledger's wordings of 申请人类型 and 办理结果 stand for. Owns that a wording with several meanings is never
 * classed; the wordings come from src/format.
 */

import {
  applicantWordings,
  labelWordings,
  openApplicants,
  openResults,
  resultRows,
  resultWordings,
  TOTAL_COLUMN,
  unfinishedWordings,
} from "../../format/index.ts";
import { normaliseLabel } from "../cells/labels.ts";
import { UNFINISHED } from "./ledger-types.ts";
import { vocabularies } from "./vocabulary.ts";
import { addWording, MAX_WORDING, matchWording, simplifyWording, type Vocabulary } from "./wordings.ts";

/** `id` is certain; otherwise the ids that come into question, all of them for an unknown wording. */
export type WordingClass =
  | { readonly id: string }
  | { readonly id: null; readonly choices: readonly string[] };

type Wordings = Readonly<Record<string, readonly string[]>>;

function listEntries(wordings: Wordings, ids: ReadonlySet<string>): [text: string, id: string][] {
  return Object.entries(wordings).flatMap(([id, texts]) =>
    ids.has(id) ? texts.map((text): [string, string] => [text, id]) : [],
  );
}

/** Certain wordings are leaves; open ones only narrow down what stands beside them in the same cell. */
function createWords(
  known: ReadonlyArray<readonly [string, string]>,
  open: Wordings,
  label: Vocabulary,
): Vocabulary {
  const ids = new Set(known.map(([, id]) => id));
  const leaves = new Map<string, readonly string[]>();
  const groups = new Map<string, readonly string[]>();
  for (const [text, id] of known) addWording(leaves, text, [id]);
  for (const [text, below] of [...label.leaves, ...label.groups]) {
    const own = below.filter((id) => ids.has(id));
    if (own.length > 0) addWording(label.leaves.has(text) ? leaves : groups, text, own);
  }
  for (const [text, choices] of Object.entries(open)) {
    leaves.delete(simplifyWording(text));
    if (choices.length > 0) groups.set(simplifyWording(text), choices);
  }
  return { leaves, groups };
}

const applicantIds: readonly string[] = Object.keys(labelWordings.requests.columns).filter(
  (id) => id !== TOTAL_COLUMN,
);
const applicantWords = createWords(
  listEntries(applicantWordings, new Set(applicantIds)),
  openApplicants,
  vocabularies.requests.columns,
);

const resultIds: readonly string[] = resultRows;
const resultWords = createWords(
  [
    ...resultIds.flatMap((id) =>
      (labelWordings.requests.rows[id] ?? []).map((text): [string, string] => [text, id]),
    ),
    ...listEntries(resultWordings, new Set(resultIds)),
  ],
  openResults,
  vocabularies.requests.rows,
);
const unfinished: ReadonlySet<string> = new Set(unfinishedWordings.map(simplifyWording));

/** A remark that turns the wording into another one: "予以公开（部分）", with brackets as they are compared. */
const TURNING_REMARK = /\([^()]*(?:部分|不予|不含|除|隐去|遮|撤)/;

function classify(text: string, words: Vocabulary, all: readonly string[]): WordingClass {
  const found = text.length > MAX_WORDING ? null : matchWording(text, words);
  const [id] = found?.ids ?? [];
  const isCertain =
    found?.kind === "leaf" && found.ids.length === 1 && !TURNING_REMARK.test(normaliseLabel(text));
  if (isCertain && id !== undefined) return { id };
  return { id: null, choices: found?.ids ?? all };
}

const REMARKS = /[（(]([^（()）]+)[)）]/g;

/** The ids that a remark in brackets adds to what stands before it: "公司（律师事务所）". */
function listRemarked(text: string, words: Vocabulary): readonly string[] {
  return Array.from(
    text.matchAll(REMARKS),
    ([, remark = ""]) => matchWording(remark, words)?.ids ?? [],
  ).flat();
}

/** The column of 三's table for a wording of 申请人类型; none is certain where a remark names others only. */
export function classifyApplicant(text: string): WordingClass {
  const found = classify(text, applicantWords, applicantIds);
  if (found.id === null) return found;
  const remarked = listRemarked(text, applicantWords);
  const isAgreed = remarked.length === 0 || remarked.includes(found.id);
  return isAgreed ? found : { id: null, choices: [...new Set([found.id, ...remarked])] };
}

/** The result row of 三's table for a wording of 办理结果, or `UNFINISHED`. */
export function classifyResult(text: string): WordingClass {
  return unfinished.has(simplifyWording(text)) ? { id: UNFINISHED } : classify(text, resultWords, resultIds);
}
