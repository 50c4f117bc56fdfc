/**
 * The text of a box once more behind it, unseen but for the marks under the words that findings speak of. It
 * also gives the box its height.
 */

import type { ReactElement } from "react";
import type { Finding, Severity } from "../../check/index.ts";
import { findExcerpt } from "../../report/index.ts";
import styles from "./texts.module.css";

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
}

/** Where the excerpts of findings stand in a text; overlapping ones give way to the first. */
function locateMarks(text: string, findings: readonly Finding[]): Mark[] {
  const found = findings.flatMap(({ excerpt, occurrence, severity }): Mark[] => {
    const words = excerpt ?? "";
    const start = findExcerpt(text, words, occurrence);
    return start === -1 ? [] : [{ start, end: start + words.length, severity }];
  });
  found.sort((a, b) => a.start - b.start);
  let end = 0;
  return found.filter((mark) => {
    if (mark.start < end) return false;
    end = mark.end;
    return true;
  });
}

interface MarkedTextProps {
  readonly text: string;
  /** The findings that speak of this text. */
  readonly findings: readonly Finding[];
}

export function MarkedText({ text, findings }: MarkedTextProps): ReactElement {
  const pieces: ReactElement[] = [];
  let offset = 0;
  for (const { start, end, severity } of locateMarks(text, findings)) {
    pieces.push(
      <span key={`before-${start}`}>{text.slice(offset, start)}</span>,
      <mark key={start} className={styles.mark} data-severity={severity}>
        {text.slice(start, end)}
      </mark>,
    );
    offset = end;
  }
  return (
    <div className={styles.mirror} data-mirror aria-hidden>
      {pieces}
      {/* A last line break needs something after it to be as high as in the box. */}
      {text.slice(offset)}{" "}
    </div>
  );
}
