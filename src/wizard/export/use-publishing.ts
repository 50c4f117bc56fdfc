/**
 * What 检查与导出 can do with the report, one thing at a time: asks where errors are left, has it made and read back,
 * hands it over. Owns these states; making is the worker's.
 */

import { useState } from "react";
import type { Report } from "../../report/index.ts";
import { suggestFileName, type Typography } from "../../writing/index.ts";
import { useSingleRun } from "../design/use-single-run.ts";
import { type ClipboardContent, copyContent } from "../session/clipboard.ts";
import { DOCX_TYPE, downloadFile, HTML_TYPE } from "../session/download.ts";
import { exportReport } from "./export-report.ts";
import type { ExportAnswer, ExportKind, ExportRefusal } from "./export-worker.ts";

export type Publication = ExportKind | "print";

export type PublishOutcome =
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "copied" }
  /** Ready, but the browser copies only straight after a click. */
  | { readonly kind: "copyWaits"; readonly content: ClipboardContent }
  | { readonly kind: "copyFailed" }
  | ExportRefusal;

export type Publishing =
  | { readonly kind: "idle" }
  | { readonly kind: "asking"; readonly publication: Publication }
  /** `former`: what came of the same publication the last time. */
  | {
      readonly kind: "working";
      readonly publication: Publication;
      readonly former: PublishOutcome | null;
    }
  | { readonly kind: "done"; readonly publication: Publication; readonly outcome: PublishOutcome };

/** A report and the look that the office gives it. */
export interface Published {
  readonly report: Report;
  readonly typography: Typography;
}

/** Has a product made now, without comments. */
function order<K extends ExportKind>(kind: K, published: Published): Promise<ExportAnswer<K>> {
  return exportReport(kind, { ...published, date: new Date(), findings: [] });
}

async function saveWord(published: Published): Promise<PublishOutcome> {
  const name = suggestFileName(published.report, "docx");
  const answer = await order("word", published);
  if (answer.kind !== "made") return answer;
  downloadFile(name, answer.product, DOCX_TYPE);
  return { kind: "saved", name };
}

async function saveWebPage(published: Published): Promise<PublishOutcome> {
  const name = suggestFileName(published.report, "html");
  const answer = await order("webPage", published);
  if (answer.kind !== "made") return answer;
  downloadFile(name, answer.product, HTML_TYPE);
  return { kind: "saved", name };
}

async function copyForEditor(published: Published): Promise<PublishOutcome> {
  const answer = await order("editor", published);
  if (answer.kind !== "made") return answer;
  const isCopied = await copyContent(answer.product);
  return isCopied ? { kind: "copied" } : { kind: "copyWaits", content: answer.product };
}

const makers: Readonly<Record<ExportKind, (published: Published) => Promise<PublishOutcome>>> = {
  word: saveWord,
  webPage: saveWebPage,
  editor: copyForEditor,
};

export interface Publisher {
  readonly state: Publishing;
  /** Asks first where errors or blanks of a template are left. */
  readonly start: (publication: Publication) => void;
  /** The answer to the question. */
  readonly goOn: () => void;
  readonly cancel: () => void;
  /** Copies what was made, straight after a click. */
  readonly copyAgain: (content: ClipboardContent) => void;
}

/** What comes next is a task of its own: a slow computer would else stand still for the sum of both. */
function endTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/**
 * `readPublished` gives what is to be published at the moment it is made; null while that is not known. `countDoubtful`
 * says how much of it must not be published unasked, with what was typed last.
 */
export function usePublishing(readPublished: () => Published | null, countDoubtful: () => number): Publisher {
  const [state, setState] = useState<Publishing>({ kind: "idle" });
  const runOnce = useSingleRun();
  const make = async (kind: ExportKind): Promise<void> => {
    const former = state.kind === "done" && state.publication === kind ? state.outcome : null;
    // A page that changed in the click's own task is laid out in it as well, before the browser draws it.
    await endTask();
    setState({ kind: "working", publication: kind, former });
    await endTask();
    const published = readPublished();
    if (published === null) return setState({ kind: "idle" });
    const outcome = await makers[kind](published);
    setState({ kind: "done", publication: kind, outcome });
  };
  const publish = async (publication: Publication): Promise<void> => {
    if (publication === "print") {
      setState({ kind: "idle" });
      // The question has left the screen by then.
      setTimeout(() => window.print());
      return;
    }
    await runOnce(() => make(publication));
  };
  const copyAgain = async (content: ClipboardContent): Promise<void> => {
    const isCopied = await copyContent(content);
    const outcome = { kind: isCopied ? "copied" : "copyFailed" } as const;
    setState({ kind: "done", publication: "editor", outcome });
  };
  return {
    state,
    start: (publication) => {
      if (countDoubtful() > 0) setState({ kind: "asking", publication });
      else void publish(publication);
    },
    goOn: () => {
      if (state.kind === "asking") void publish(state.publication);
    },
    cancel: () => setState({ kind: "idle" }),
    copyAgain: (content) => void copyAgain(content),
  };
}
