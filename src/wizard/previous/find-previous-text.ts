/** Which text of last year's report belongs beside a text of this year's. Pure. */

import type { SectionId } from "../../format/index.ts";
import { sectionIds } from "../../format/index.ts";
import { getText, type Report, splitParagraphs, type TextPlace } from "../../report/index.ts";

const TOPIC_TEXT = /^sections\.(\w+)\.topics\.(\d+)\.text$/;

/** Headings vary from year to year in their ending only. */
function simplifyHeading(heading: string): string {
  return heading.replace(/\s/g, "").replace(/(?:工作)?情况$/, "");
}

/** A topic's text is found by its heading; another's would be misleading. */
function findTopicText(report: Report, previous: Report, id: SectionId, index: number): string {
  const heading = simplifyHeading(report.sections[id].topics[index]?.heading ?? "");
  const topic = previous.sections[id].topics.find((each) => simplifyHeading(each.heading) === heading);
  return heading === "" ? "" : (topic?.text ?? "");
}

/** The paragraphs that stood at this place last year; [] where there are none. */
export function listPreviousParagraphs(report: Report, previous: Report, place: TextPlace): string[] {
  const match = TOPIC_TEXT.exec(place);
  const id = sectionIds.find((each) => each === match?.[1]);
  const text =
    match === null || id === undefined
      ? getText(previous, place)
      : findTopicText(report, previous, id, Number(match[2]));
  return splitParagraphs(text);
}
