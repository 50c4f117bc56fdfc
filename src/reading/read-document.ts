/**
 * The bytes of any file → document tree, or why not. Owns which reader a file gets, told by its content and never
 * by its name, and the sizes from which no file is looked into.
 */

import type { DocumentTree } from "../document/index.ts";
import { decodeText } from "./bytes/decode-text.ts";
import { startsWith, ZIP_MARK } from "./bytes/file-marks.ts";
import { refuseByMark, refuseByText } from "./bytes/refused-kinds.ts";
import { readDocx } from "./docx/read-docx.ts";
import { readHtml } from "./html/read-html.ts";
import { readingMessages } from "./messages.ts";
import { readText } from "./text/index.ts";

/** A document of the tree; or the JSON of a report or draft, which src/report reads; or a reason in Chinese. */
export type DocumentReading =
  | { readonly ok: true; readonly kind: "document"; readonly document: DocumentTree }
  | { readonly ok: true; readonly kind: "reportFile"; readonly text: string }
  | { readonly ok: false; readonly reason: string };

const MAX_FILE_MEGABYTES = 100;
const MAX_TEXT_MEGABYTES = 20;
const BYTES_PER_MEGABYTE = 1024 * 1024;
/** Where a page may begin: comments, a declaration, or what a server put before it. */
const HEAD_LENGTH = 4096;
const MARKUP_START = /^\s*<[!?a-z]/i;
const PAGE = /<(?:!doctype\s+html|html|head|body)[\s>]/i;

function refuse(reason: string): DocumentReading {
  return { ok: false, reason };
}

function isJson(text: string): boolean {
  return /^\s*(?:\{|\[\s*[{\]"])/.test(text);
}

function isMarkup(text: string): boolean {
  const head = text.slice(0, HEAD_LENGTH);
  return MARKUP_START.test(head) || PAGE.test(head);
}

function asDocument(
  reading: { ok: true; document: DocumentTree } | { ok: false; reason: string },
): DocumentReading {
  return reading.ok ? { ok: true, kind: "document", document: reading.document } : reading;
}

function readDecoded(text: string): DocumentReading {
  if (text.trim() === "") return refuse(readingMessages.noWords);
  if (isJson(text)) return { ok: true, kind: "reportFile", text };
  const refusal = refuseByText(text);
  if (refusal !== null) return refuse(refusal);
  return asDocument(isMarkup(text) ? readHtml(text) : { ok: true, document: readText(text) });
}

/**
 * What a file says, whatever its name: .docx, web pages, plain text and Markdown become a document tree; JSON is
 * handed on. Everything else is refused with what to do instead. Never throws, and ends within seconds.
 */
export function readDocument(bytes: Uint8Array): DocumentReading {
  if (bytes.length === 0) return refuse(readingMessages.empty);
  if (bytes.length > MAX_FILE_MEGABYTES * BYTES_PER_MEGABYTE)
    return refuse(readingMessages.fileTooLarge(MAX_FILE_MEGABYTES));
  if (startsWith(bytes, ZIP_MARK)) return asDocument(readDocx(bytes));
  const refusal = refuseByMark(bytes);
  if (refusal !== null) return refuse(refusal);
  if (bytes.length > MAX_TEXT_MEGABYTES * BYTES_PER_MEGABYTE)
    return refuse(readingMessages.textTooLarge(MAX_TEXT_MEGABYTES));
  const text = decodeText(bytes);
  return text === null ? refuse(readingMessages.unknownFile) : readDecoded(text);
}
