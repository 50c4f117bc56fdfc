/** `read`: the report in a file and what of it could not be read. Owns the answer's shape. */

import { parseArguments } from "./arguments.ts";
import { readInput } from "./files.ts";
import { cliMessages } from "./messages.ts";
import type { Outcome } from "./outcome.ts";
import { refuse, succeed } from "./outcome.ts";

/** `read FILE`: `{report, unread}` as JSON. */
export async function runRead(words: readonly string[]): Promise<Outcome> {
  const parsed = parseArguments(words, {});
  if (!parsed.ok) return refuse(parsed.reason);
  const [path, ...more] = parsed.paths;
  if (path === undefined || more.length > 0) return refuse(cliMessages.readNeedsOne);
  const input = await readInput(path);
  if (!input.ok) return refuse(input.reason);
  const { report, unread } = input.reading;
  const answer = { report, unread: unread.map(({ where, raw, reason }) => ({ where, raw, reason })) };
  return succeed(JSON.stringify(answer, null, 2), input.remark);
}
