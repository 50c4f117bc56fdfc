/** What is said of a draft that came from another one, from a backup or from a file: else nobody could tell the two apart. */

import { type DraftOrigin, originMarks } from "../drafts/index.ts";
import { wizardMessages } from "./messages.ts";
import { printMoment } from "./print-moment.ts";

/** In words, each mark for itself; none for a draft of its own. */
export function nameOrigin(origin: DraftOrigin): readonly string[] {
  return originMarks
    .filter((mark) => origin[mark] !== "")
    .map((mark) => wizardMessages[mark](printMoment(Date.parse(origin[mark]))));
}
