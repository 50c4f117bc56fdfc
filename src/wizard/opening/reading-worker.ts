/** Reads a file and checks what it says, away from the page's thread. Owns nothing but the order of these two. */

import { checkReport } from "../../check/index.ts";
import { readReport } from "../../reading/index.ts";
import type { ReadingAnswer } from "./opening-types.ts";

function openReport(bytes: Uint8Array): ReadingAnswer {
  const reading = readReport(bytes);
  if (!reading.ok) return { kind: "refused", reason: reading.reason };
  const { report, unread, notes, source } = reading;
  return { kind: "read", opened: { report, unread, findings: checkReport(report, { notes }), source } };
}

self.onmessage = async (event: MessageEvent<Blob>): Promise<void> => {
  let answer: ReadingAnswer;
  try {
    answer = openReport(new Uint8Array(await event.data.arrayBuffer()));
  } catch (error) {
    answer = { kind: "refused", reason: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answer);
};
