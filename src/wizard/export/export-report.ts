/** The page's side of the export: one worker per product, with a limit on how long it may take. */

import { wizardMessages } from "../messages.ts";
import type { ExportAnswer, ExportKind, ExportRequest } from "./export-worker.ts";

/** Old office machines take a few seconds; longer than this the worker hangs. */
const TIME_LIMIT_MS = 60_000;

/** Makes a product of a report, read back and compared. Every failure is an answer. */
export function exportReport<K extends ExportKind>(
  kind: K,
  order: Omit<ExportRequest, "kind">,
): Promise<ExportAnswer<K>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./export-worker.ts", import.meta.url), { type: "module" });
    const finish = (answer: ExportAnswer<K>): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(
      () => finish({ kind: "failed", reason: wizardMessages.exportTimeout }),
      TIME_LIMIT_MS,
    );
    worker.onmessage = (event: MessageEvent<ExportAnswer<K>>) => finish(event.data);
    worker.onerror = (event: Event) => {
      // A worker whose code cannot be fetched fails without a message.
      const reason = event instanceof ErrorEvent ? event.message : wizardMessages.exportUnavailable;
      finish({ kind: "failed", reason });
    };
    worker.postMessage({ kind, ...order } satisfies ExportRequest);
  });
}
