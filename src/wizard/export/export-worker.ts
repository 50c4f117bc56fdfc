/**
 * Makes the Word file off the page's thread, and reads it back before it is handed over. Owns nothing but the
 * order of these two.
 */

import type { Finding } from "../../check/index.ts";
import { type Difference, verifyDocx } from "../../reading/index.ts";
import type { Report } from "../../report/index.ts";
import { renderDocx } from "../../writing/docx/index.ts";
import { composeDocument, type DocumentComment, type Typography } from "../../writing/index.ts";
import { wizardMessages } from "../messages.ts";

export interface ExportRequest {
  readonly report: Report;
  readonly typography: Typography;
  readonly date: Date;
  /** Each becomes a comment at its place. */
  readonly findings: readonly Finding[];
}

export type ExportAnswer =
  | { readonly kind: "made"; readonly bytes: Uint8Array<ArrayBuffer> }
  /** The bytes do not say what the report says; they are not handed over. */
  | { readonly kind: "differs"; readonly count: number; readonly first: string }
  | { readonly kind: "failed"; readonly reason: string };

function createComment({ message, cells, place, excerpt }: Finding): DocumentComment {
  return { places: place === null ? cells : [...cells, place], excerpt, text: message };
}

async function makeFile({ report, typography, date, findings }: ExportRequest): Promise<ExportAnswer> {
  const comments = findings.map(createComment);
  const bytes = await renderDocx(composeDocument(report, typography), { typography, date, comments });
  const differences = verifyDocx(report, bytes);
  const [first] = differences;
  if (first !== undefined) return { kind: "differs", count: differences.length, first: describe(first) };
  return { kind: "made", bytes: new Uint8Array(bytes) };
}

function describe({ place, expected, found }: Difference): string {
  return wizardMessages.differenceAt(place, expected, found ?? "");
}

self.onmessage = async (event: MessageEvent<ExportRequest>): Promise<void> => {
  let answer: ExportAnswer;
  try {
    answer = await makeFile(event.data);
  } catch (error) {
    answer = { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answer);
};
