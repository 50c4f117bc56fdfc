/**
 * What a number format of a spreadsheet makes of a number: whether what people see in the cell is that number. Owns
 * the syntax of format codes; rounding, thousands separators and dates are left to others.
 */

import Big from "big.js";

/** Quoted and escaped characters (in Chinese Excel also with "!"), blanks of a width, fillers, brackets, the rest. */
const TOKEN = /"[^"]*"?|[\\!][\s\S]|[_*][\s\S]|\[[^[\]]*\]|[\s\S]/g;
/** Of any spreadsheet program it is 255. */
const MAX_CODE = 1000;
const CONDITION = /^\[[<>=]/;
const ELAPSED_TIME = /^\[[hms]+\]$/i;
/** "[$¥-804]"; "[$-804]" only names a language. */
const CURRENCY = /^\[\$([^\]-]+)/;
const GENERAL = /general|g\/通用格式/gi;
const DATE = /[ymdhs]/i;
/** Stands for a literal with digits or points of its own, which join those of the number. */
const NUMERIC_LITERAL = "\ue000";
const SCALED = /[0#?.],+(?![0#?,])/;
const JOINED = /[0#?.]\ue000|\ue000[0#?.]/;
/** 万元 is the form's own unit; 万 alone is no unit, and beside a plain number it multiplies. */
const OTHER_UNIT = /[十百千万亿元角分¥￥$€£‰]/;

interface Section {
  readonly hasCondition: boolean;
  /** The section without literals: digit places, separators, "%". */
  readonly places: string;
  /** What is printed as it stands. */
  readonly literals: string;
  readonly isTime: boolean;
}

/** A format that does not show every number as it is. */
export interface NumberFormat {
  readonly code: string;
  readonly sections: readonly Section[];
}

/** What a cell shows: its number, that number as a percentage, nothing, or something else. */
export type Showing = "number" | "percentage" | "nothing" | "other";

function readSection(tokens: readonly string[]): Section {
  let places = "";
  let literals = "";
  for (const token of tokens) {
    const literal = readLiteral(token);
    if (literal !== null) {
      literals += literal;
      places += /[\d.．·,，]/.test(literal) ? NUMERIC_LITERAL : " ";
    } else if (!/^[_*[]/.test(token)) places += token;
  }
  return {
    hasCondition: tokens.some((token) => CONDITION.test(token)),
    places: places.replace(GENERAL, "0"),
    literals,
    isTime: tokens.some((token) => ELAPSED_TIME.test(token)),
  };
}

function readLiteral(token: string): string | null {
  if (token.startsWith('"')) return token.replace(/"/g, "");
  if (/^[\\!]/.test(token)) return token.slice(1);
  return CURRENCY.exec(token)?.[1] ?? null;
}

function splitSections(code: string): Section[] {
  const sections: string[][] = [[]];
  for (const token of code.match(TOKEN) ?? []) {
    if (token === ";") sections.push([]);
    else sections[sections.length - 1]?.push(token);
  }
  return sections.map(readSection);
}

/** The section for a number: positive, negative and zero ones in this order; null where conditions choose it. */
function chooseSection(sections: readonly Section[], value: Big): Section | null {
  if (sections.some((section) => section.hasCondition)) return null;
  const [positive = null, negative, zero] = sections;
  if (value.eq(0)) return zero ?? positive;
  return value.lt(0) ? (negative ?? positive) : positive;
}

function judgeSection({ places, literals }: Section, value: Big): Showing {
  const isZero = value.eq(0);
  if (!(isZero ? /[0@]/ : /[0#?@]/).test(places)) {
    // The "-" of the accounting formats is how they print a zero.
    if (isZero && literals.trim() !== "") return "number";
    return literals.trim() === "" ? "nothing" : "other";
  }
  if (places.includes("%")) return "percentage";
  const isOther =
    SCALED.test(places) ||
    JOINED.test(places) ||
    literals.includes("%") ||
    OTHER_UNIT.test(`${places}${literals}`.replace(/万元/g, ""));
  return isOther && !isZero ? "other" : "number";
}

/** The format of a code; null where each number is shown as it is, or as a date. */
export function readFormat(code: string): NumberFormat | null {
  // No program writes a longer code; a hostile one takes no time.
  const sections = splitSections(code.slice(0, MAX_CODE));
  if (code === "" || sections.some(({ places, isTime }) => isTime || DATE.test(places))) return null;
  const isPlain = [new Big(0), new Big(1)].every((value) =>
    sections.every((section) => judgeSection(section, value) === "number"),
  );
  return isPlain ? null : { code, sections };
}

/** What a cell of a format shows of a number. */
export function judgeFormat({ sections }: NumberFormat, value: Big): Showing {
  const section = chooseSection(sections, value);
  if (section !== null) return judgeSection(section, value);
  const found = new Set(sections.map((each) => judgeSection(each, value)));
  if (found.has("other") || found.has("percentage")) return "other";
  // '[=0]"";0' hides other numbers than this one, or there is none to be wrong.
  return found.has("number") ? "number" : "nothing";
}
