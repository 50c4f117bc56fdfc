/** The command line of the product. Owns standard streams and the exit code, nothing else. */

import { once } from "node:events";
import { cliMessages } from "./messages.ts";
import type { Outcome } from "./outcome.ts";
import { refuse } from "./outcome.ts";
import { runCommand } from "./run-command.ts";

function explainCrash(error: unknown): Outcome {
  const detail = error instanceof Error ? error.message : String(error);
  return refuse(cliMessages.internal(detail.replace(/\s+/g, " ")));
}

/** Waits where whoever reads is slower, so that a long answer is not held here. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

// Whoever reads has read enough, as `head` does: nothing is wrong, and nobody to tell it to.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code === "EPIPE") process.exit(0);
});

const { exitCode, output, error } = await runCommand(process.argv.slice(2), new Date(), print).catch(
  explainCrash,
);
if (output !== "") process.stdout.write(`${output}\n`);
if (error !== "") process.stderr.write(`${error}\n`);
// Not process.exit: a long answer into a pipe would be cut off.
process.exitCode = exitCode;
