/** The inputs: each is told by its kind, the run's seed and its number, and is the same whenever it is made. */

import { strToU8, zipSync } from "fflate";
import { createRandom, type Random } from "../check/testing/random.ts";
import type { FuzzInput, FuzzKind, Said } from "./fuzz-types.ts";
import { fuzzKinds } from "./fuzz-types.ts";
import { hearBytes, hearHtml, hearJson, hearTabs, hearText, hearWord } from "./judge/said-in-text.ts";
import { byteMutations } from "./mutate/bytes.ts";
import { htmlDialect, wordDialect } from "./mutate/dialects.ts";
import { jsonMutations } from "./mutate/json.ts";
import { listMarkupMutations, splitMarkup } from "./mutate/markup.ts";
import { mutateSome } from "./mutate/mutation.ts";
import { textMutations } from "./mutate/text.ts";
import { type Seeds, type WordSeed, ZIP_DATE } from "./seeds.ts";

export interface InputName {
  readonly kind: FuzzKind;
  readonly seed: number;
  readonly index: number;
}

export interface MadeInput extends FuzzInput {
  /** For what goes on being random: where the cursor stands, what is written. */
  readonly random: Random;
  /** The clipboard's own text; "" for files. */
  readonly text: string;
}

const wordMutations = listMarkupMutations(wordDialect);
const htmlMutations = listMarkupMutations(htmlDialect);

/** Of three the smallest one: small inputs run faster, and a mutation spoils more of them. */
function pickSmall<T>(seeds: readonly T[], size: (seed: T) => number, random: Random): T {
  const picked = [random.pick(seeds), random.pick(seeds), random.pick(seeds)];
  return picked.reduce((least, each) => (size(each) < size(least) ? each : least));
}

const countTokens = ({ tokens }: { readonly tokens: readonly string[] }): number => tokens.length;

function fromText(text: string, random: Random, say: () => Said, more: Partial<FuzzInput> = {}): MadeInput {
  return { bytes: strToU8(text), say, places: null, random, text, ...more };
}

/** Bytes of a valid archive whose parts are not those of the seed. */
function zipParts(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...parts }, { level: 0, mtime: ZIP_DATE });
}

function pickPart(seed: WordSeed, random: Random): string {
  return random.pick(Object.keys(seed.parts).filter((path) => /\.(?:xml|rels)$/.test(path)));
}

/** Mostly the body is mutated; now and then another part, or a part is missing. */
function mutateWord(seed: WordSeed, path: string, random: Random): MadeInput {
  const chance = random.draw(1, 20);
  const other = pickPart(seed, random);
  if (chance > 2 || other === path) {
    const { value, keepsPlaces } = mutateSome(seed.tokens, wordMutations, random);
    const body = value.join("");
    return {
      bytes: zipParts({ ...seed.parts, [path]: strToU8(body) }),
      say: () => hearWord(body),
      places: keepsPlaces ? seed.places : null,
      random,
      text: "",
    };
  }
  const { [other]: part = new Uint8Array(), ...rest } = seed.parts;
  const tokens = splitMarkup(new TextDecoder().decode(part));
  const mutated = strToU8(mutateSome(tokens, wordMutations, random).value.join(""));
  const parts = chance === 1 ? rest : { ...rest, [other]: mutated };
  return { bytes: zipParts(parts), say: () => hearWord(seed.body), places: null, random, text: "" };
}

function mutateWordBytes({ bytes, body }: WordSeed, random: Random): MadeInput {
  const { value } = mutateSome(bytes, byteMutations, random);
  // A checksum guards every part: nothing but the seed's own text can be read.
  return { bytes: value, say: () => hearWord(body), places: null, random, text: "" };
}

function makeHtml({ html }: Seeds, random: Random): MadeInput {
  const seed = pickSmall(html, countTokens, random);
  const { value, keepsPlaces } = mutateSome(seed.tokens, htmlMutations, random);
  const page = value.join("");
  return fromText(page, random, () => hearHtml(page), { places: keepsPlaces ? seed.places : null });
}

function makeText({ text }: Seeds, random: Random): MadeInput {
  const seed = pickSmall(text, (each) => each.text.length, random);
  const { value, keepsPlaces } = mutateSome(seed.text, textMutations, random);
  return fromText(value, random, () => hearText(value), { places: keepsPlaces ? seed.places : null });
}

function makeJson({ json }: Seeds, random: Random): MadeInput {
  const text = mutateSome(random.pick(json), jsonMutations, random).value.join("");
  return fromText(text, random, () => hearJson(text));
}

function encodeWide(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  for (let at = 0; at <= text.length; at += 1) {
    const code = at === 0 ? 0xfeff : text.charCodeAt(at - 1);
    bytes[2 * at] = code & 0xff;
    bytes[2 * at + 1] = code >> 8;
  }
  return bytes;
}

/** Texts, pages and JSON whose bytes are spoiled. */
function makeBytes(seeds: Seeds, random: Random): MadeInput {
  const text = random.pick([
    () => random.pick(seeds.html).tokens.join(""),
    () => random.pick(seeds.text).text,
    () => random.pick(seeds.json).join(""),
  ])();
  const encoded = random.draw(0, 3) === 0 ? encodeWide(text) : strToU8(text);
  const { value } = mutateSome(encoded, byteMutations, random);
  return { bytes: value, say: () => hearBytes(value), places: null, random, text: "" };
}

/** Whether a clipboard holds a page's tables; otherwise its text is pasted. */
export function isPage(text: string): boolean {
  return text.includes("<t");
}

function makeClipboard(seeds: Seeds, random: Random): MadeInput {
  if (random.draw(0, 1) === 0) {
    const html = mutateSome(random.pick(seeds.clipboardHtml).tokens, htmlMutations, random).value.join("");
    return fromText(html, random, () => (isPage(html) ? hearHtml(html, true) : hearTabs(html)));
  }
  const text = mutateSome(random.pick(seeds.clipboardText), textMutations, random).value;
  return fromText(text, random, () => (isPage(text) ? hearHtml(text, true) : hearTabs(text)));
}

function makeLedger({ ledger }: Seeds, random: Random): MadeInput {
  const text = mutateSome(random.pick(ledger), textMutations, random).value;
  return fromText(text, random, () => hearTabs(text));
}

function makeSheet({ sheet }: Seeds, random: Random): MadeInput {
  const seed = random.pick(sheet);
  return random.draw(0, 3) === 0
    ? mutateWordBytes(seed, random)
    : mutateWord(seed, "xl/worksheets/sheet1.xml", random);
}

/** Makes one input. */
export function makeInput(seeds: Seeds, { kind, seed, index }: InputName): MadeInput {
  const random = createRandom(
    Math.imul(seed, 0x9e3779b1) ^ Math.imul(index * 16 + fuzzKinds.indexOf(kind), 0x85ebca6b),
  );
  switch (kind) {
    case "docxBytes":
      return mutateWordBytes(pickSmall(seeds.word, countTokens, random), random);
    case "docxXml":
      return mutateWord(pickSmall(seeds.word, countTokens, random), "word/document.xml", random);
    case "html":
      return makeHtml(seeds, random);
    case "text":
      return makeText(seeds, random);
    case "json":
      return makeJson(seeds, random);
    case "bytes":
      return makeBytes(seeds, random);
    case "clipboard":
      return makeClipboard(seeds, random);
    case "ledger":
      return makeLedger(seeds, random);
    case "sheet":
      return makeSheet(seeds, random);
  }
}
