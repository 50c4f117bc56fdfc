/** The styles of the Word file. Owns their ids and what paragraphs take from them instead of saying it again. */

import type { IStylesOptions } from "docx";
import { LineRuleType } from "docx";
import type { Typography } from "../typography.ts";
import { formatRun } from "./run-look.ts";

/** The style of every paragraph in a table: its face, its size, single line spacing. */
export const TABLE_STYLE_ID = "TableText";

/**
 * Word shows headings in its outline by their styles, whose look repeats that of the runs. 250 cells would say
 * the same of themselves: their paragraphs' style says it once.
 */
export function createStyles(typography: Typography): IStylesOptions {
  const { faces, sizesHalfPoints, table } = typography;
  const body = { face: faces.body, halfPoints: sizesHalfPoints.body };
  const language = { value: "en-US", eastAsia: "zh-CN" };
  return {
    default: {
      document: { run: { ...formatRun(body), language } },
      title: { run: formatRun({ face: faces.title, halfPoints: sizesHalfPoints.title }) },
      heading1: { run: formatRun({ ...body, face: faces.heading }), paragraph: { outlineLevel: 0 } },
      heading2: { run: formatRun({ ...body, face: faces.subheading }), paragraph: { outlineLevel: 1 } },
    },
    paragraphStyles: [
      {
        id: TABLE_STYLE_ID,
        name: "Table Text",
        basedOn: "Normal",
        run: formatRun({ face: faces.table, halfPoints: table.sizesHalfPoints[0] }),
        paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } },
      },
    ],
  };
}
