/** Last year's text beside a text box, to be taken over paragraph by paragraph. */

import { type ReactElement, useState } from "react";
import { getText, type Report, type TextPlace } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import { wizardMessages } from "../messages.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import { listPreviousParagraphs } from "./find-previous-text.ts";
import styles from "./previous.module.css";
import { holdsRenewed, renewParagraph, splitFigures } from "./renew-paragraph.ts";

interface PreviousParagraphProps {
  readonly text: string;
  readonly isTaken: boolean;
  readonly isReadOnly: boolean;
  readonly onTake: () => void;
}

function PreviousParagraph({ text, isTaken, isReadOnly, onTake }: PreviousParagraphProps): ReactElement {
  return (
    <li>
      <p>
        {splitFigures(text).map((piece) =>
          piece.isOld ? (
            <mark key={piece.start}>{piece.text}</mark>
          ) : (
            <span key={piece.start}>{piece.text}</span>
          ),
        )}
      </p>
      <Button look="quiet" disabled={isReadOnly} isPassive={isTaken} onClick={onTake}>
        {isTaken ? wizardMessages.paragraphTaken : wizardMessages.takeParagraph}
      </Button>
    </li>
  );
}

interface PreviousParagraphsProps {
  readonly previous: Report;
  readonly place: TextPlace;
}

function PreviousParagraphs({ previous, place }: PreviousParagraphsProps): ReactElement | null {
  const store = useDraftStore();
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const year = useDraftPart(({ report }) => report.year);
  const text = useDraftPart(({ report }) => getText(report, place));
  // Open while there is nothing to write yet; after that it is the writer who opens and closes it.
  const [isOpenAtFirst] = useState(text === "");
  const paragraphs = listPreviousParagraphs(store.report, previous, place);
  if (paragraphs.length === 0) return null;
  const renew = (paragraph: string): string => renewParagraph(paragraph, previous.year, year);
  const isRenewed = paragraphs.some((paragraph) => renew(paragraph) !== paragraph);
  return (
    <details className={styles.previous} open={isOpenAtFirst}>
      <summary>{wizardMessages.previousText(previous.year, paragraphs.length)}</summary>
      {isRenewed && <p className={styles.hint}>{wizardMessages.previousTextHint}</p>}
      <ol>
        {paragraphs.map((paragraph, index) => (
          <PreviousParagraph
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name and never move
            key={index}
            text={paragraph}
            isTaken={holdsRenewed(text, renew(paragraph))}
            isReadOnly={isReadOnly}
            onTake={() => store.appendParagraph(place, renew(paragraph))}
          />
        ))}
      </ol>
    </details>
  );
}

/** Nothing where the draft names no report of last year, or that had nothing here. */
export function PreviousText({ place }: { readonly place: TextPlace }): ReactElement | null {
  const previous = useDraftPart(({ draft }) => draft.previous);
  return previous === null ? null : <PreviousParagraphs previous={previous} place={place} />;
}
