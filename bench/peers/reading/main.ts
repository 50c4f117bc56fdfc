/** This reader and docx-preview in one page: read, and, as docx-preview is used, drawn into the page. */

import { parseAsync, renderAsync } from "docx-preview";
import { readReport } from "../../../src/reading/index.ts";
import { renewRoot } from "../peer-page.ts";
import type { Reader } from "./reading-page.ts";

const readers: Readonly<Record<Reader, (bytes: Uint8Array) => unknown>> = {
  own: (bytes) => readReport(bytes),
  parsed: (bytes) => parseAsync(bytes),
  rendered: (bytes) => renderAsync(bytes, renewRoot()),
};

window.timeReading = async (reader, file) => {
  const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
  const begin = performance.now();
  await readers[reader](bytes);
  return performance.now() - begin;
};
