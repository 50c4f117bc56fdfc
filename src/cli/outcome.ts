/** What a command gives back instead of printing and exiting itself. */

/** 0 done, 1 the reports have errors, 2 not possible: the exit codes that the README names. */
export type ExitCode = 0 | 1 | 2;

export interface Outcome {
  readonly exitCode: ExitCode;
  /** For the standard output; "" for nothing. */
  readonly output: string;
  /** One line for the standard error; "" for nothing. */
  readonly error: string;
}

/** Prints a piece of a long answer at once, ahead of the outcome's own output. */
export type Print = (text: string) => Promise<void>;

/** Could not be done; the reason goes to the standard error as one line. */
export function refuse(reason: string): Outcome {
  return { exitCode: 2, output: "", error: reason };
}

/** Done. `error` is a remark on the side. */
export function succeed(output = "", error = ""): Outcome {
  return { exitCode: 0, output, error };
}
