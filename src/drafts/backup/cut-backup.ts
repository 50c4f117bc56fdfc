/**
 * A backup file that was not copied whole: what stands in the lines that are. Owns nothing of what a backup holds;
 * must never guess what a broken line said.
 */

import { isObject, type JsonObject, parseJson } from "../../report/index.ts";

/**
 * The JSON of a backup as `printBackup` writes it (the head in the first line, then a line for each draft), with null
 * for a draft whose line is broken or longer than `maxMegabytes`. Null where the first line is no such head.
 */
export function readWholeLines(text: string, maxMegabytes: number): JsonObject | null {
  const parseLine = (line: string): unknown => {
    const parsed = parseJson(line, maxMegabytes);
    return parsed.ok ? parsed.json : null;
  };
  const [first = "", ...lines] = text.split("\n");
  const head = parseLine(first.trimEnd().replace(/,"drafts":\[$/, "}"));
  if (!isObject(head)) return null;
  const drafts = lines
    .map((line) => line.trim())
    .filter((line) => line !== "" && line !== "]}")
    .map((line) => parseLine(line.replace(/,$/, "")));
  return { ...head, drafts };
}
