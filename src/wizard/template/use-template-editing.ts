/** Setting the office's template: each change is stored at once and can be undone. Draws nothing. */

import { useEffect, useMemo, useRef, useState } from "react";
import type { DraftDatabase, DraftFault } from "../../drafts/index.ts";
import { nationalTemplate, readTemplateFile, type Template } from "../../writing/index.ts";
import type { IconName } from "../design/Icon.tsx";
import { templateWords } from "./messages.ts";
import {
  createOfficeTemplate,
  followOfficeTemplate,
  type OfficeTemplate,
  saveOfficeTemplate,
} from "./office-template.ts";
import { readTemplateText } from "./template-setting.ts";

interface News {
  readonly severity: IconName;
  readonly text: string;
}

interface EditingState {
  readonly office: OfficeTemplate;
  /** What was before, oldest first. */
  readonly past: readonly Template[];
  /** Why the last change is not stored. */
  readonly fault: DraftFault | null;
  /** What came of a file. */
  readonly news: News | null;
  /** Whether something has been changed on this page, and stored. */
  readonly isSaved: boolean;
}

export interface TemplateEditing {
  /** null while the stored template is being read. */
  readonly state: EditingState | null;
  readonly change: (next: Template, news?: News) => void;
  readonly undo: () => void;
  readonly restore: () => void;
  readonly openFile: (file: File) => Promise<void>;
}

function isSame(left: Template, right: Template): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** The template in a file, made the office's own by `onTemplate`; what was wrong or left out goes to `onNews`. */
async function readFile(
  file: File,
  onTemplate: (template: Template, news: News) => void,
  onNews: (news: News) => void,
): Promise<void> {
  const content = await readTemplateText(file);
  const reading = content.ok ? readTemplateFile(content.text) : content;
  if (!reading.ok)
    return onNews({ severity: "error", text: templateWords.refused(file.name, reading.reason) });
  const { template, unknownFields } = reading;
  const isWhole = unknownFields.length === 0;
  const rest = isWhole ? "" : templateWords.unknownFields(unknownFields.join("、"));
  onTemplate(template, {
    severity: isWhole ? "success" : "warning",
    text: `${templateWords.opened(file.name)}${rest}`,
  });
}

/** The settings of this page over the stored template. */
export function useTemplateEditing(database: DraftDatabase): TemplateEditing {
  const [state, setState] = useState<EditingState | null>(null);
  const latest = useRef<EditingState | null>(null);
  const actions = useMemo(() => {
    const show = (next: EditingState): void => {
      latest.current = next;
      setState(next);
    };
    const save = async (office: OfficeTemplate): Promise<void> => {
      const saved = await saveOfficeTemplate(database, office.template);
      const { current } = latest;
      const fault = saved.ok ? null : saved.fault;
      if (current?.office === office) show({ ...current, fault, isSaved: saved.ok });
    };
    const put = (template: Template, past: readonly Template[], news: News | null = null): void => {
      const office = createOfficeTemplate(template);
      const { fault = null, isSaved = false } = latest.current ?? {};
      show({ office, past, fault, news, isSaved });
      void save(office);
    };
    const change = (next: Template, news?: News): void => {
      const { current } = latest;
      if (current === null) return;
      const { template, fault } = current.office;
      if (isSame(template, next) && fault === null) show({ ...current, news: news ?? null });
      else put(next, [...current.past, template], news);
    };
    return {
      take: (office: OfficeTemplate): void => {
        const { current } = latest;
        // A change of this page that is not stored is not given up for what is.
        if (current !== null && (current.fault !== null || isSame(current.office.template, office.template)))
          return;
        show({ office, past: [], fault: null, news: null, isSaved: false });
      },
      change,
      undo: (): void => {
        const { current } = latest;
        const before = current?.past[current.past.length - 1];
        if (current !== null && before !== undefined) put(before, current.past.slice(0, -1));
      },
      restore: (): void => change(nationalTemplate),
      openFile: (file: File): Promise<void> =>
        readFile(file, change, (news) => latest.current !== null && show({ ...latest.current, news })),
    };
  }, [database]);
  useEffect(() => followOfficeTemplate(database, actions.take), [database, actions]);
  return { state, ...actions };
}
