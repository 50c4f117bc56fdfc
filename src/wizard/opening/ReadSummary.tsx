/** What was read, in short: enough to see at once whether it is the right file and a whole one. */

import type { ReactElement } from "react";
import { formCells, sectionIds } from "../../format/index.ts";
import { countCharacters, getFigure, type Report } from "../../report/index.ts";
import { wizardMessages } from "../messages.ts";
import { nameStep } from "../shell/step-names.ts";
import styles from "./opening.module.css";

function countSection(report: Report, id: (typeof sectionIds)[number]): number {
  const { text, topics, note } = report.sections[id];
  return countCharacters([text, ...topics.flatMap((topic) => [topic.heading, topic.text]), note].join(""));
}

function orNothing(text: string): string {
  return text === "" ? wizardMessages.readNothing : text;
}

export function ReadSummary({ report }: { readonly report: Report }): ReactElement {
  const filled = formCells.filter((cell) => getFigure(report.tables, cell.address) !== null).length;
  const { signature } = report;
  return (
    <dl className={styles.summary}>
      <dt>{wizardMessages.readAgency}</dt>
      <dd>{orNothing(report.agency)}</dd>
      <dt>{wizardMessages.readYear}</dt>
      <dd>{report.year ?? wizardMessages.readNothing}</dd>
      <dt>{wizardMessages.readPreface}</dt>
      <dd>{wizardMessages.readCharacters(countCharacters(report.preface))}</dd>
      <dt>{wizardMessages.readSections}</dt>
      <dd>
        {sectionIds.map((id) => (
          <span key={id}>
            {nameStep(id)} {wizardMessages.readCharacters(countSection(report, id))}
          </span>
        ))}
      </dd>
      <dt>{wizardMessages.readTables}</dt>
      <dd>{wizardMessages.readSummary(filled, formCells.length)}</dd>
      <dt>{wizardMessages.readSignature}</dt>
      <dd>{orNothing([signature?.name, signature?.date].filter(Boolean).join(" "))}</dd>
    </dl>
  );
}
