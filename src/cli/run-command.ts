/** Chooses the command. Must not print or exit: that is main.ts. */

import { runCheck } from "./check-command.ts";
import { cliMessages } from "./messages.ts";
import type { Outcome } from "./outcome.ts";
import { refuse, succeed } from "./outcome.ts";
import { runBlank, runWrite } from "./write-command.ts";

/** Runs the command line's words. `date` is the moment that goes into a file's properties. */
export async function runCommand(words: readonly string[], date: Date): Promise<Outcome> {
  const [command, ...rest] = words;
  switch (command) {
    case undefined:
      return refuse(cliMessages.noCommand);
    case "--help":
    case "-h":
    case "help":
      return succeed(cliMessages.usage);
    case "check":
      return runCheck(rest);
    case "write":
      return runWrite(rest, date);
    case "blank":
      return runBlank(rest, date);
    case "read":
      return refuse(cliMessages.notYetCommand(command));
    default:
      return refuse(cliMessages.unknownCommand(command));
  }
}
