/**
 * Where findings and undo lead: from a cell's address or a text's place to its step and its field on the
 * screen. Owns the ids of steps.
 */

import type { CellAddress, SectionId, TableId } from "../../format/index.ts";
import { findCell, getTableSection, sectionIds, tableIds } from "../../format/index.ts";
import { findExcerpt, findPlaceSection } from "../../report/index.ts";
import { findInput } from "../table/cell-input.ts";
import { nameCellField, nameTextField } from "./field-ids.ts";

/** Words in a text, and which of equal ones. */
export interface Words {
  readonly excerpt: string;
  /** The first is 0. */
  readonly occurrence: number;
}

/** Leads to a target, and to words in its text. */
export type GoTo = (target: string, words?: Words | null) => void;

export type StepId = "basics" | SectionId | "export";

/** The steps of the wizard in order. */
export const stepIds: readonly StepId[] = ["basics", ...sectionIds, "export"];

/** The step of that name; the first one for any other word. */
export function readStepId(text: string): StepId {
  return stepIds.find((id) => id === text) ?? "basics";
}

const tablesByTarget: ReadonlyMap<string, TableId> = new Map(
  tableIds.map((table) => [`tables.${table}`, table]),
);

function findTable(target: string): TableId | undefined {
  return tablesByTarget.get(target);
}

/** The step that shows a cell, a text or a table. */
export function findStep(target: string): StepId {
  const table = findCell(target)?.table ?? findTable(target);
  if (table !== undefined) return getTableSection(table).id;
  return findPlaceSection(target) ?? "basics";
}

/** The first cell that can be typed into; where only another window can, the first one. */
function findFirstCell(table: TableId): HTMLElement | null {
  const cells = `[data-table="${table}"] input`;
  return document.querySelector<HTMLElement>(`${cells}:not([readonly])`) ?? document.querySelector(cells);
}

function findField(target: string): HTMLElement | null {
  const table = findTable(target);
  if (table !== undefined) return findFirstCell(table);
  const [section] = target.split(".topics.");
  return (
    document.getElementById(nameCellField(target as CellAddress)) ??
    document.getElementById(nameTextField(target)) ??
    document.getElementById(nameTextField(`${section}.text`))
  );
}

/** Marks the words in the field, so that typing takes their place; where they are gone the cursor stays. */
function selectWords(field: HTMLElement | null, { excerpt, occurrence }: Words): void {
  if (!(field instanceof HTMLTextAreaElement)) return;
  const start = findExcerpt(field.value, excerpt, occurrence);
  if (start >= 0) field.setSelectionRange(start, start + excerpt.length);
}

/** Puts the cursor into a target's field, onto `words` in it, if its step is on the screen. */
export function focusTarget(target: string, words: Words | null = null): void {
  const field = findField(target);
  field?.focus({ preventScroll: true });
  // A number cell that has the cursor already: what is typed next replaces its figure, as on entering it.
  findInput(field)?.select();
  if (words !== null) selectWords(field, words);
  field?.scrollIntoView({ block: "center", inline: "nearest" });
}

/** Whether the cursor is where the target leads: a table's first cell, or the text before topics that are not there. */
export function isTargetFocused(target: string): boolean {
  const field = findField(target);
  return field !== null && field === document.activeElement;
}

/** The target whose field has the cursor; null where none has. */
export function findFocusedTarget(): string | null {
  const id = document.activeElement?.id ?? "";
  const match = /^(?:cell|text)-(.+)$/.exec(id);
  return match?.[1] ?? null;
}
