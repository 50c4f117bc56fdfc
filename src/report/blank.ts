/** Blank reports: what a file's missing parts are filled with, and what a new draft begins with. */

import type { SectionId, TableId } from "../format/index.ts";
import { form2021, listCells, sectionIds, tableIds } from "../format/index.ts";
import type {
  CellValue,
  Draft,
  Report,
  ReportSection,
  ReportTopic,
  TableFigures,
  TotalsModes,
} from "./report-types.ts";

export const blankSection: ReportSection = { text: "", topics: [], note: "" };

/** An object with one entry for each id. */
export function mapIds<Id extends string, T>(ids: readonly Id[], create: (id: Id) => T): Record<Id, T> {
  return Object.fromEntries(ids.map((id) => [id, create(id)])) as Record<Id, T>;
}

/** A table with every cell null. */
function createBlankTable(table: TableId): TableFigures {
  const figures: Record<string, Record<string, CellValue>> = {};
  for (const { row, column } of listCells(table)) {
    figures[row] = { ...figures[row], [column]: null };
  }
  return figures;
}

/** A report with nothing in it: 200 null cells, empty texts, no topics. */
export function createBlankReport(agency = "", year: number | null = null): Report {
  return {
    format: "2021",
    agency,
    year,
    title: "",
    preface: "",
    sections: mapIds(sectionIds, () => blankSection),
    tables: mapIds(tableIds, createBlankTable),
    cellNotes: {},
    signature: null,
  };
}

/** What an added topic is headed until somebody names it. */
export const NEW_TOPIC_HEADING = "新的小标题";

/** The topics that the format proposes for a section, without text. */
export function proposeTopics(id: SectionId): ReportSection["topics"] {
  const section = form2021.sections.find((each) => each.id === id);
  return (section?.topics ?? []).map(({ heading }) => ({ heading, text: "" }));
}

/** A section without the proposed topics that stay empty beside a topic of the same heading. */
export function dropTakenProposals(section: ReportSection, id: SectionId): ReportSection {
  const proposed = new Set(proposeTopics(id).map(({ heading }) => heading));
  const written = new Set(section.topics.filter(({ text }) => text !== "").map(({ heading }) => heading));
  const isTaken = ({ heading, text }: ReportTopic): boolean =>
    text === "" && proposed.has(heading) && written.has(heading);
  return { ...section, topics: section.topics.filter((topic) => !isTaken(topic)) };
}

/** The empty official form: a blank report with the proposed topics in place. */
export function createFormReport(agency: string, year: number): Report {
  const blank = createBlankReport(agency, year);
  return {
    ...blank,
    sections: mapIds(sectionIds, (id) => ({ ...blankSection, topics: proposeTopics(id) })),
  };
}

export const computedModes: TotalsModes = mapIds(tableIds, () => "computed");
export const typedModes: TotalsModes = mapIds(tableIds, () => "typed");

/** A draft around a report, with nothing kept and no report of last year. */
export function createDraft(report: Report, totals: TotalsModes = computedModes): Draft {
  return { report, kept: [], previous: null, totals };
}
