/** The findings of a file beside its pages; saved as a Word file in which each is a comment. No draft is made. */

import { type ReactElement, useEffect, useRef, useState } from "react";
import { type Finding, type KeptFinding, splitKept } from "../../check/index.ts";
import { type Draft, findExcerptAmong } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import { FindingGroups } from "../findings/FindingGroups.tsx";
import { describeCounts, type FindingEntry } from "../findings/finding-groups.ts";
import { KeptList } from "../findings/KeptList.tsx";
import { wizardMessages } from "../messages.ts";
import { Preview } from "../preview/Preview.tsx";
import { useOfficeTemplate } from "../template/office-template.ts";
import { createOpenedDraft } from "./open-as-draft.ts";
import styles from "./opening.module.css";
import type { OpenedReport } from "./opening-types.ts";
import { SaveComments } from "./SaveComments.tsx";
import { SourceView } from "./SourceView.tsx";
import { showSpot } from "./show-spot.ts";
import { findOrigin, UnreadList } from "./UnreadList.tsx";

/**
 * A cell or text on the drawn pages, of several paragraphs the one with the words; what it is a part of where it does
 * not print.
 */
function findSpot({ target, words }: FindingEntry): Element | null {
  for (let place = target; place !== ""; place = place.replace(/\.?[^.]*$/, "")) {
    // Only on the pages: the preview also draws everything once unseen, to measure it.
    const spots = [...document.querySelectorAll(`[data-pages] section [data-place="${place}"]`)];
    const texts = spots.map(({ textContent }) => textContent);
    const said = words === null ? null : findExcerptAmong(texts, words.excerpt, words.occurrence);
    const spot = spots[said?.index ?? 0];
    if (spot !== undefined) return spot;
  }
  return document.querySelector("[data-pages] section [data-place]");
}

interface CheckedReportViewProps {
  readonly opened: OpenedReport;
  readonly onDraft: (draft: Draft) => void;
  /** Leads to the draft that was made of it; null as long as there is none. */
  readonly onContinue: (() => void) | null;
}

type Shown = "pages" | "source";

/** The report's pages and its source take turns beside the findings; what is clicked decides. */
function useShownSide(): {
  readonly shown: Shown;
  readonly turnTo: (side: Shown, findTarget?: () => Element | null) => void;
} {
  const [shown, setShown] = useState<Shown>("pages");
  const target = useRef<(() => Element | null) | null>(null);
  useEffect(() => {
    // The side that was hidden is drawn by now.
    showSpot(target.current?.() ?? null);
    target.current = null;
  });
  const [, drawAgain] = useState(0);
  return {
    shown,
    turnTo: (side, findTarget) => {
      target.current = findTarget ?? null;
      setShown(side);
      drawAgain((count) => count + 1);
    },
  };
}

/** Who reads the comments judges the reason, too. */
function noteReason({ finding, reason }: KeptFinding): Finding {
  return { ...finding, message: wizardMessages.keptComment(finding.message, reason) };
}

export function CheckedReportView({ opened, onDraft, onContinue }: CheckedReportViewProps): ReactElement {
  const { report, unread, source, draft } = opened;
  const { open, kept } = splitKept(opened.findings, draft?.kept ?? [], report);
  const { shown, turnTo } = useShownSide();
  const office = useOfficeTemplate();
  return (
    <div className={styles.columns}>
      <div className={styles.read}>
        <SaveComments report={report} findings={[...open, ...kept.map(noteReason)]} office={office}>
          <Button onClick={onContinue ?? (() => onDraft(createOpenedDraft(opened)))}>
            {onContinue === null ? wizardMessages.openAsDraft : wizardMessages.continueMade}
          </Button>
        </SaveComments>
        <section className={styles.found} aria-label={wizardMessages.findings}>
          {open.length > 0 && <h2>{describeCounts(open)}</h2>}
          <FindingGroups
            findings={open}
            onGo={(entry) => turnTo("pages", () => findSpot(entry))}
            isDraft={false}
          />
          <KeptList kept={kept} onRelease={null} />
        </section>
        <UnreadList
          unread={unread}
          hint={wizardMessages.checkedUnreadHint}
          onShow={(entry) => turnTo("source", () => findOrigin(entry))}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to do that. */}
      <section className={styles.sourceFrame} aria-label={wizardMessages.reportPages} tabIndex={0}>
        <div className={styles.sides}>
          <Button aria-pressed={shown === "pages"} onClick={() => turnTo("pages")}>
            {wizardMessages.reportPages}
          </Button>
          {source !== null && (
            <Button aria-pressed={shown === "source"} onClick={() => turnTo("source")}>
              {wizardMessages.sourceTitle}
            </Button>
          )}
        </div>
        <div data-pages hidden={shown !== "pages"}>
          {office !== null && <Preview report={report} typography={office.typography} />}
        </div>
        {shown === "source" && source !== null && <SourceView document={source.document} />}
      </section>
    </div>
  );
}
