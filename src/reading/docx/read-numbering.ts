/** A Word file's numbering part → its lists. Owns the elements of that part. */

import { scanXml } from "../xml/scan-xml.ts";
import type { XmlTag } from "../xml/xml-tag.ts";
import type { LevelOverride, ListDefinitions, ListLevel, ListPattern, NumberedList } from "./list-types.ts";
import { isOn, readNumber } from "./property-values.ts";

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

const PLAIN_LEVEL: ListLevel = {
  start: 1,
  format: "decimal",
  text: "",
  suffix: "tab",
  restart: null,
  style: null,
  legal: false,
  hidden: false,
};

type TakeProperty = (level: Draft<ListLevel>, value: string, tag: XmlTag) => void;

/** Sets what an element inside a level says; other elements say nothing of numbers. */
const LEVEL_PROPERTIES: ReadonlyMap<string, TakeProperty> = new Map(
  Object.entries<TakeProperty>({
    "w:start": (level, value) => {
      level.start = readNumber(value, 1);
    },
    // A format of Word's own making stands beside one for all, which follows.
    "w:numFmt": (level, value) => {
      if (value !== "custom") level.format = value;
    },
    "w:lvlText": (level, value) => {
      level.text = value;
    },
    "w:suff": (level, value) => {
      level.suffix = value;
    },
    "w:lvlRestart": (level, value) => {
      level.restart = readNumber(value, 0);
    },
    "w:pStyle": (level, value) => {
      level.style = value;
    },
    "w:isLgl": (level, _, tag) => {
      level.legal = isOn(tag.get("val"));
    },
    "w:vanish": (level, _, tag) => {
      level.hidden = isOn(tag.get("val"));
    },
  }),
);

class NumberingReader {
  readonly lists = new Map<string, NumberedList>();
  readonly patterns = new Map<string, ListPattern>();
  private pattern: { id: string; levels: Map<number, ListLevel>; styleLink: string | null } | null = null;
  private list: { id: string; pattern: string; overrides: Map<number, LevelOverride> } | null = null;
  private override: { index: number; start: number | null; level: ListLevel | null } | null = null;
  private level: { index: number; draft: Draft<ListLevel> } | null = null;

  open(name: string, tag: XmlTag): void {
    if (this.level !== null) LEVEL_PROPERTIES.get(name)?.(this.level.draft, tag.get("val") ?? "", tag);
    else if (name === "w:lvl")
      this.level = { index: readNumber(tag.get("ilvl"), 0), draft: { ...PLAIN_LEVEL } };
    else if (name === "w:abstractNum")
      this.pattern = { id: tag.get("abstractNumId") ?? "", levels: new Map(), styleLink: null };
    else if (name === "w:num") this.list = { id: tag.get("numId") ?? "", pattern: "", overrides: new Map() };
    else if (name === "w:lvlOverride")
      this.override = { index: readNumber(tag.get("ilvl"), 0), start: null, level: null };
    else this.openInside(name, tag);
  }

  private openInside(name: string, tag: XmlTag): void {
    if (name === "w:numStyleLink" && this.pattern !== null) this.pattern.styleLink = tag.get("val") ?? null;
    else if (name === "w:abstractNumId" && this.list !== null) this.list.pattern = tag.get("val") ?? "";
    else if (name === "w:startOverride" && this.override !== null)
      this.override.start = readNumber(tag.get("val"), 1);
  }

  close(name: string): void {
    if (name === "w:lvl" && this.level !== null) this.closeLevel(this.level);
    else if (name === "w:abstractNum" && this.pattern !== null) {
      this.patterns.set(this.pattern.id, this.pattern);
      this.pattern = null;
    } else if (name === "w:lvlOverride" && this.override !== null) {
      this.list?.overrides.set(this.override.index, this.override);
      this.override = null;
    } else if (name === "w:num" && this.list !== null) {
      this.lists.set(this.list.id, this.list);
      this.list = null;
    }
  }

  private closeLevel({ index, draft }: { index: number; draft: ListLevel }): void {
    if (this.override !== null) this.override.level = draft;
    else this.pattern?.levels.set(index, draft);
    this.level = null;
  }
}

/** The lists of a numbering part; what of a broken one stands before the fault. */
export function readNumbering(xml: string): ListDefinitions {
  const reader = new NumberingReader();
  scanXml(xml, {
    open: (name, tag) => reader.open(name, tag),
    close: (name) => reader.close(name),
  });
  return reader;
}
