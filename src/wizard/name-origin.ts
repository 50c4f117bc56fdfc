/** What is said of a draft that came from another one, from a backup or from a file: else nobody could tell the two apart. */

import type { DraftOrigin } from "../drafts/index.ts";
import { wizardMessages } from "./messages.ts";
import { printMoment } from "./print-moment.ts";

/** In words, each mark for itself; none for a draft of its own. */
export function nameOrigin({ restoredFrom, copiedAt, openedAt }: DraftOrigin): readonly string[] {
  return [
    ...(restoredFrom === "" ? [] : [wizardMessages.restoredFrom(printMoment(Date.parse(restoredFrom)))]),
    ...(copiedAt === "" ? [] : [wizardMessages.copiedAt(printMoment(Date.parse(copiedAt)))]),
    ...(openedAt === "" ? [] : [wizardMessages.openedAt(printMoment(Date.parse(openedAt)))]),
  ];
}
