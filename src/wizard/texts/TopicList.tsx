/** The topics of a section: each a heading and its text; added, renamed, moved, removed. */

import type { ReactElement } from "react";
import { type UseFormReturn, useFieldArray } from "react-hook-form";
import type { SectionId } from "../../format/index.ts";
import { getSection } from "../../format/index.ts";
import type { ReportTopic } from "../../report/index.ts";
import { printTopicHeading, proposeTopics } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import controls from "../design/controls.module.css";
import { Icon } from "../design/Icon.tsx";
import { topicHints, wizardMessages } from "../messages.ts";
import { listTopicSentences } from "../sentences.ts";
import { nameTextField } from "../shell/targets.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import type { SectionFields } from "./section-form.ts";
import { TextBox } from "./TextBox.tsx";
import styles from "./texts.module.css";

interface TopicListProps {
  readonly id: SectionId;
  readonly form: UseFormReturn<SectionFields>;
  readonly onSettled: (place: `sections.${SectionId}.topics.${number}.text`) => void;
  readonly onRemoved: (heading: string) => void;
}

function findHint(id: SectionId, heading: string): string {
  const topic = getSection(id).topics.find((each) => each.heading === heading);
  return topic === undefined ? "" : (topicHints[`${id}.${topic.id}`] ?? "");
}

function swapTopics(topics: readonly ReportTopic[], index: number, other: number): ReportTopic[] {
  const next = [...topics];
  const [a, b] = [topics[index], topics[other]];
  if (a !== undefined && b !== undefined)
    next.splice(Math.min(index, other), 2, index < other ? b : a, index < other ? a : b);
  return next;
}

interface TopicProps extends TopicListProps {
  readonly index: number;
  readonly count: number;
  /** `index`: the topic that undo leads to. */
  readonly changeTopics: (
    index: number,
    change: (topics: readonly ReportTopic[]) => readonly ReportTopic[],
  ) => void;
}

function TopicTools({ id, index, count, changeTopics, onRemoved }: TopicProps): ReactElement {
  const store = useDraftStore();
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const heading = store.report.sections[id].topics[index]?.heading ?? "";
  return (
    <div className={styles.tools}>
      <Button
        look="quiet"
        aria-label={wizardMessages.moveTopicUp(heading)}
        disabled={isReadOnly || index === 0}
        onClick={() => changeTopics(index, (topics) => swapTopics(topics, index, index - 1))}
      >
        {wizardMessages.moveUp}
      </Button>
      <Button
        look="quiet"
        aria-label={wizardMessages.moveTopicDown(heading)}
        disabled={isReadOnly || index === count - 1}
        onClick={() => changeTopics(index, (topics) => swapTopics(topics, index, index + 1))}
      >
        {wizardMessages.moveDown}
      </Button>
      <Button
        look="quiet"
        aria-label={wizardMessages.removeTopicNamed(heading)}
        disabled={isReadOnly}
        onClick={() => {
          changeTopics(index, (topics) => topics.filter((_, position) => position !== index));
          onRemoved(heading);
        }}
      >
        {wizardMessages.removeTopic}
      </Button>
    </div>
  );
}

function Topic(props: TopicProps): ReactElement {
  const { id, form, index, onSettled } = props;
  const store = useDraftStore();
  const heading = useDraftPart(({ report }) => report.sections[id].topics[index]?.heading ?? "");
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const fault = form.formState.errors.topics?.[index]?.heading?.message;
  const place = `sections.${id}.topics.${index}.heading` as const;
  const textPlace = `sections.${id}.topics.${index}.text` as const;
  const ordinal = printTopicHeading(index, "");
  return (
    <li className={styles.topic}>
      <div className={styles.headingLine}>
        <label htmlFor={nameTextField(place)}>
          <span className={controls.hidden}>{wizardMessages.topicHeading("")}</span>
          {ordinal}
        </label>
        <input
          {...form.register(`topics.${index}.heading`, {
            onChange: (event: { target: { value: string } }) => store.typeText(place, event.target.value),
            onBlur: () => store.sealStep(),
          })}
          id={nameTextField(place)}
          className={controls.field}
          readOnly={isReadOnly}
          aria-invalid={fault === undefined ? undefined : true}
        />
        <TopicTools {...props} />
      </div>
      {fault !== undefined && (
        <p className={controls.fault} role="alert">
          <Icon name="error" /> {fault}
        </p>
      )}
      <TextBox
        place={textPlace}
        label={wizardMessages.topicText(heading)}
        hidesLabel
        hint={findHint(id, heading)}
        sentences={id === "overview" ? listTopicSentences(heading) : []}
        registration={form.register(`topics.${index}.text`, {
          onChange: (event: { target: { value: string } }) => store.typeText(textPlace, event.target.value),
        })}
        onSettled={() => onSettled(textPlace)}
      />
    </li>
  );
}

export function TopicList(props: TopicListProps): ReactElement {
  const { id, form } = props;
  const store = useDraftStore();
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const { fields } = useFieldArray({ control: form.control, name: "topics" });
  const changeTopics: TopicProps["changeTopics"] = (index, change) => {
    const section = store.report.sections[id];
    const place = `sections.${id}.topics.${index}.heading` as const;
    store.changeSection(id, { ...section, topics: change(section.topics) }, { place });
  };
  const missing = proposeTopics(id).filter(
    (topic) => !store.report.sections[id].topics.some(({ heading }) => heading === topic.heading),
  );
  return (
    <>
      <ol className={styles.topics}>
        {fields.map((field, index) => (
          <Topic key={field.id} {...props} index={index} count={fields.length} changeTopics={changeTopics} />
        ))}
      </ol>
      <div className={styles.topicActions}>
        <Button
          disabled={isReadOnly}
          onClick={() =>
            changeTopics(fields.length, (topics) => [
              ...topics,
              { heading: wizardMessages.newTopic, text: "" },
            ])
          }
        >
          {wizardMessages.addTopic}
        </Button>
        {missing.length > 0 && fields.length < proposeTopics(id).length && (
          <Button
            look="quiet"
            disabled={isReadOnly}
            onClick={() => changeTopics(fields.length, (topics) => [...topics, ...missing])}
          >
            {wizardMessages.proposeTopics}
          </Button>
        )}
      </div>
    </>
  );
}
