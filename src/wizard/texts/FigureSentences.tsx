/** Buttons that insert a standard sentence with the tables' figures into a text. */

import type { ReactElement } from "react";
import { nameTable } from "../../format/index.ts";
import type { TextPlace } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import controls from "../design/controls.module.css";
import { sentenceLabels, wizardMessages } from "../messages.ts";
import { composeSentence, findSentenceTable, type SentenceKind } from "../sentences.ts";
import { useDraftPart, useDraftStore, useSettledPart } from "../store/store-hooks.ts";
import styles from "./texts.module.css";

interface SentenceButtonProps {
  readonly kind: SentenceKind;
  readonly place: TextPlace;
}

function SentenceButton({ kind, place }: SentenceButtonProps): ReactElement {
  const store = useDraftStore();
  const sentence = useSettledPart(({ report }) => composeSentence(kind, report));
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  if (sentence === null) {
    const waits = wizardMessages.sentenceWaits(nameTable(findSentenceTable(kind)));
    return (
      <span className={controls.hint}>
        {sentenceLabels[kind]}：{waits}
      </span>
    );
  }
  return (
    <Button
      look="quiet"
      isFlush
      disabled={isReadOnly}
      title={sentence}
      onClick={() => {
        const current = composeSentence(kind, store.report);
        if (current !== null) store.appendParagraph(place, current);
      }}
    >
      {wizardMessages.insertSentence(sentenceLabels[kind])}
    </Button>
  );
}

interface FigureSentencesProps {
  readonly kinds: readonly SentenceKind[];
  readonly place: TextPlace;
}

export function FigureSentences({ kinds, place }: FigureSentencesProps): ReactElement | null {
  if (kinds.length === 0) return null;
  return (
    <div className={styles.sentences}>
      {kinds.map((kind) => (
        <SentenceButton key={kind} kind={kind} place={place} />
      ))}
    </div>
  );
}
