/**
 * A neutral document: what a report looks like between "a report" and "a file", in both directions. Owns only
 * types; knows neither the form nor any file format.
 */

/** `subheading` runs print in the sub-heading's face (a run-in heading before its text). */
export interface Run {
  readonly text: string;
  readonly role: "body" | "subheading";
}

/** A block or a cell that knows where it comes from. */
interface Placed {
  /**
   * What it prints, in the words of whoever composed the tree: "sections.overview.text", "tables.requests", a cell's
   * address. Absent in a file that was read. Renderers print nothing of it; comments find their place by it.
   */
  readonly place?: string;
}

/** The document's title in the lines in which it prints. */
export interface TitleBlock extends Placed {
  readonly kind: "title";
  readonly lines: readonly string[];
}

/** Level 1: 一、 level 2: （一） on a line of its own. */
export interface HeadingBlock extends Placed {
  readonly kind: "heading";
  readonly level: 1 | 2;
  readonly text: string;
}

export interface ParagraphBlock extends Placed {
  readonly kind: "paragraph";
  readonly runs: readonly Run[];
}

export interface TableCell extends Placed {
  /** Counted on the table's grid, from 0. */
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** The lines of the cell's text; [""] or [] for an empty cell. */
  readonly lines: readonly string[];
  readonly role: "heading" | "label" | "figure";
}

export interface TableBlock extends Placed {
  readonly kind: "table";
  /** What the table is, for a renderer that knows its column widths; "" in a file that was read. */
  readonly name: string;
  readonly columnCount: number;
  /** Leading rows that repeat on a new page. */
  readonly headerRowCount: number;
  /**
   * Absent where the file tells the columns. `rows`: only the order of a row's cells (tabs in a text), `column` counting
   * them, whatever they stand under. `sequence`: not even blank cells and where a row ends.
   */
  readonly layout?: "rows" | "sequence";
  /** Each row's own cells; a cell merged from above stands only in its first row. */
  readonly rows: ReadonlyArray<readonly TableCell[]>;
}

export interface SignatureBlock extends Placed {
  readonly kind: "signature";
  readonly name: string;
  readonly date: string;
}

export type Block = TitleBlock | HeadingBlock | ParagraphBlock | TableBlock | SignatureBlock;

/** What a file shows beside its text: a whole line of a web page that is a link, a note at the foot, another file in it. */
export interface Aside {
  readonly kind: "link" | "footnote" | "embedded";
  /** "" for another file, which is not read. */
  readonly text: string;
}

export interface DocumentTree {
  readonly title: string;
  /** The agency; a document property. */
  readonly author: string;
  readonly blocks: readonly Block[];
  /** No blocks of the document; absent where there are none. */
  readonly asides?: readonly Aside[];
}
