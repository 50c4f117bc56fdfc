/** On what and when something was measured: ratios travel between machines, milliseconds do not. */

import { cpus, totalmem } from "node:os";
import type { Browser } from "@playwright/test";

export interface Circumstances {
  /** "2026-11-21" */
  readonly date: string;
  readonly machine: string;
}

const BYTES_PER_GIB = 2 ** 30;

/** Today and this machine: processors, memory, Node, browser. */
export function describeCircumstances(browser: Browser): Circumstances {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? "unknown processor";
  const memory = Math.round(totalmem() / BYTES_PER_GIB);
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${processors.length} × ${model}, ${memory} GB, Node ${process.versions.node}, Chromium ${browser.version()}`,
  };
}
