/**
 * The shape of an official form as data. Owns only types: a new edition of the format is a new value of
 * `OfficialForm`, never new code.
 */

export type SectionId = "overview" | "proactive" | "requests" | "disputes" | "problems" | "other";
export type TableId = "proactive" | "requests" | "disputes";

/** `table.row.column`; the row id itself may contain a dot (`requests.refused.stateSecret.total`). */
export type CellAddress = `${TableId}.${string}.${string}`;

/** What a figure counts. Only 万元 may have a fraction. */
export type Unit = "件" | "万元";

/** A printed label in the pieces between which it may break; joined they are the official wording. */
export type Label = readonly string[];

export interface Topic {
  readonly id: string;
  readonly heading: string;
}

export interface FormSection {
  readonly id: SectionId;
  readonly ordinal: string;
  readonly heading: string;
  /** Proposed, never required. */
  readonly topics: readonly Topic[];
  readonly table: TableId | null;
  /** The format wants words here, not only a table. */
  readonly needsText: boolean;
}

export interface FormColumn {
  readonly id: string;
  readonly label: Label;
}

export interface FormRow {
  readonly id: string;
  /** From the outermost merged label to the row's own. */
  readonly path: readonly Label[];
}

/** One block of 二's table: a clause heading, a header row and its rows. */
export interface FormBlock {
  readonly heading: Label;
  readonly labelHeading: Label;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly unit: Unit;
}

/** A column heading that spans others, or (a string) the id of a column of its own. */
export type ColumnGroup = string | { readonly label: Label; readonly columns: readonly ColumnGroup[] };

export interface ProactiveTable {
  readonly blocks: readonly FormBlock[];
}

export interface RequestsTable {
  readonly caption: Label;
  readonly columnGroup: ColumnGroup;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly unit: Unit;
}

export interface DisputesTable {
  /** Printed side by side, each with all columns; as data they are the rows. */
  readonly rows: readonly FormRow[];
  readonly columns: readonly FormColumn[];
  readonly unit: Unit;
}

export interface OfficialForm {
  readonly format: string;
  readonly source: string;
  readonly titleEnding: string;
  readonly sections: readonly FormSection[];
  readonly tables: {
    readonly proactive: ProactiveTable;
    readonly requests: RequestsTable;
    readonly disputes: DisputesTable;
  };
}
