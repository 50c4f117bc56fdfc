/** The name under which a report is saved. Owns what it says, not which characters a name may have. */

import { composeTitle } from "../format/index.ts";
import type { Report } from "../report/index.ts";
import { cleanFileName, normaliseReport, printTitle } from "../report/index.ts";

/** The report's title as a file name that every file system takes: "某市水务局2024年政府信息公开工作年度报告.docx". */
export function suggestFileName(report: Report, ending: "docx" | "html" = "docx"): string {
  const normal = normaliseReport(report);
  const name = cleanFileName(printTitle(normal));
  // Of a title without a letter nothing is left.
  return `${name === "" ? composeTitle("", normal.year) : name}.${ending}`;
}
