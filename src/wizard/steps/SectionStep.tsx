/** One section of the form: its text, its topics, its table and the note after it, as the form's data say. */

import { type ReactElement, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { OVERVIEW_LIMIT } from "../../check/index.ts";
import { getSection, type SectionId } from "../../format/index.ts";
import {
  countCharacters,
  NEW_TOPIC_HEADING,
  proposeTopics,
  type ReportTopic,
  type TextPlace,
} from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import controls from "../design/controls.module.css";
import { Notice } from "../design/Notice.tsx";
import { sectionHints, wizardMessages } from "../messages.ts";
import { sectionSentences } from "../sentences.ts";
import { focusTarget } from "../shell/targets.ts";
import { useDraftPart, useDraftStore, useSettledPart } from "../store/store-hooks.ts";
import { FeeSentences } from "../texts/FeeSentences.tsx";
import { useSectionForm } from "../texts/section-form.ts";
import { TextBox } from "../texts/TextBox.tsx";
import { TopicList } from "../texts/TopicList.tsx";
import styles from "./steps.module.css";
import { TablePart } from "./TablePart.tsx";

/** A heading that is only proposed stands there without anybody having written it. */
function isWritten(id: SectionId, { heading, text }: ReportTopic): boolean {
  const isGiven = heading === NEW_TOPIC_HEADING || proposeTopics(id).some((each) => each.heading === heading);
  return text !== "" || !isGiven;
}

function SectionCount({ id }: { readonly id: SectionId }): ReactElement {
  const count = useSettledPart(({ report }) => {
    const { text, topics } = report.sections[id];
    const written = topics.flatMap((topic) => (isWritten(id, topic) ? [topic.heading, topic.text] : []));
    return countCharacters([text, ...written].join(""));
  });
  return <p className={controls.hint}>{wizardMessages.sectionCharacters(count, OVERVIEW_LIMIT)}</p>;
}

interface SectionStepProps {
  readonly id: SectionId;
  readonly onShown: () => void;
}

export function SectionStep({ id, onShown }: SectionStepProps): ReactElement {
  const store = useDraftStore();
  const form = useSectionForm(id);
  const [news, setNews] = useState<string | null>(null);
  useEffect(onShown, [onShown]);
  useEffect(
    // Its 撤销 takes back the last change: after the next one that is another than the news tells of.
    () => (news === null ? undefined : store.subscribe(() => setNews(null))),
    [news, store],
  );
  const section = getSection(id);
  const topicCount = useDraftPart(({ report }) => report.sections[id].topics.length);
  const settle = (place: TextPlace): void => {
    const found = store.settleText(id, place);
    if (found > 0) setNews(wizardMessages.topicsFound(found));
  };
  const takeBack = (): void => {
    const target = flushSync(() => store.undo());
    setNews(null);
    if (target !== null) focusTarget(target);
  };
  const bind = (part: "text" | "note") => {
    const place = `sections.${id}.${part}` as const;
    return {
      place,
      registration: form.register(part, {
        onChange: (event: { target: { value: string } }) => store.typeText(place, event.target.value),
      }),
      onSettled: () => settle(place),
    };
  };
  const hasTable = section.table !== null;
  const hasTopics = section.topics.length > 0 || topicCount > 0;
  const leadLabel = hasTable
    ? wizardMessages.textBeforeTable
    : hasTopics
      ? wizardMessages.leadText
      : wizardMessages.plainText;
  return (
    <div className={styles.step}>
      {news !== null && (
        <Notice severity="info" text={news}>
          <Button onClick={takeBack}>{wizardMessages.undo}</Button>
        </Notice>
      )}
      <TextBox
        {...bind("text")}
        label={leadLabel}
        hint={sectionHints[id]}
        rows={hasTable ? 1 : hasTopics ? 2 : 6}
        sentences={sectionSentences[id]}
      />
      {id === "other" && (
        <FeeSentences onInsert={(sentence) => store.appendParagraph(`sections.${id}.text`, sentence)} />
      )}
      {hasTopics && (
        <TopicList
          id={id}
          form={form}
          onSettled={settle}
          onRemoved={(heading) => setNews(wizardMessages.topicRemoved(heading))}
        />
      )}
      {id === "overview" && <SectionCount id={id} />}
      {section.table !== null && <TablePart table={section.table} />}
      {hasTable && (
        <TextBox {...bind("note")} label={wizardMessages.note} hint={wizardMessages.noteHint} rows={1} />
      )}
    </div>
  );
}
