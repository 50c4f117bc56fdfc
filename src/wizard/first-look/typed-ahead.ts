/**
 * From the first look to the tool: what was typed into it is typed into the fields that take its place, and the cursor
 * stays where it was. Must not decide what becomes of the text: the fields do.
 */

import { flushSync } from "react-dom";
import { createBlankReport, settleReport } from "../../report/index.ts";
import { readRoute } from "../session/navigation.ts";
import { nameTextField, type TextField } from "../shell/field-ids.ts";
import {
  COMPOSING_ATTRIBUTE,
  findFirstLook,
  LOOK_ATTRIBUTE,
  listFields,
  readShown,
  shownPlaces,
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

/**
 * What the tool shows, by the fields' ids, of the draft whose texts were shown: they are stored as they were typed, and
 * in normal form once the draft is opened.
 */
function settleShown(fields: readonly FieldState[]): ReadonlyMap<string, string> {
  const read = (place: string): string => fields.find(({ id }) => id === nameTextField(place))?.shown ?? "";
  const [title, preface] = [read("title"), read("preface")];
  const year = read("year") === "" ? null : Number(read("year"));
  const stored = { ...createBlankReport(read("agency"), year), title, preface };
  const settled = settleReport(stored);
  return new Map(shownPlaces.map((place) => [nameTextField(place), String(settled[place] ?? "")]));
}

/** A draft that was saved anew meanwhile, or that another page writes by now, must not be led back. */
function canTakeUp(typed: FieldState, settled: ReadonlyMap<string, string>): boolean {
  const field = findField(typed);
  return field !== null && !field.readOnly && field.value === settled.get(typed.id);
}

/** As if it was typed here: React does not hear of what a script writes as the field's value. */
function typeInto(typed: FieldState): void {
  const field = findField(typed);
  field?.setRangeText(typed.text, 0, field.value.length, "end");
  field?.dispatchEvent(new Event("input", { bubbles: true }));
}

/** As if the cursor left it here: what was typed is put in order then. */
function leave(typed: FieldState): void {
  findField(typed)?.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
}

/** Types what was typed ahead into the fields that show the same draft; all but the cursor's were left already. */
function takeUp(fields: readonly FieldState[], cursor: FieldState | undefined): void {
  const settled = settleShown(fields);
  // All before any: what is typed into one field may change another.
  const typed = fields.filter((each) => each.text !== each.shown && canTakeUp(each, settled));
  for (const each of typed) typeInto(each);
  for (const each of typed) if (each !== cursor) leave(each);
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
    // Not in a task of its own, before which the browser would draw an empty page.
    flushSync(draw);
    return;
  }
  await waitForWord(look);
  const fields = listFields(look).map(readField);
  const cursor = fields.find(({ id }) => id === document.activeElement?.id);
  const top = window.scrollY;
  // In one go with what follows: a key in between would reach neither the old field nor the new one.
  flushSync(draw);
  if (!isOfShownDraft(look)) return;
  takeUp(fields, cursor);
  if (cursor === undefined) return;
  const field = findField(cursor);
  field?.focus({ preventScroll: true });
  field?.setSelectionRange(...cursor.selection);
  // The tool begins at its top, or at the field of last time: neither is where the cursor is.
  window.scrollTo(0, top);
}
