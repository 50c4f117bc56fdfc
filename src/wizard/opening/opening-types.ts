/** What is opened and what came of it: plain data, because it travels between the page and a worker. */

import type { Finding } from "../../check/index.ts";
import type { DocumentTree } from "../../document/index.ts";
import type { Origins, Unread } from "../../reading/index.ts";
import type { Draft, Report } from "../../report/index.ts";

/** What a file is opened for: a draft of it, this year's report after it, or only its findings. */
export type OpeningPurpose = "draft" | "next" | "check";

/** A file, or what was pasted in its stead. */
export interface Opening {
  readonly name: string;
  readonly content: Blob;
  readonly purpose: OpeningPurpose;
}

export interface OpenedReport {
  readonly report: Report;
  readonly unread: readonly Unread[];
  /** What a draft file holds beside its report; null for a document. */
  readonly draft: Draft | null;
  /**
   * Of a draft file as its writer sees them, last year's report beside it, those that are kept too. Of any other the
   * report as it was printed: totals count as typed, headings and labels are looked at. Cells whose figures are
   * among `unread` are not called blank: what stands there in the file is told instead.
   */
  readonly findings: readonly Finding[];
  /** null where the file is report JSON, which holds nothing besides the report. */
  readonly source: { readonly document: DocumentTree; readonly origins: Origins } | null;
}

export type ReadingAnswer =
  | { readonly kind: "read"; readonly opened: OpenedReport }
  | { readonly kind: "refused"; readonly reason: string };
