/** The page's side of the export: one worker per product, with a limit on how long it may take. */

import { wizardMessages } from "../messages.ts";
import { askWorker, type WorkerFault } from "../session/ask-worker.ts";
import type { ExportAnswer, ExportKind, ExportRequest } from "./export-worker.ts";

/** Old office machines take a few seconds; longer than this the worker hangs. */
const TIME_LIMIT_MS = 60_000;

function describeFault(fault: WorkerFault): string {
  switch (fault.kind) {
    case "timeout":
      return wizardMessages.exportTimeout;
    case "unavailable":
      return wizardMessages.exportUnavailable;
    case "broken":
      return wizardMessages.exportBroken(fault.error);
  }
}

/** Makes a product of a report, read back and compared. Every failure is an answer. */
export function exportReport<K extends ExportKind>(
  kind: K,
  order: Omit<ExportRequest, "kind">,
): Promise<ExportAnswer<K>> {
  return new Promise((resolve) => {
    askWorker<ExportRequest, ExportAnswer<K>>({
      create: () => new Worker(new URL("./export-worker.ts", import.meta.url), { type: "module" }),
      question: { kind, ...order },
      limitMs: TIME_LIMIT_MS,
      onAnswer: resolve,
      onFault: (fault) => resolve({ kind: "failed", reason: describeFault(fault) }),
    });
  });
}
