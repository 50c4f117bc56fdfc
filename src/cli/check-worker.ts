/** One of several threads that check files. Owns nothing but messages in and out. */

import { parentPort, workerData } from "node:worker_threads";
import { checkFile } from "./check-file.ts";
import type { CheckTask, WorkerAnswer, WorkerRequest } from "./check-many.ts";

const { given, form } = workerData as CheckTask;

parentPort?.on("message", ({ index, file }: WorkerRequest) => {
  void checkFile(file, given, form).then((checked) => {
    const answer: WorkerAnswer = { index, checked };
    parentPort?.postMessage(answer);
  });
});
