/**
 * react-hook-form for the texts of one section, writing through to the store and following it (undo, topics
 * found in a text). Owns that both always hold the same texts.
 */

import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect } from "react";
import { type UseFormReturn, useForm } from "react-hook-form";
import * as z from "zod/mini";
import type { SectionId } from "../../format/index.ts";
import type { ReportSection } from "../../report/index.ts";
import { wizardMessages } from "../messages.ts";
import { useDraftStore } from "../store/store-hooks.ts";

const sectionFields = z.object({
  text: z.string(),
  topics: z.array(
    z.object({
      heading: z.string().check(z.trim(), z.minLength(1, wizardMessages.topicHeadingMissing)),
      text: z.string(),
    }),
  ),
  note: z.string(),
});

export type SectionFields = z.infer<typeof sectionFields>;

function toFields(section: ReportSection): SectionFields {
  return { ...section, topics: section.topics.map((topic) => ({ ...topic })) };
}

function holdsSame(fields: SectionFields, section: ReportSection): boolean {
  return (
    fields.text === section.text &&
    fields.note === section.note &&
    fields.topics.length === section.topics.length &&
    fields.topics.every(
      (topic, index) =>
        topic.heading === section.topics[index]?.heading && topic.text === section.topics[index]?.text,
    )
  );
}

/** Shows a section whose topics are as many as before. Only what differs is set: a field that stays keeps its cursor. */
function setFields(form: UseFormReturn<SectionFields>, { text, note, topics }: ReportSection): void {
  const shown = form.getValues();
  if (shown.text !== text) form.setValue("text", text);
  if (shown.note !== note) form.setValue("note", note);
  for (const [index, topic] of topics.entries()) {
    const before = shown.topics[index];
    if (before?.heading !== topic.heading) form.setValue(`topics.${index}.heading`, topic.heading);
    if (before?.text !== topic.text) form.setValue(`topics.${index}.text`, topic.text);
  }
  form.clearErrors();
}

function showSection(form: UseFormReturn<SectionFields>, section: ReportSection): void {
  const shown = form.getValues();
  if (holdsSame(shown, section)) return;
  if (shown.topics.length === section.topics.length) setFields(form, section);
  else form.reset(toFields(section));
}

/** The form of a section's texts. */
export function useSectionForm(id: SectionId): UseFormReturn<SectionFields> {
  const store = useDraftStore();
  const form = useForm<SectionFields>({
    defaultValues: toFields(store.report.sections[id]),
    resolver: zodResolver(sectionFields),
    mode: "onBlur",
  });
  useEffect(() => {
    let shown = store.report.sections[id];
    return store.subscribe(() => {
      const section = store.report.sections[id];
      if (section === shown) return;
      shown = section;
      showSection(form, section);
    });
  }, [store, id, form]);
  return form;
}
