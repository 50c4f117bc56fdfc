/**
 * What was printed in a file that was read and differs from the form: a report as data holds no headings and
 * labels of its own. Filled by readers, judged by src/check. Owns types only.
 */

import type { SectionId, TableId } from "../format/index.ts";

/** A section's heading as printed, with its ordinal: "5、 存在的主要问题". */
export interface PrintedHeading {
  readonly section: SectionId;
  readonly printed: string;
}

/** A label of a table as printed. Of a row where `row` is set, of a column where `column` is. */
export interface PrintedLabel {
  readonly table: TableId;
  readonly row: string | null;
  readonly column: string | null;
  /** The form's wording: a row's own label or one that is merged over several rows. */
  readonly official: string;
  readonly printed: string;
  /** A figure stands where the label should. */
  readonly isOverwritten: boolean;
}

/** Lists may hold what does not differ: checks compare again, leniently. */
export interface ReadingNotes {
  readonly headings: readonly PrintedHeading[];
  readonly labels: readonly PrintedLabel[];
  readonly missingSections: readonly SectionId[];
  readonly missingTables: readonly TableId[];
}
