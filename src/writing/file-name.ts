/** The name under which a report is saved. Owns which characters a file name may have. */

import { composeTitle } from "../format/index.ts";
import type { Report } from "../report/index.ts";
import { normaliseReport, printTitle } from "../report/index.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among those that Windows forbids
const ILLEGAL = /[\\/:*?"<>|\u0000-\u001F]/g;
/** Windows keeps these names for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** Kylin and UOS take 255 bytes; the ending, and a few words before the name, are among them. */
const MAX_STEM_BYTES = 235;

/** How many bytes a character has in UTF-8. */
function countBytes(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** As many whole characters as the longest name has bytes. */
function cutStem(text: string): string {
  let stem = "";
  let bytes = 0;
  for (const character of text) {
    bytes += countBytes(character);
    if (bytes > MAX_STEM_BYTES) break;
    stem += character;
  }
  return stem;
}

/** The report's title as a file name that Windows, Kylin and UOS accept: "某市水务局2024年政府信息公开工作年度报告.docx". */
export function suggestFileName(report: Report, ending: "docx" | "html" = "docx"): string {
  const normal = normaliseReport(report);
  const stem = cutStem(printTitle(normal).replace(ILLEGAL, "_").replace(DEVICE, "$&_"))
    // A name must not end so, and one that begins with a point is hidden.
    .replace(/^[. ]+|[. ]+$/g, "");
  // Of a title without a letter nothing is left.
  return `${stem === "" ? composeTitle("", normal.year) : stem}.${ending}`;
}
