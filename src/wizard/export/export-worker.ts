/**
 * Makes what is published off the page's thread, and reads it back before it is handed over. Owns nothing but the
 * order of these two.
 */

import type { Finding } from "../../check/index.ts";
import { type Difference, verifyDocx, verifyHtml } from "../../reading/index.ts";
import type { Report } from "../../report/index.ts";
import { renderDocx } from "../../writing/docx/index.ts";
import { renderEditorHtml, renderHtml } from "../../writing/html/index.ts";
import { composeDocument, type DocumentComment, printText, type Typography } from "../../writing/index.ts";
import type { ClipboardContent } from "../session/clipboard.ts";

/** What can be made of a report. */
export interface ExportProducts {
  readonly word: Uint8Array<ArrayBuffer>;
  /** A whole page as a file. */
  readonly webPage: string;
  /** What is pasted into a website's editor. */
  readonly editor: ClipboardContent;
}

export type ExportKind = keyof ExportProducts;

export interface ExportRequest {
  readonly kind: ExportKind;
  readonly report: Report;
  readonly typography: Typography;
  readonly date: Date;
  /** Each becomes a comment at its place in a Word file. */
  readonly findings: readonly Finding[];
}

/** Why nothing was handed over. */
export type ExportRefusal =
  /** The product does not say what the report says. */
  | { readonly kind: "differs"; readonly count: number; readonly first: Difference }
  | { readonly kind: "failed"; readonly reason: string };

export type ExportAnswer<K extends ExportKind> =
  | { readonly kind: "made"; readonly product: ExportProducts[K] }
  | ExportRefusal;

interface Made<K extends ExportKind> {
  readonly product: ExportProducts[K];
  readonly differences: readonly Difference[];
}

type Makers = { readonly [K in ExportKind]: (request: ExportRequest) => Made<K> | Promise<Made<K>> };

function createComment({ message, cells, place, excerpt, occurrence }: Finding): DocumentComment {
  const places = place === null ? cells : [...cells, place];
  return { places, excerpt, occurrence: occurrence ?? 0, text: message };
}

/** A moment as the clock on the wall here shows it, as if that were UTC. */
function readWallClock(date: Date): Date {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
}

const makers: Makers = {
  word: async ({ report, typography, date, findings }) => {
    const comments = findings.map(createComment);
    const options = { typography, date, comments, commentDate: readWallClock(date) };
    const bytes = await renderDocx(composeDocument(report, typography), options);
    return { product: new Uint8Array(bytes), differences: verifyDocx(report, bytes) };
  },
  webPage: ({ report, typography }) => {
    const html = renderHtml(composeDocument(report, typography));
    return { product: html, differences: verifyHtml(report, html) };
  },
  editor: ({ report, typography }) => {
    const tree = composeDocument(report, typography);
    const html = renderEditorHtml(tree);
    return { product: { html, text: printText(tree) }, differences: verifyHtml(report, html) };
  },
};

async function makeProduct(request: ExportRequest): Promise<ExportAnswer<ExportKind>> {
  const { product, differences } = await makers[request.kind](request);
  const [first] = differences;
  if (first !== undefined) return { kind: "differs", count: differences.length, first };
  return { kind: "made", product };
}

self.onmessage = async (event: MessageEvent<ExportRequest>): Promise<void> => {
  let answer: ExportAnswer<ExportKind>;
  try {
    answer = await makeProduct(event.data);
  } catch (error) {
    answer = { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answer);
};
