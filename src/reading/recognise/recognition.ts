/** What recognising a document gives. Owns types only; all of it is plain data that a worker can send. */

import type { ReadingNotes, Report } from "../../report/index.ts";
import type { Origin } from "./tables/source-rows.ts";

export type { Origin } from "./tables/source-rows.ts";

/** What stands in a file and was not taken. */
export interface Unread {
  /** A cell, a row ("requests.carriedOut"), a section id or "document". */
  readonly where: string;
  readonly raw: string;
  /** Chinese. */
  readonly reason: string;
  /** Where it stands in the document that was read. */
  readonly origin?: Origin;
}

/**
 * Where what was read stands in the document, by its place in the report: "title", "preface",
 * "sections.overview.topics.1.text", a cell's address, "signature". A text of several paragraphs has its first.
 */
export type Origins = Readonly<Record<string, Origin>>;

export type Recognition =
  | {
      readonly ok: true;
      /** In normal form. */
      readonly report: Report;
      readonly unread: readonly Unread[];
      readonly notes: ReadingNotes;
      readonly origins: Origins;
    }
  | { readonly ok: false; readonly reason: string };
