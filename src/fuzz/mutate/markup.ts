/**
 * Mutations of markup, HTML and XML alike, on its tokens (tags and the text between them). Elements are taken whole
 * where the markup is to stay well-formed. Knows names and pieces only through a `Dialect`.
 */

import type { Random } from "../../check/testing/random.ts";
import { type Mutation, moving, still, taking } from "./mutation.ts";
import { changeWords } from "./words.ts";

export type Tokens = readonly string[];

export interface Dialect {
  /** Elements worth mutating more often than others. */
  readonly names: readonly string[];
  /** Elements around a part. */
  readonly wrappers: ReadonlyArray<readonly [open: string, close: string]>;
  /** Pieces that may stand between two tags. */
  readonly pieces: readonly string[];
  /** What may part a word, the reader of the page not seeing it. */
  readonly splits: readonly string[];
  readonly attributes: readonly string[];
  /** Without them the whole is broken for certain. */
  readonly isStrict: boolean;
}

const TRIES = 40;

export function splitMarkup(markup: string): Tokens {
  return markup.match(/<!--[\s\S]*?-->|<[^<>]*>|[^<]+|</g) ?? [];
}

function findName(token: string): string | null {
  return /^<([A-Za-z][\w:.-]*)/.exec(token)?.[1] ?? null;
}

/** Where the element that begins at a token ends; the token alone where nothing closes it. */
function findEnd(tokens: Tokens, start: number): number {
  const token = tokens[start] ?? "";
  const name = findName(token);
  if (name === null || token.endsWith("/>")) return start + 1;
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    const each = tokens[at] ?? "";
    if (each === `</${name}>`) depth -= 1;
    else if (findName(each) === name && !each.endsWith("/>")) depth += 1;
    if (depth === 0) return at + 1;
  }
  return start + 1;
}

function probe(tokens: Tokens, random: Random, isRight: (token: string) => boolean): number {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const at = random.draw(0, tokens.length - 1);
    if (isRight(tokens[at] ?? "")) return at;
  }
  return -1;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** An element: half of the time one of the dialect's; never the whole document. */
function pickElement(tokens: Tokens, random: Random, { names }: Dialect, wanted?: string): Range | null {
  const isNamed = wanted !== undefined || random.draw(0, 2) > 0;
  const name = wanted ?? random.pick(names);
  const at = probe(tokens, random, (token) => {
    const found = findName(token);
    return isNamed ? found === name : found !== null;
  });
  if (at < 0) return null;
  const end = findEnd(tokens, at);
  return end - at > tokens.length / 2 && random.draw(0, 9) > 0 ? null : { start: at, end };
}

function replaceRange(tokens: Tokens, { start, end }: Range, by: Tokens): Tokens {
  return [...tokens.slice(0, start), ...by, ...tokens.slice(end)];
}

type Edit = (tokens: Tokens, range: Range, random: Random, dialect: Dialect) => Tokens;

function onElement(dialect: Dialect, edit: Edit): Mutation<Tokens>["change"] {
  return (tokens, random) => {
    const range = pickElement(tokens, random, dialect);
    return range === null ? tokens : edit(tokens, range, random, dialect);
  };
}

const dropElement: Edit = (tokens, range) => replaceRange(tokens, range, []);

const duplicateElement: Edit = (tokens, range) =>
  replaceRange(tokens, { start: range.end, end: range.end }, tokens.slice(range.start, range.end));

const unwrapElement: Edit = (tokens, { start, end }) =>
  replaceRange(tokens, { start, end }, tokens.slice(start + 1, Math.max(start + 1, end - 1)));

const wrapElement: Edit = (tokens, range, random, { wrappers }) => {
  const [open, close] = random.pick(wrappers);
  return replaceRange(tokens, range, [open, ...tokens.slice(range.start, range.end), close]);
};

const moveElement: Edit = (tokens, range, random, dialect) => {
  const rest = replaceRange(tokens, range, []);
  const to = pickElement(rest, random, dialect)?.start ?? 0;
  return replaceRange(rest, { start: to, end: to }, tokens.slice(range.start, range.end));
};

/** Puts an element into another one, or into a copy of itself. */
const nestElement: Edit = (tokens, range, random, dialect) => {
  const into = pickElement(tokens, random, dialect) ?? range;
  const at = into.start + 1;
  return replaceRange(tokens, { start: at, end: at }, tokens.slice(range.start, range.end));
};

const swapElements: Edit = (tokens, one, random, dialect) => {
  const name = findName(tokens[one.start] ?? "") ?? "";
  const other = pickElement(tokens, random, dialect, name);
  if (other === null) return tokens;
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  if (second.start < first.end) return tokens;
  const [a, b] = [tokens.slice(first.start, first.end), tokens.slice(second.start, second.end)];
  return replaceRange(replaceRange(tokens, second, a), first, b);
};

