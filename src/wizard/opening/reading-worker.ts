/** Reads a file and checks what it says, away from the page's thread. Owns nothing but the order of these two. */

import { checkReport } from "../../check/index.ts";
import { readReport } from "../../reading/index.ts";
import { wizardMessages } from "../messages.ts";
import type { ReadingAnswer } from "./opening-types.ts";
import { replaceUnreadBlanks } from "./unread-cells.ts";

function openReport(bytes: Uint8Array): ReadingAnswer {
  const reading = readReport(bytes);
  if (!reading.ok) return { kind: "refused", reason: reading.reason };
  const { report, unread, notes, source, draft } = reading;
  const found = checkReport(
    report,
    draft === null ? { notes } : { totals: draft.totals, previous: draft.previous },
  );
  const findings = replaceUnreadBlanks(found, unread);
  return { kind: "read", opened: { report, unread, findings, source, draft } };
}

async function readBytes(content: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch {
    return null;
  }
}

async function answerBlob(content: Blob): Promise<ReadingAnswer> {
  const bytes = await readBytes(content);
  if (bytes === null) return { kind: "refused", reason: wizardMessages.fileUnreadable };
  try {
    return openReport(bytes);
  } catch (error) {
    return { kind: "refused", reason: wizardMessages.readingFailed(String(error)) };
  }
}

self.onmessage = async (event: MessageEvent<Blob>): Promise<void> => {
  self.postMessage(await answerBlob(event.data));
};
