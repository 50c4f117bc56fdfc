/** The topics of a section: each a heading and its text; added, renamed, moved, removed. */

import { type MouseEvent, type ReactElement, useId } from "react";
import { flushSync } from "react-dom";
import { type UseFormReturn, useFieldArray } from "react-hook-form";
import type { SectionId } from "../../format/index.ts";
import { getSection } from "../../format/index.ts";
import type { ReportTopic } from "../../report/index.ts";
import { countNamedTopics, NEW_TOPIC_HEADING, printTopicHeading, proposeTopics } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import controls from "../design/controls.module.css";
import { Icon } from "../design/Icon.tsx";
import { topicHints, wizardMessages } from "../messages.ts";
import { listTopicSentences } from "../sentences.ts";
import { nameTextField } from "../shell/field-ids.ts";
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
  /** `index`: the topic that undo leads to. It is on the screen afterwards, so that the keyboard can go on there. */
  readonly changeTopics: (
    index: number,
    change: (topics: readonly ReportTopic[]) => readonly ReportTopic[],
  ) => void;
}

/** A double click must not change what moves under the pointer too. */
function isSecondClick({ detail }: MouseEvent): boolean {
  return detail > 1;
}

type Direction = "up" | "down";

function findTopicField(id: SectionId, index: number, part: "heading" | "text"): HTMLElement | null {
  return document.getElementById(nameTextField(`sections.${id}.topics.${index}.${part}`));
}

/** The keyboard stays with the topic that was moved, not with the place; its other button where this one is passive. */
function focusMoved(list: Element | null, index: number, direction: Direction): void {
  const tools = list?.children[index];
  const other = direction === "up" ? "down" : "up";
  const button =
    tools?.querySelector<HTMLElement>(`[data-move="${direction}"]:not(:disabled)`) ??
    tools?.querySelector<HTMLElement>(`[data-move="${other}"]`);
  button?.focus();
}

/** On at the topic that has come to the place of a removed one, else at the one before, else where one is added. */
function focusLeft(id: SectionId, index: number, list: Element | null): void {
  const field =
    findTopicField(id, index, "heading") ??
    findTopicField(id, index - 1, "heading") ??
    list?.nextElementSibling?.querySelector<HTMLElement>("button");
  field?.focus();
}

function TopicTools({ id, index, count, changeTopics, onRemoved }: TopicProps): ReactElement {
  const store = useDraftStore();
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const heading = store.report.sections[id].topics[index]?.heading ?? "";
  const move = (event: MouseEvent, direction: Direction): void => {
    // Another topic stands under the mouse by then: it would take the first one back to its place.
    if (isSecondClick(event)) return;
    const list = event.currentTarget.closest("ol");
    const other = direction === "up" ? index - 1 : index + 1;
    changeTopics(index, (topics) => swapTopics(topics, index, other));
    focusMoved(list, other, direction);
  };
  const remove = (event: MouseEvent): void => {
    if (isSecondClick(event)) return;
    const list = event.currentTarget.closest("ol");
    changeTopics(index, (topics) => topics.filter((_, position) => position !== index));
    focusLeft(id, index, list);
    onRemoved(heading);
  };
  return (
    <div className={styles.tools}>
      <Button
        look="quiet"
        data-move="up"
        aria-label={wizardMessages.moveTopicUp(heading)}
        disabled={isReadOnly || index === 0}
        onClick={(event) => move(event, "up")}
      >
        {wizardMessages.moveUp}
      </Button>
      <Button
        look="quiet"
        data-move="down"
        aria-label={wizardMessages.moveTopicDown(heading)}
        disabled={isReadOnly || index === count - 1}
        onClick={(event) => move(event, "down")}
      >
        {wizardMessages.moveDown}
      </Button>
      <Button
        look="quiet"
        aria-label={wizardMessages.removeTopicNamed(heading)}
        disabled={isReadOnly}
        onClick={remove}
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
  const faultId = useId();
  const isUnnamed = heading.trim() === "";
  const ordinal = useDraftPart(({ report }) =>
    printTopicHeading(countNamedTopics(report.sections[id].topics.slice(0, index)), ""),
  );
  return (
    <li className={styles.topic}>
      <div className={styles.headingLine}>
        <label htmlFor={nameTextField(place)}>
          <span className={controls.hidden}>{wizardMessages.topicHeading("")}</span>
          {isUnnamed ? <s>{ordinal}</s> : ordinal}
        </label>
        <input
          {...form.register(`topics.${index}.heading`, {
            onChange: (event: { target: { value: string } }) => store.typeText(place, event.target.value),
            onBlur: () => store.sealStep(),
          })}
          id={nameTextField(place)}
          className={controls.field}
          autoComplete="off"
          readOnly={isReadOnly}
          aria-invalid={fault === undefined ? undefined : true}
          aria-describedby={fault === undefined ? undefined : faultId}
        />
        <TopicTools {...props} />
      </div>
      {fault !== undefined && (
        <p id={faultId} className={controls.fault} role="alert">
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
    const changed = { ...section, topics: change(section.topics) };
    // Drawn within the key: the next one is answered where the keyboard is then.
    flushSync(() => store.changeSection(id, changed, { place }));
  };
  const add = (event: MouseEvent): void => {
    if (isSecondClick(event)) return;
    const added = { heading: NEW_TOPIC_HEADING, text: "" };
    changeTopics(fields.length, (topics) => [...topics, added]);
    const field = findTopicField(id, fields.length, "heading");
    field?.focus();
    // What is typed takes the place of these words, which say nothing of the topic.
    if (field instanceof HTMLInputElement) field.select();
  };
  const addMissing = (): void => {
    changeTopics(fields.length, (topics) => [...topics, ...missing]);
    findTopicField(id, fields.length, "text")?.focus();
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
        <Button disabled={isReadOnly} onClick={add}>
          {wizardMessages.addTopic}
        </Button>
        {missing.length > 0 && fields.length < proposeTopics(id).length && (
          <Button look="quiet" disabled={isReadOnly} onClick={addMissing}>
            {wizardMessages.proposeTopics}
          </Button>
        )}
      </div>
    </>
  );
}
