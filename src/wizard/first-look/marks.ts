/** What the first look and the tool know each other by. Owns these names. */

import type { TextField } from "../shell/field-ids.ts";

/** The id of the <template> that the build puts into the page. */
export const TEMPLATE_ID = "first-look";

/** On the shown first look: the id of its draft. What in it is marked `data-later`, first-look.css hides. */
export const LOOK_ATTRIBUTE = "data-first-look";

/** On it while an input method puts a word together, which must not be torn away. */
export const COMPOSING_ATTRIBUTE = "data-composing";

/** The texts of 基本信息 that the first look shows, by their places. */
export const shownPlaces = ["agency", "year", "title", "preface"] as const;

/** Shows a text in a field, and notes it there as the field has it: what differs from it later was typed. */
export function showText(field: TextField, text: string): void {
  field.value = text;
  field.dataset.shown = field.value;
}

/** What was shown in a field at first. */
export function readShown({ dataset }: TextField): string {
  return dataset.shown ?? "";
}

/** The first look on the screen, if it is there. */
export function findFirstLook(): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[${LOOK_ATTRIBUTE}]`);
}

/** Its fields for text. */
export function listFields(look: HTMLElement): readonly TextField[] {
  return Array.from(look.querySelectorAll<TextField>('main input[type="text"], main textarea'));
}
