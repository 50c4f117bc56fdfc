/** The name under which a report is saved. Owns which characters a file name may have. */

import type { Report } from "../report/index.ts";
import { normaliseReport, printTitle } from "../report/index.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among those that Windows forbids
const ILLEGAL = /[\\/:*?"<>|\u0000-\u001F]/g;
const MAX_STEM_CHARS = 120;

/** The report's title as a file name that Windows accepts: "某市水务局2024年政府信息公开工作年度报告.docx". */
export function suggestFileName(report: Report, ending: "docx" | "html" = "docx"): string {
  const title = printTitle(normaliseReport(report));
  const stem = title
    .replace(ILLEGAL, "_")
    .slice(0, MAX_STEM_CHARS)
    .replace(/[. ]+$/, "");
  return `${stem}.${ending}`;
}
