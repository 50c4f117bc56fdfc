/** The page's side of reading a file: one worker per file, which can be given up at any time. */

import { wizardMessages } from "../messages.ts";
import { askWorker, type WorkerFault } from "../session/ask-worker.ts";
import type { ReadingAnswer } from "./opening-types.ts";

/** A report is read in less than a second; what takes this long is none, or the worker hangs. */
const TIME_LIMIT_MS = 30_000;

function describeFault(fault: WorkerFault): string {
  switch (fault.kind) {
    case "timeout":
      return wizardMessages.readingTimeout;
    case "unavailable":
      return wizardMessages.readingUnavailable;
    case "broken":
      return wizardMessages.readingFailed(fault.error);
  }
}

/** Begins to read; every failure is an answer. Returns the way to give up, after which nothing is answered. */
export function startReading(content: Blob, onAnswer: (answer: ReadingAnswer) => void): () => void {
  return askWorker<Blob, ReadingAnswer>({
    create: () => new Worker(new URL("./reading-worker.ts", import.meta.url), { type: "module" }),
    question: content,
    limitMs: TIME_LIMIT_MS,
    onAnswer,
    onFault: (fault) => onAnswer({ kind: "refused", reason: describeFault(fault) }),
  });
}
