/** The command line of the product. Owns standard streams and the exit code, nothing else. */

import { cliMessages } from "./messages.ts";
import type { Outcome } from "./outcome.ts";
import { refuse } from "./outcome.ts";
import { runCommand } from "./run-command.ts";

function explainCrash(error: unknown): Outcome {
  const detail = error instanceof Error ? error.message : String(error);
  return refuse(cliMessages.internal(detail.replace(/\s+/g, " ")));
}

const { exitCode, output, error } = await runCommand(process.argv.slice(2), new Date()).catch(explainCrash);
if (output !== "") process.stdout.write(`${output}\n`);
if (error !== "") process.stderr.write(`${error}\n`);
// Not process.exit: a long answer into a pipe would be cut off.
process.exitCode = exitCode;
