/**
 * Breaks a long title into lines by its meaning: 〈agency〉/〈year and name〉, an agency's name at its
 * administrative parts and words. Owns where a title may break; must not measure any page.
 */

import { AGENCY_WORDS, BODY_ENDINGS, PLACE_ENDINGS } from "./agency-words.ts";
import { measureEms } from "./text-width.ts";

const REPORT_NAME = /(?:[12]\d{3}年)?(?:度)?政府信息公开工作年度报告(?:（[^（）]*）)?$/;
const NO_LINE_START = /^[、，。：；？！）》〉」』】”’,.:;?!)\]}%]/;
const NO_LINE_END = /[（《〈「『【“‘([{]$/;

/** What a break costs: the smaller, the better the place. Balance of the lines costs at most about 10. */
const COST = { meaning: 0, word: 3, beforeBody: 12, unknown: 40, forbidden: 10_000 } as const;

/** The longest names of agencies take four lines; more is no name, and weighing every break of it takes for ever. */
const MOST_LINES = 8;

type TokenKind = "word" | "place" | "body" | "joint" | "plain";

interface Token {
  readonly text: string;
  readonly kind: TokenKind;
}

function findWord(text: string, start: number, words: readonly string[]): string | undefined {
  return words.find((word) => text.startsWith(word, start));
}

/** 州 in 广州市 ends nothing, only the last of several endings does; but 市 in 兴义市市场监督管理局 does. */
function isPlaceEnd(text: string, index: number): boolean {
  const endsLater =
    PLACE_ENDINGS.includes(text.charAt(index + 1)) && !findWord(text, index + 1, AGENCY_WORDS);
  return index > 0 && PLACE_ENDINGS.includes(text.charAt(index)) && !endsLater;
}

function readToken(text: string, start: number): Token {
  const latin = /^[A-Za-z0-9.-]+/.exec(text.slice(start))?.[0];
  if (latin !== undefined) return { text: latin, kind: "word" };
  const body = findWord(text, start, BODY_ENDINGS);
  const word = findWord(text, start, AGENCY_WORDS);
  if (word !== undefined && word.length > (body?.length ?? 0)) return { text: word, kind: "word" };
  if (body !== undefined && start > 0) return { text: body, kind: "body" };
  if (isPlaceEnd(text, start)) return { text: text.charAt(start), kind: "place" };
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  return { text: character, kind: /[、，,和与及及暨\s]/.test(character) ? "joint" : "plain" };
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = readToken(text, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

/** The cost of a line break between two tokens. */
function rateBreak(before: Token | undefined, after: Token | undefined): number {
  if (before === undefined || after === undefined) return COST.meaning;
  if (NO_LINE_START.test(after.text) || NO_LINE_END.test(before.text)) return COST.forbidden;
  if (/[、，,\s]/.test(before.text)) return COST.meaning;
  if (after.kind === "joint") return COST.unknown;
  if (after.kind === "body") return after.text.length === 1 ? COST.unknown : COST.beforeBody;
  if (before.kind === "place" || before.kind === "body") return COST.meaning;
  if (before.kind === "joint") return after.kind === "word" ? COST.word : COST.unknown;
  return before.kind === "word" && after.kind !== "plain" ? COST.word : COST.unknown;
}

interface Plan {
  readonly cost: number;
  readonly lines: readonly string[];
}

/** The cheapest way to set the tokens from `start` on in exactly `lineCount` lines; null where none fits. */
function planLines(tokens: readonly Token[], lineCount: number, maxChars: number): Plan | null {
  const mean = measureEms(tokens.map((token) => token.text).join("")) / lineCount;
  const known = new Map<string, Plan | null>();
  function plan(start: number, left: number): Plan | null {
    if (left === 0) return start === tokens.length ? { cost: 0, lines: [] } : null;
    const key = `${start} ${left}`;
    const done = known.get(key);
    if (done !== undefined) return done;
    let best: Plan | null = null;
    let line = "";
    for (let end = start + 1; end <= tokens.length; end += 1) {
      line += tokens[end - 1]?.text ?? "";
      const width = measureEms(line);
      if (width > maxChars) break;
      const rest = plan(end, left - 1);
      if (rest === null) continue;
      const balance = ((width - mean) / mean) ** 2 * 10;
      const cost = rest.cost + balance + rateBreak(tokens[end - 1], tokens[end]);
      if (best === null || cost < best.cost) best = { cost, lines: [line.trim(), ...rest.lines] };
    }
    known.set(key, best);
    return best;
  }
  return plan(0, lineCount);
}

/** One line more is better than a word cut in two. */
function breakName(name: string, maxChars: number): readonly string[] {
  const fewest = Math.max(1, Math.ceil(measureEms(name) / maxChars));
  if (fewest > MOST_LINES) return [name];
  const tokens = tokenise(name);
  const plans = [fewest, fewest + 1]
    .map((lineCount) => planLines(tokens, lineCount, maxChars))
    .filter((plan) => plan !== null)
    .map((plan) => ({ ...plan, cost: plan.cost + 15 * plan.lines.length }));
  const [best] = plans.sort((a, b) => a.cost - b.cost);
  return best?.lines ?? [name];
}

/**
 * The lines in which a title prints. One line where it fits `maxChars` full-width characters; otherwise the
 * report's name stands alone and the agency's name is broken into balanced lines. What is far too long for a name
 * stays one line, to be broken by whatever shows it.
 */
export function breakTitle(title: string, maxChars: number): readonly string[] {
  if (measureEms(title) <= maxChars) return [title];
  const reportName = REPORT_NAME.exec(title)?.[0] ?? "";
  const agency = title.slice(0, title.length - reportName.length).trim();
  return [agency, reportName].filter((part) => part !== "").flatMap((part) => breakName(part, maxChars));
}
