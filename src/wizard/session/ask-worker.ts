/**
 * One question to a worker of its own, and its one answer. Owns that every question ends: a worker that cannot be
 * started, breaks, or hangs beyond a time limit is an answer too. Must not hold words for people.
 */

export type WorkerFault =
  /** It did not answer in time: it hangs, or died without a word. */
  | { readonly kind: "timeout" }
  /** Its code cannot be fetched, or the browser starts no workers. */
  | { readonly kind: "unavailable" }
  /** It broke; the browser's own words. */
  | { readonly kind: "broken"; readonly error: string };

export interface WorkerQuestion<Question, Answer> {
  readonly create: () => Worker;
  readonly question: Question;
  readonly limitMs: number;
  /** Called once, in a later task than the question; not after it was given up. */
  readonly onAnswer: (answer: Answer) => void;
  readonly onFault: (fault: WorkerFault) => void;
}

function startWorker(create: () => Worker): Worker | null {
  try {
    return create();
  } catch {
    return null;
  }
}

/** Asks; returns the way to give the question up, after which nothing is called. */
export function askWorker<Question, Answer>(asked: WorkerQuestion<Question, Answer>): () => void {
  const worker = startWorker(asked.create);
  const stop = (): void => {
    clearTimeout(timer);
    worker?.terminate();
  };
  const failWith = (fault: WorkerFault): void => {
    stop();
    asked.onFault(fault);
  };
  const timer = setTimeout(
    () => failWith({ kind: worker === null ? "unavailable" : "timeout" }),
    worker === null ? 0 : asked.limitMs,
  );
  if (worker === null) return stop;
  worker.onmessage = (event: MessageEvent<Answer>) => {
    stop();
    asked.onAnswer(event.data);
  };
  // A worker whose code cannot be fetched fails without a message.
  worker.onerror = (event: Event) =>
    failWith(
      event instanceof ErrorEvent ? { kind: "broken", error: event.message } : { kind: "unavailable" },
    );
  worker.onmessageerror = () => failWith({ kind: "broken", error: "messageerror" });
  worker.postMessage(asked.question);
  return stop;
}
