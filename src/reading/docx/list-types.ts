/** What a Word file says of its numbered lists. Owns types. */

export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** "（%1）": %1 is this list's number at its first level. */
  readonly text: string;
  /** What stands between number and text. */
  readonly suffix: string;
  /** Begins again behind a paragraph of a level above this one; 0 never, null behind any. */
  readonly restart: number | null;
  /** The paragraph style that numbers with this level. */
  readonly style: string | null;
  /** Shows the numbers of all levels as digits. */
  readonly legal: boolean;
  readonly hidden: boolean;
}

export interface LevelOverride {
  readonly start: number | null;
  readonly level: ListLevel | null;
}

/** A list as paragraphs name it: the pattern that it follows, and where it differs. */
export interface NumberedList {
  readonly pattern: string;
  readonly overrides: ReadonlyMap<number, LevelOverride>;
}

export interface ListPattern {
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** A style whose list has the levels instead. */
  readonly styleLink: string | null;
}

export interface ListDefinitions {
  readonly lists: ReadonlyMap<string, NumberedList>;
  readonly patterns: ReadonlyMap<string, ListPattern>;
}
