/**
 * Starts the worker that checks files. Plain JavaScript: Node does not hand the program that makes it read TypeScript
 * on to its threads.
 */

import { register } from "tsx/esm/api";

register();
await import("./check-worker.ts");
