/**
 * The figures of published reports, as far as they lie beside the project: for tests that write and read real
 * figures. Not for the product; takes figures only, never a sentence.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Report } from "../index.ts";
import { readReportFile } from "../index.ts";

const FOLDER = fileURLToPath(new URL("../../../../shared/reports", import.meta.url));

export interface FigureSet {
  readonly name: string;
  readonly report: Report;
}

/** Every figure set there is; [] on a machine without them. */
export function loadFigureSets(): readonly FigureSet[] {
  if (!existsSync(FOLDER)) return [];
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => {
    const reading = readReportFile(readFileSync(`${FOLDER}/${name}`, "utf8"));
    if (!reading.ok) throw new Error(`${name}: ${reading.reason}`);
    return { name: name.replace(/\.(?:expected|tables)\.json$/, ""), report: reading.draft.report };
  });
}
