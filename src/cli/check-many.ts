/**
 * Checks many files: one after the other, or on all processors where there are enough of them to pay for starting
 * workers. Results come in the order of the files, and no more of them are held than are under way.
 */

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Report } from "../report/index.ts";
import { type AnswerForm, type CheckedFile, checkFile } from "./check-file.ts";

export interface CheckTask {
  readonly given: Report | null;
  readonly form: AnswerForm;
}

/** From here on two workers finish earlier than one thread, their start counted in. */
const MIN_FOR_WORKERS = 100;
const MAX_WORKERS = 8;
/** Files that a worker has before it, so that it never waits. */
const QUEUE_PER_WORKER = 8;

/** What a worker is sent, and what it answers with. */
export interface WorkerRequest {
  readonly index: number;
  readonly file: string;
}

export interface WorkerAnswer {
  readonly index: number;
  readonly checked: CheckedFile;
}

async function* checkInTurn(
  files: readonly string[],
  { given, form }: CheckTask,
): AsyncGenerator<CheckedFile> {
  for (const file of files) yield await checkFile(file, given, form);
}

/** Hands files to workers and gives their answers in order. */
class WorkerPool {
  private readonly workers: readonly Worker[];
  private readonly answers = new Map<number, CheckedFile>();
  private wake: () => void = () => undefined;
  private failure: Error | null = null;
  private sent = 0;

  constructor(
    private readonly files: readonly string[],
    task: CheckTask,
    count: number,
  ) {
    this.workers = Array.from({ length: count }, () => this.start(task));
  }

  private start(task: CheckTask): Worker {
    const worker = new Worker(new URL("./start-worker.mjs", import.meta.url), { workerData: task });
    worker.on("message", ({ index, checked }: WorkerAnswer) => {
      this.answers.set(index, checked);
      this.wake();
    });
    worker.on("error", (error) => {
      this.failure = error instanceof Error ? error : new Error(String(error));
      this.wake();
    });
    return worker;
  }

  private send(until: number): void {
    for (; this.sent < Math.min(until, this.files.length); this.sent += 1) {
      const file = this.files[this.sent] ?? "";
      const request: WorkerRequest = { index: this.sent, file };
      this.workers[this.sent % this.workers.length]?.postMessage(request);
    }
  }

  private async take(index: number): Promise<CheckedFile> {
    for (;;) {
      if (this.failure !== null) throw this.failure;
      const checked = this.answers.get(index);
      if (checked !== undefined) {
        this.answers.delete(index);
        return checked;
      }
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  async *run(): AsyncGenerator<CheckedFile> {
    const ahead = this.workers.length * QUEUE_PER_WORKER;
    try {
      for (let index = 0; index < this.files.length; index += 1) {
        this.send(index + ahead);
        yield await this.take(index);
      }
    } finally {
      await Promise.all(this.workers.map((worker) => worker.terminate()));
    }
  }
}

/** The results of all files in their order. */
export function checkMany(files: readonly string[], task: CheckTask): AsyncGenerator<CheckedFile> {
  const count = Math.min(availableParallelism(), MAX_WORKERS);
  if (files.length < MIN_FOR_WORKERS || count < 2) return checkInTurn(files, task);
  return new WorkerPool(files, task, count).run();
}
