/** `npm run bench [question …]`: measures the built product, writes bench/results, and quotes it in docs and README. */

import type { Browser } from "@playwright/test";
import { measureFolders } from "./questions/check-folder.ts";
import { measureExport } from "./questions/export.ts";
import { measureFirstLoad } from "./questions/first-load.ts";
import { measureFrame } from "./questions/frame.ts";
import { measureKeys } from "./questions/keys.ts";
import { measurePastes } from "./questions/paste.ts";
import { measureReading } from "./questions/reading.ts";
import { measureRules } from "./questions/rules.ts";
import { measureSingleFile } from "./questions/single-file.ts";
import { measureStart } from "./questions/start.ts";
import { measureTables } from "./questions/tables.ts";
import { measureWordFile } from "./questions/word-file.ts";
import { startBrowser } from "./tools/browser.ts";
import { buildPlainTable, buildWizard } from "./tools/build.ts";
import { describeCircumstances } from "./tools/machine.ts";
import { publishResults } from "./tools/publish.ts";
import { type Answer, keepAnswer, reachesGoals } from "./tools/results.ts";

const questions: Readonly<Record<string, (browser: Browser) => Promise<Answer>>> = {
  keys: measureKeys,
  rules: measureRules,
  tables: measureTables,
  paste: measurePastes,
  frame: measureFrame,
  "first-load": measureFirstLoad,
  "single-file": measureSingleFile,
  start: measureStart,
  export: measureExport,
  "word-file": measureWordFile,
  reading: measureReading,
  "check-folder": measureFolders,
};

async function runBench(names: readonly string[]): Promise<void> {
  await buildWizard();
  await buildPlainTable();
  const browser = await startBrowser();
  try {
    for (const name of names) {
      const answer = await questions[name]?.(browser);
      if (answer === undefined) throw new RangeError(`no such question: ${name}`);
      keepAnswer(answer, describeCircumstances(browser));
      if (!reachesGoals(answer)) process.exitCode = 1;
    }
  } finally {
    await browser.close();
  }
  publishResults(Object.keys(questions));
}

const chosen = process.argv.slice(2);
await runBench(chosen.length > 0 ? chosen : Object.keys(questions));
