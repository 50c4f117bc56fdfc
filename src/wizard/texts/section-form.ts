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
      if (!holdsSame(form.getValues(), section)) form.reset(toFields(section));
    });
  }, [store, id, form]);
  return form;
}
