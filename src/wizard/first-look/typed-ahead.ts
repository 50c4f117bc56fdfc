/**
 * From the first look to the tool: what was typed into it is typed into the fields that take its place, and the cursor
 * stays where it was. Must not decide what becomes of the text: the fields do.
 */

import { flushSync } from "react-dom";
import { readRoute } from "../session/navigation.ts";
import {
  COMPOSING_ATTRIBUTE,
  findFirstLook,
  LOOK_ATTRIBUTE,
  listFields,
  readShown,
  type TextField,
} from "./marks.ts";

/** What a field held at first and at last, and the part of it that was marked. */
interface FieldState {
  readonly id: string;
  readonly shown: string;
  readonly text: string;
  readonly selection: readonly [start: number, end: number];
}

function readField(field: TextField): FieldState {
  const { id, value, selectionStart, selectionEnd } = field;
  const selection = [selectionStart ?? value.length, selectionEnd ?? value.length] as const;
  return { id, shown: readShown(field), text: value, selection };
}

function findField({ id }: FieldState): TextField | null {
  return document.querySelector<TextField>(`main #${CSS.escape(id)}`);
}

/** A draft that was saved anew meanwhile, or that another page writes by now, must not be led back. */
function canTakeUp(typed: FieldState): boolean {
  const field = findField(typed);
  return field !== null && !field.readOnly && field.value === typed.shown;
}

/** As if it was typed here: React does not hear of what a script writes as the field's value. */
function typeInto(typed: FieldState): void {
  const field = findField(typed);
  field?.setRangeText(typed.text, 0, field.value.length, "end");
  field?.dispatchEvent(new Event("input", { bubbles: true }));
}

function isOfShownDraft(look: HTMLElement): boolean {
  const route = readRoute();
  return route.page === "draft" && route.id === look.getAttribute(LOOK_ATTRIBUTE);
}

/** Resolves when no input method is putting a word together there. */
async function waitForWord(look: HTMLElement): Promise<void> {
  while (look.hasAttribute(COMPOSING_ATTRIBUTE)) {
    await new Promise((resolve) => look.addEventListener("compositionend", resolve, { once: true }));
  }
}

/** Draws the page in the place of the first look, if there is one. `draw` begins React's work. */
export async function drawOverFirstLook(draw: () => void): Promise<void> {
  const look = findFirstLook();
  if (look === null) {
    draw();
    return;
  }
  await waitForWord(look);
  const fields = listFields(look);
  const typed = fields.map(readField).filter(({ shown, text }) => text !== shown);
  const focused = fields.find((field) => field === document.activeElement);
  const cursor = focused === undefined ? null : readField(focused);
  // In one go with what follows: a key in between would reach neither the old field nor the new one.
  flushSync(draw);
  if (!isOfShownDraft(look)) return;
  // All before any: what is typed into one field may change another.
  const open = typed.filter(canTakeUp);
  for (const each of open) typeInto(each);
  const field = cursor && findField(cursor);
  field?.focus({ preventScroll: true });
  if (cursor !== null) field?.setSelectionRange(...cursor.selection);
}
