/**
 * What is wrong with the headings of topics themselves: blank, twice the same, or still the words that a new topic
 * begins with. Whether text stands under them is structure.topic's.
 */

import type { FormSection } from "../../format/index.ts";
import { composeHeading, form2021 } from "../../format/index.ts";
import type { ReportTopic } from "../../report/index.ts";
import { countNamedTopics, NEW_TOPIC_HEADING, printTopicHeading } from "../../report/index.ts";
import type { Check, Finding, Rule, RuleDescription } from "../check-types.ts";
import { createFinding } from "../create-finding.ts";
import { checkMessages } from "../messages.ts";
import { textMessages } from "../text-messages.ts";
import { PLACEHOLDER_RULE } from "../unfilled.ts";

const description: RuleDescription = {
  id: "structure.topicHeading",
  severity: "warning",
  name: "小标题空白或重复",
  why: "没有小标题的一段印出来会并入上一段，两个小标题相同多半是重复添加。",
  source: "编制实践：各小标题齐全、不重复",
};

interface NumberedTopic extends ReportTopic {
  readonly index: number;
  /** "（一）主动公开" */
  readonly printed: string;
  /** Without blanks, as the topics of one section are told apart. */
  readonly words: string;
}

function numberTopics(topics: readonly ReportTopic[]): readonly NumberedTopic[] {
  return topics.map((topic, index) => ({
    ...topic,
    index,
    printed: printTopicHeading(countNamedTopics(topics.slice(0, index)), topic.heading.trim()),
    words: topic.heading.replace(/\s/g, ""),
  }));
}

function placeHeading({ id }: FormSection, { index }: NumberedTopic): string {
  return `sections.${id}.topics.${index}.heading`;
}

/** A topic that is blank altogether prints nothing. */
function findUnnamed(section: FormSection, topics: readonly NumberedTopic[], textBefore: string): Finding[] {
  return topics
    .filter(({ words, text }) => words === "" && text.trim() !== "")
    .map((topic) => {
      const message = checkMessages.unnamedTopic(
        composeHeading(section),
        topic.printed,
        topic.index === 0 && textBefore.trim() === "",
      );
      return createFinding(description, { message, place: placeHeading(section, topic) });
    });
}

/** Those that say what one before them says; added twice and not yet named, they are unfilled, not equal. */
function findRepeated(section: FormSection, topics: readonly NumberedTopic[]): Finding[] {
  return topics.flatMap((topic) => {
    const { index, words } = topic;
    const first = topics.find((each) => each.words === words);
    if (words === "" || words === NEW_TOPIC_HEADING || first === undefined || first.index === index)
      return [];
    const message = checkMessages.repeatedTopic(composeHeading(section), [first.printed, topic.printed]);
    return [createFinding(description, { message, place: placeHeading(section, topic) })];
  });
}

function checkHeadings(section: FormSection): Check {
  return {
    pace: "pause",
    reads: [`sections.${section.id}`],
    run: ({ report }) => {
      const { text, topics: listed } = report.sections[section.id];
      const topics = numberTopics(listed);
      return [...findUnnamed(section, topics, text), ...findRepeated(section, topics)];
    },
  };
}

/** Part of text.placeholder: unfilled like ×× in a text. */
function checkNewHeadings(section: FormSection): Check {
  return {
    pace: "pause",
    reads: [`sections.${section.id}`],
    run: ({ report }) =>
      numberTopics(report.sections[section.id].topics)
        .filter(({ words }) => words === NEW_TOPIC_HEADING)
        .map((topic) => {
          const message = textMessages.newTopic(topic.printed);
          const place = placeHeading(section, topic);
          return createFinding(
            { id: PLACEHOLDER_RULE, severity: "warning" },
            { message, place, excerpt: topic.heading.trim() },
          );
        }),
  };
}

export const newHeadingChecks: readonly Check[] = form2021.sections.map(checkNewHeadings);

export const topicHeadingRule: Rule = { ...description, checks: form2021.sections.map(checkHeadings) };
