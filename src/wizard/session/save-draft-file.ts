/** 另存草稿文件: the draft as a file that the tool opens again, on this computer or another. */

import { printDraftFile, suggestDraftFileName } from "../../drafts/index.ts";
import type { Draft } from "../../report/index.ts";
import { downloadFile } from "./download.ts";

export function saveDraftFile(draft: Draft): void {
  downloadFile(suggestDraftFileName(draft), printDraftFile(draft), "application/json");
}
