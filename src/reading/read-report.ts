/** The bytes of any file → report and what of it was not read. Owns the way from reader to recogniser. */

import type { DocumentTree } from "../document/index.ts";
import type { Draft, ReadingNotes, Report } from "../report/index.ts";
import { readReportFile } from "../report/index.ts";
import { readDocument } from "./read-document.ts";
import type { Origins, Unread } from "./recognise/index.ts";
import { recogniseReport } from "./recognise/index.ts";

/** Plain data: it travels from a worker to the page. */
export type ReportReading =
  | {
      readonly ok: true;
      /** In normal form, but for report JSON, which is taken as it is. */
      readonly report: Report;
      readonly unread: readonly Unread[];
      /** null for report JSON, in which nothing is printed. */
      readonly notes: ReadingNotes | null;
      readonly source: { readonly document: DocumentTree; readonly origins: Origins } | null;
      /** What a draft file holds beside its report; null for a document. */
      readonly draft: Draft | null;
      /** Fields of a JSON file that were left out. */
      readonly unknownFields: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

function readJson(text: string): ReportReading {
  const reading = readReportFile(text);
  if (!reading.ok) return reading;
  const { draft, unknownFields } = reading;
  return { ok: true, report: draft.report, unread: [], notes: null, source: null, draft, unknownFields };
}

/** The report in a file of any kind that can be read; the reason is Chinese. Never throws. */
export function readReport(bytes: Uint8Array): ReportReading {
  const reading = readDocument(bytes);
  if (!reading.ok) return reading;
  if (reading.kind === "reportFile") return readJson(reading.text);
  const recognition = recogniseReport(reading.document);
  if (!recognition.ok) return recognition;
  const { report, unread, notes, origins } = recognition;
  const source = { document: reading.document, origins };
  return { ok: true, report, unread, notes, source, draft: null, unknownFields: [] };
}
