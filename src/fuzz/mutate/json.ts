/** Mutations of JSON on its tokens: other types, odd numbers, unknown and dangerous names, deep nesting, broken ends. */

import type { Random } from "../../check/testing/random.ts";
import { type Mutation, moving } from "./mutation.ts";
import { changeWords } from "./words.ts";

const DEEP = 3000;
const VALUES = [
  "null",
  "true",
  "0",
  "-0",
  "-1",
  "1e400",
  "1e-400",
  "1e21",
  "12.50",
  "0.1",
  "999999999999999",
  "9999999999999999",
  "123456789012345678901234567890",
  '""',
  '" "',
  '"12.50"',
  '"１２"',
  '"1,234"',
  '"\\u0000"',
  '"\\ud800"',
  '"甲\\n乙\\n（一）丙。丁"',
  '"一、总体情况"',
  '"2021"',
  '"2019"',
  '"__proto__"',
  "[]",
  "{}",
  "[[]]",
  '{"__proto__":{"polluted":1}}',
  '{"length":9e9}',
  `${"[".repeat(DEEP)}${"]".repeat(DEEP)}`,
  `"${"长".repeat(200_001)}"`,
];
const MEMBERS = [
  '"__proto__":{"polluted":1}',
  '"constructor":{"prototype":{"polluted":1}}',
  '"toString":null',
  '"unknown":1',
  '"":1',
  '"format":"2021"',
  '"schemaVersion":1',
  '"schemaVersion":2',
  '"total":7',
  '"cellNotes":{"requests.received.total":"甲","toString":"乙","a.b.c":"丙"}',
  '"previous":{"format":"2021"}',
  '"totals":{"requests":"computed"}',
  '"year":1e3',
];

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]|\s+|./g;

export type JsonTokens = readonly string[];

export function splitJson(json: string): JsonTokens {
  return json.match(TOKEN) ?? [];
}

function isValue(tokens: JsonTokens, at: number): boolean {
  const token = tokens[at] ?? "";
  return /^(?:["\d\-{[]|true|false|null)/.test(token) && tokens[at + 1] !== ":";
}

function findEnd(tokens: JsonTokens, start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at] ?? "";
    if (token === "{" || token === "[") depth += 1;
    else if (token === "}" || token === "]") depth -= 1;
    if (depth <= 0) return at + 1;
  }
  return tokens.length;
}

function pickPlace(
  tokens: JsonTokens,
  random: Random,
  isRight: (tokens: JsonTokens, at: number) => boolean,
): number {
  for (let tries = 0; tries < 60; tries += 1) {
    const at = random.draw(0, tokens.length - 1);
    if (isRight(tokens, at)) return at;
  }
  return -1;
}

function replace(tokens: JsonTokens, start: number, end: number, by: JsonTokens): JsonTokens {
  return [...tokens.slice(0, start), ...by, ...tokens.slice(end)];
}

function onValue(change: (value: JsonTokens, random: Random, all: JsonTokens) => JsonTokens) {
  return moving<JsonTokens>((tokens, random) => {
    const at = pickPlace(tokens, random, isValue);
    if (at < 0) return tokens;
    const end = findEnd(tokens, at);
    return replace(tokens, at, end, change(tokens.slice(at, end), random, tokens));
  });
}

function addMember(tokens: JsonTokens, random: Random): JsonTokens {
  const at = pickPlace(tokens, random, (all, place) => all[place] === "{");
  const comma = tokens[at + 1] === "}" ? [] : [","];
  return at < 0 ? tokens : replace(tokens, at + 1, at + 1, [random.pick(MEMBERS), ...comma]);
}

function renameMember(tokens: JsonTokens, random: Random): JsonTokens {
  const at = pickPlace(tokens, random, (all, place) => all[place + 1] === ":");
  const name = random.pick(['"__proto__"', '"x"', '"total"', '"text"', '"constructor"']);
  return at < 0 ? tokens : replace(tokens, at, at + 1, [name]);
}

function spliceTokens(tokens: JsonTokens, random: Random): JsonTokens {
  const at = random.draw(0, tokens.length - 1);
  return replace(tokens, at, at + random.draw(0, 2), []);
}

function pickOther(_: JsonTokens, random: Random, all: JsonTokens): JsonTokens {
  const at = pickPlace(all, random, isValue);
  return at < 0 ? ["null"] : all.slice(at, findEnd(all, at));
}

function changeString(value: JsonTokens, random: Random): JsonTokens {
  const [token = ""] = value;
  if (!token.startsWith('"')) return [random.pick(VALUES)];
  return [JSON.stringify(changeWords(token.slice(1, -1), random))];
}

export const jsonMutations: ReadonlyArray<Mutation<JsonTokens>> = [
  onValue((_, random) => [random.pick(VALUES)]),
  onValue((_, random) => [random.pick(VALUES)]),
  onValue(changeString),
  onValue(changeString),
  onValue(pickOther),
  onValue((value) => ["[", ...value, "]"]),
  moving(addMember),
  moving(addMember),
  moving(renameMember),
  moving(spliceTokens),
  moving((tokens, random) => tokens.slice(0, random.draw(0, tokens.length))),
];
