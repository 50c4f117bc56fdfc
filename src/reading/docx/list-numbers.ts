/**
 * Numbers paragraphs as Word shows them. Owns counting: which number comes next, and when a level begins again;
 * lists that follow one pattern count on together.
 */

import { printOrdinal } from "../flow/number-formats.ts";
import type { ListDefinitions, ListLevel, NumberedList } from "./list-types.ts";
import type { Styles } from "./read-styles.ts";

const MAX_LINKS = 5;
/** Behind these a number needs no gap; digits would run into its text without one. */
const CLOSED = /[、）．。】》〕]$/;

/** The count at each level, undefined where none has been numbered since the last level above. */
type Counts = Array<number | undefined>;

export class ListNumbers {
  private readonly counts = new Map<string, Counts>();
  /** Lists that have begun again where they say so. */
  private readonly begun = new Set<string>();
  private readonly definitions: ListDefinitions;
  private readonly styles: Styles;

  constructor(definitions: ListDefinitions, styles: Styles) {
    this.definitions = definitions;
    this.styles = styles;
  }

  /** The level at which a style numbers: the one that names the style. */
  findStyleLevel(id: string, style: string | null): number | null {
    const list = this.definitions.lists.get(id);
    if (list === undefined || style === null) return null;
    const levels = this.findPattern(list.pattern, 0)?.levels ?? new Map<number, ListLevel>();
    for (const [index, level] of levels) {
      if (level.style === style) return index;
    }
    return null;
  }

  /** What stands before a paragraph of this list and level, with its gap; "" for a bullet or an unknown list. */
  printNext(id: string, index: number): string {
    const list = this.definitions.lists.get(id);
    const level = list === undefined ? null : this.findLevel(list, index);
    if (list === undefined || level === null) return "";
    const counts = this.count(id, list, index);
    return level.hidden || level.format === "bullet" ? "" : this.print(list, level, counts);
  }

  private findPattern(id: string, links: number): { readonly levels: ReadonlyMap<number, ListLevel> } | null {
    const pattern = this.definitions.patterns.get(id);
    if (pattern === undefined) return null;
    if (pattern.levels.size > 0 || pattern.styleLink === null || links > MAX_LINKS) return pattern;
    const linked = this.definitions.lists.get(this.styles.get(pattern.styleLink).list ?? "");
    return linked === undefined ? pattern : this.findPattern(linked.pattern, links + 1);
  }

  private findLevel(list: NumberedList, index: number): ListLevel | null {
    const own = list.overrides.get(index)?.level;
    return own ?? this.findPattern(list.pattern, 0)?.levels.get(index) ?? null;
  }

  private findStart(list: NumberedList, index: number): number {
    return list.overrides.get(index)?.start ?? this.findLevel(list, index)?.start ?? 1;
  }

  private count(id: string, list: NumberedList, index: number): Counts {
    const counts = this.counts.get(list.pattern) ?? [];
    this.counts.set(list.pattern, counts);
    this.beginAgain(id, list, counts);
    const last = counts[index];
    counts[index] = last === undefined ? this.findStart(list, index) : last + 1;
    for (let above = 0; above < index; above += 1) counts[above] ??= this.findStart(list, above);
    for (let below = index + 1; below < counts.length; below += 1) {
      const restart = this.findLevel(list, below)?.restart ?? null;
      if (restart === null || (restart > 0 && index < restart)) counts[below] = undefined;
    }
    return counts;
  }

  /** A list with numbers to begin with takes them when it is first met. */
  private beginAgain(id: string, list: NumberedList, counts: Counts): void {
    if (this.begun.has(id)) return;
    this.begun.add(id);
    for (const [index, override] of list.overrides) {
      if (override.start !== null) counts[index] = undefined;
    }
  }

  private print(list: NumberedList, level: ListLevel, counts: Counts): string {
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = this.findLevel(list, at)?.format ?? "decimal";
      return printOrdinal(counts[at] ?? 1, level.legal ? "decimal" : format);
    });
    const needsGap = level.suffix !== "nothing" && text !== "" && !CLOSED.test(text);
    return needsGap ? `${text.trimEnd()} ` : text;
  }
}
