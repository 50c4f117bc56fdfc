/** The page's side of the export: one worker per file, with a limit on how long it may take. */

import type { Finding } from "../../check/index.ts";
import type { Report } from "../../report/index.ts";
import type { Typography } from "../../writing/index.ts";
import { wizardMessages } from "../messages.ts";
import type { ExportAnswer, ExportRequest } from "./export-worker.ts";

/** Old office machines take a few seconds; longer than this the worker hangs. */
const TIME_LIMIT_MS = 60_000;

/** Makes the Word file of a report in the look of `typography`, with the findings as comments in it; every failure is an answer. */
export function exportWord(
  report: Report,
  typography: Typography,
  date: Date,
  findings: readonly Finding[] = [],
): Promise<ExportAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./export-worker.ts", import.meta.url), { type: "module" });
    const finish = (answer: ExportAnswer): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(
      () => finish({ kind: "failed", reason: wizardMessages.exportTimeout }),
      TIME_LIMIT_MS,
    );
    worker.onmessage = (event: MessageEvent<ExportAnswer>) => finish(event.data);
    worker.onerror = (event: Event) => {
      // A worker whose code cannot be fetched fails without a message.
      const reason = event instanceof ErrorEvent ? event.message : wizardMessages.exportUnavailable;
      finish({ kind: "failed", reason });
    };
    worker.postMessage({ report, typography, date, findings } satisfies ExportRequest);
  });
}
