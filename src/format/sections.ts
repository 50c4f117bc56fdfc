/** Words derived from the form's sections: printed headings, table names. */

import { form2021 } from "./form-2021.ts";
import type { FormSection, SectionId, TableId } from "./form-types.ts";

export const sectionIds: readonly SectionId[] = form2021.sections.map((section) => section.id);

/** The section with this id. Throws `RangeError` where the form has none (a broken invariant). */
export function getSection(id: SectionId): FormSection {
  const section = form2021.sections.find((each) => each.id === id);
  if (section === undefined) throw new RangeError(`no such section: ${id}`);
  return section;
}

/** The section that holds a table. Throws `RangeError` where none does (a broken invariant). */
export function getTableSection(table: TableId): FormSection {
  const section = form2021.sections.find((each) => each.table === table);
  if (section === undefined) throw new RangeError(`no section holds the table ${table}`);
  return section;
}

/** "三、收到和处理政府信息公开申请情况" */
export function composeHeading(section: FormSection): string {
  return `${section.ordinal}、${section.heading}`;
}

/** The name under which reviewers speak of a table: 表二, 表三, 表四, by the section it stands in. */
export function nameTable(table: TableId): string {
  return `表${getTableSection(table).ordinal}`;
}
