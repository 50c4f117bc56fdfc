/** Command line words → options and paths. Owns which options a command knows. */

import { cliMessages } from "./messages.ts";

export type ParsedArguments =
  | {
      readonly ok: true;
      readonly paths: readonly string[];
      readonly flags: ReadonlySet<string>;
      readonly values: ReadonlyMap<string, string>;
    }
  | { readonly ok: false; readonly reason: string };

/** The options that a command knows, with their dashes. */
export interface KnownOptions {
  readonly flags?: readonly string[];
  readonly values?: readonly string[];
}

/** Splits words into options and paths; `--name value` and `--name=value` alike, all after `--` are paths. */
export function parseArguments(words: readonly string[], known: KnownOptions): ParsedArguments {
  const paths: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const [name, inline] = splitOption(word);
    if (word === "--") {
      paths.push(...words.slice(index + 1));
      break;
    }
    if (name === "") paths.push(word);
    else if (known.flags?.includes(name) && inline === undefined) flags.add(name);
    else if (known.values?.includes(name)) {
      const value = inline ?? words[index + 1];
      if (value === undefined || (inline === undefined && value.startsWith("--"))) {
        return { ok: false, reason: cliMessages.missingValue(name) };
      }
      if (inline === undefined) index += 1;
      values.set(name, value);
    } else return { ok: false, reason: cliMessages.unknownOption(name) };
  }
  return { ok: true, paths, flags, values };
}

/** The name is "" for a word that is no option. */
function splitOption(word: string): [name: string, inline?: string] {
  if (!word.startsWith("--")) return [""];
  const equals = word.indexOf("=");
  return equals === -1 ? [word] : [word.slice(0, equals), word.slice(equals + 1)];
}
