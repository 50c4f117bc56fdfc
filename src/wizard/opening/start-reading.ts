/** The page's side of reading a file: one worker per file, which can be given up at any time. */

import { wizardMessages } from "../messages.ts";
import type { ReadingAnswer } from "./opening-types.ts";

/** A report is read in less than a second; what takes this long is none, or the worker hangs. */
const TIME_LIMIT_MS = 30_000;

/** Begins to read; every failure is an answer. Returns the way to give up, after which nothing is answered. */
export function startReading(content: Blob, onAnswer: (answer: ReadingAnswer) => void): () => void {
  const worker = new Worker(new URL("./reading-worker.ts", import.meta.url), { type: "module" });
  const stop = (): void => {
    clearTimeout(timer);
    worker.terminate();
  };
  const finish = (answer: ReadingAnswer): void => {
    stop();
    onAnswer(answer);
  };
  const refuse = (reason: string): void => finish({ kind: "refused", reason });
  const timer = setTimeout(() => refuse(wizardMessages.readingTimeout), TIME_LIMIT_MS);
  worker.onmessage = (event: MessageEvent<ReadingAnswer>) => finish(event.data);
  worker.onerror = (event: Event) => {
    // A worker whose code cannot be fetched fails without a message.
    refuse(
      event instanceof ErrorEvent
        ? wizardMessages.readingFailed(event.message)
        : wizardMessages.readingUnavailable,
    );
  };
  worker.postMessage(content);
  return stop;
}
