/**
 * Fields of old Word forms: a drop-down list and a box to tick. Their choice stands in the field's properties, not in
 * the text. Owns what such a field shows.
 */

import type { XmlTag } from "../xml/xml-tag.ts";
import { isOn, readNumber } from "./property-values.ts";

export class FormField {
  private kind: "list" | "box" | null = null;
  private readonly entries: string[] = [];
  private preset = 0;
  private chosen: number | null = null;

  /** Takes an element of the field's properties; nothing happens for any other. */
  take(name: string, tag: XmlTag): void {
    const value = tag.get("val");
    if (name === "w:ddList") this.kind = "list";
    else if (name === "w:checkBox") this.kind = "box";
    else if (name === "w:listEntry") this.entries.push(value ?? "");
    else if (name === "w:default") this.preset = this.readChoice(value);
    else if (name === "w:result" || name === "w:checked") this.chosen = this.readChoice(value);
  }

  private readChoice(value: string | undefined): number {
    return this.kind === "box" ? Number(isOn(value)) : readNumber(value, 0);
  }

  /** What is seen; "" for a field that is neither. */
  print(): string {
    const choice = this.chosen ?? this.preset;
    if (this.kind === "box") return choice === 1 ? "☑" : "☐";
    return this.kind === "list" ? (this.entries[choice] ?? "") : "";
  }
}

/** The elements that say what a form's field shows. */
export const FORM_ELEMENTS = [
  "w:ddList",
  "w:checkBox",
  "w:listEntry",
  "w:default",
  "w:result",
  "w:checked",
] as const;