const renameElement: Edit = (tokens, range, random, { names }) => {
  const name = random.pick(names);
  const open = (tokens[range.start] ?? "").replace(/^<[^\s/>]+/, `<${name}`);
  const inner = tokens.slice(range.start + 1, range.end);
  if (inner.length > 0) inner[inner.length - 1] = `</${name}>`;
  return replaceRange(tokens, range, [open, ...inner]);
};

const addAttribute: Edit = (tokens, { start }, random, { attributes }) => {
  const tag = (tokens[start] ?? "").replace(/^<[^\s/>]+/, (name) => `${name} ${random.pick(attributes)}`);
  return replaceRange(tokens, { start, end: start + 1 }, [tag]);
};

const dropAttribute: Edit = (tokens, { start }, random) => {
  const token = tokens[start] ?? "";
  const found = [...token.matchAll(/\s[\w:.-]+(?:=(?:"[^"]*"|'[^']*'|[^\s>"']+))?/g)];
  if (found.length === 0) return tokens;
  const { 0: text, index } = random.pick(found);
  return replaceRange(tokens, { start, end: start + 1 }, [
    `${token.slice(0, index)}${token.slice(index + text.length)}`,
  ]);
};

const ODD_NUMBERS = ["0", "1", "2", "3", "7", "200", "-1", "65536", "99999999999", "1.5", "x", ""];

/** Numbers in attributes are spans, levels and references. */
const changeAttribute: Edit = (tokens, { start }, random) => {
  const token = tokens[start] ?? "";
  const found = [...token.matchAll(/="?(\d+)/g)];
  if (found.length === 0) return tokens;
  const match = random.pick(found);
  const at = match.index + match[0].length - (match[1]?.length ?? 0);
  const changed = `${token.slice(0, at)}${random.pick(ODD_NUMBERS)}${token.slice(match.index + match[0].length)}`;
  return replaceRange(tokens, { start, end: start + 1 }, [changed]);
};

function onText(change: (text: string, random: Random) => Tokens): Mutation<Tokens>["change"] {
  return (tokens, random) => {
    const isFigure = random.draw(0, 2) > 0;
    const at = probe(tokens, random, (token) =>
      isFigure ? /^\d[\d.]*$/.test(token) : !token.startsWith("<") && token.trim() !== "",
    );
    if (at < 0) return tokens;
    return replaceRange(tokens, { start: at, end: at + 1 }, change(tokens[at] ?? "", random));
  };
}

/** Text as XML holds it. */
function encode(text: string): string {
  return text.replace(/[&<]/g, (character) => (character === "<" ? "&lt;" : "&amp;"));
}

function splitText({ splits }: Dialect): (text: string, random: Random) => Tokens {
  return (text, random) => {
    const at = random.draw(0, text.length);
    return [text.slice(0, at), ...splitMarkup(random.pick(splits)), text.slice(at)];
  };
}

function insertPiece({ pieces }: Dialect): Mutation<Tokens>["change"] {
  return (tokens, random) => {
    const at = random.draw(0, tokens.length);
    return replaceRange(tokens, { start: at, end: at }, splitMarkup(random.pick(pieces)));
  };
}

function spliceTokens(tokens: Tokens, random: Random): Tokens {
  const start = random.draw(0, tokens.length - 1);
  const other = random.draw(0, tokens.length - 1);
  const taken = tokens.slice(other, other + random.draw(0, 3));
  return replaceRange(tokens, { start, end: start + random.draw(0, 2) }, taken);
}

function truncate(tokens: Tokens, random: Random): Tokens {
  return tokens.slice(0, random.draw(Math.floor(tokens.length / 2), tokens.length));
}

function spoilTag(tokens: Tokens, random: Random): Tokens {
  const at = random.draw(0, tokens.length - 1);
  return replaceRange(tokens, { start: at, end: at + 1 }, [changeWords(tokens[at] ?? "", random)]);
}

/** All mutations of a dialect; those that break well-formedness only where something is still read then. */
export function listMarkupMutations(dialect: Dialect): ReadonlyArray<Mutation<Tokens>> {
  const edits = [
    duplicateElement,
    unwrapElement,
    wrapElement,
    moveElement,
    nestElement,
    swapElements,
    renameElement,
    addAttribute,
    dropAttribute,
    changeAttribute,
    changeAttribute,
  ].map((edit) => moving(onElement(dialect, edit)));
  const change = moving(onText((text, random) => [encode(changeWords(text, random))]));
  const broken = [moving(spliceTokens), moving(spoilTag), taking(truncate)];
  return [
    taking(onElement(dialect, dropElement)),
    taking(onText(() => [])),
    still(onText(splitText(dialect))),
    change,
    change,
    moving(insertPiece(dialect)),
    ...edits,
    ...(dialect.isStrict ? [] : broken),
  ];
}
