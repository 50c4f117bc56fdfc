/**
 * 本单位版式: the template that holds for all reports of this browser, stored beside the drafts. Owns where it is kept
 * and what holds where none is stored or the stored one cannot be read.
 */

import { useEffect, useState } from "react";
import { type DraftDatabase, faultMessages, type Outcome } from "../../drafts/index.ts";
import { printJson } from "../../report/index.ts";
import {
  applyTemplate,
  nationalTemplate,
  nationalTypography,
  readTemplateFile,
  type Template,
  type Typography,
  writeTemplateFile,
} from "../../writing/index.ts";
import { useDatabase } from "../session/database-context.ts";
import { TEMPLATE_SETTING } from "./template-setting.ts";

export interface OfficeTemplate {
  readonly template: Template;
  readonly typography: Typography;
  /** Why the stored one is not used; null where it is, and where none is stored. */
  readonly fault: string | null;
}

/** A template with what it makes of a page. */
export function createOfficeTemplate(template: Template, fault: string | null = null): OfficeTemplate {
  return { template, typography: applyTemplate(nationalTypography, template), fault };
}

/** The stored template, else the national standard. */
async function loadOfficeTemplate(database: DraftDatabase): Promise<OfficeTemplate> {
  const stored = await database.settings.read(TEMPLATE_SETTING);
  if (!stored.ok) return createOfficeTemplate(nationalTemplate, faultMessages[stored.fault].short);
  if (stored.value === undefined) return createOfficeTemplate(nationalTemplate);
  // Through the same checks as a file: it may come from another version or a failing disk.
  const reading = readTemplateFile(printJson(stored.value));
  return reading.ok
    ? createOfficeTemplate(reading.template)
    : createOfficeTemplate(nationalTemplate, reading.reason);
}

/** Makes a template the office's own. */
export function saveOfficeTemplate(database: DraftDatabase, template: Template): Promise<Outcome<void>> {
  return database.settings.write(TEMPLATE_SETTING, writeTemplateFile(template));
}

/** Calls back with the stored template now, and again whenever one comes back to this window. */
export function followOfficeTemplate(
  database: DraftDatabase,
  onTemplate: (office: OfficeTemplate) => void,
): () => void {
  let isFollowed = true;
  const load = async (): Promise<void> => {
    const office = await loadOfficeTemplate(database);
    if (isFollowed) onTemplate(office);
  };
  const onVisible = (): void => {
    if (document.visibilityState === "visible") void load();
  };
  void load();
  document.addEventListener("visibilitychange", onVisible);
  return () => {
    isFollowed = false;
    document.removeEventListener("visibilitychange", onVisible);
  };
}

/** The office's template; null while it is being read. */
export function useOfficeTemplate(): OfficeTemplate | null {
  const database = useDatabase();
  const [office, setOffice] = useState<OfficeTemplate | null>(null);
  useEffect(
    () =>
      followOfficeTemplate(database, (next) =>
        // The same again is no reason to lay out all pages anew.
        setOffice((shown) => (JSON.stringify(shown) === JSON.stringify(next) ? shown : next)),
      ),
    [database],
  );
  return office;
}
