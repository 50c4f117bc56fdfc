/** Chooses the command. Must not print or exit: that is main.ts. */

import { runCheck } from "./check-command.ts";
import { cliMessages } from "./messages.ts";
import type { Outcome, Print } from "./outcome.ts";
import { refuse, succeed } from "./outcome.ts";
import { runRead } from "./read-command.ts";
import { runBlank, runWrite } from "./write-command.ts";

/**
 * Runs the command line's words. `date` is the moment that goes into a file's properties; `print` gets the pieces of an
 * answer that is too long to be held.
 */
export async function runCommand(words: readonly string[], date: Date, print: Print): Promise<Outcome> {
  const [command, ...rest] = words;
  switch (command) {
    case undefined:
      return refuse(cliMessages.noCommand);
    case "--help":
    case "-h":
    case "help":
      return succeed(cliMessages.usage);
    case "check":
      return runCheck(rest, print);
    case "write":
      return runWrite(rest, date);
    case "blank":
      return runBlank(rest, date);
    case "read":
      return runRead(rest);
    default:
      return refuse(cliMessages.unknownCommand(command));
  }
}
