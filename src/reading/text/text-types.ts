/** What a text is taken apart into, before it is a document tree. Owns types only. */

/** The cells of a row, each in its lines. */
export type TextRow = ReadonlyArray<readonly string[]>;

/** What was found at a line, and how many lines it takes. */
export interface FoundTable {
  /** null where these lines look like a table's and are paragraphs: none of them need be looked at again. */
  readonly rows: readonly TextRow[] | null;
  readonly lineCount: number;
  /** What is known of the cells; see `TableBlock.layout`. */
  readonly layout: "rows" | "sequence";
}
