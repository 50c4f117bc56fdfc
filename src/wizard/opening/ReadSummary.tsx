/** What was read, in short: enough to see at once whether it is the right file and a whole one. */

import { Fragment, type ReactElement } from "react";
import { getSection, listCells, type SectionId, sectionIds } from "../../format/index.ts";
import { countCharacters, getFigure, type Report, type ReportSection } from "../../report/index.ts";
import { wizardMessages } from "../messages.ts";
import { nameStep } from "../shell/step-names.ts";
import styles from "./opening.module.css";

function countText({ text, topics, note }: ReportSection): number {
  return countCharacters([text, ...topics.flatMap((topic) => [topic.heading, topic.text]), note].join(""));
}

/** "145 字", "表格 175 / 175 格", both, or that there is nothing. */
function describeSection(report: Report, id: SectionId): string {
  const { table } = getSection(id);
  const cells = table === null ? [] : listCells(table);
  const filled = cells.filter((cell) => getFigure(report.tables, cell.address) !== null).length;
  const characters = countText(report.sections[id]);
  const parts = [
    ...(table === null ? [] : [wizardMessages.readCells(filled, cells.length)]),
    ...(characters === 0 ? [] : [wizardMessages.characters(characters)]),
  ];
  return parts.length === 0 ? wizardMessages.readNothing : parts.join("，");
}

export function ReadSummary({ report }: { readonly report: Report }): ReactElement {
  const { signature } = report;
  const preface = countCharacters(report.preface);
  return (
    <dl className={styles.summary}>
      <dt>{wizardMessages.agency}</dt>
      <dd>{report.agency || wizardMessages.readNothing}</dd>
      <dt>{wizardMessages.year}</dt>
      <dd>{report.year ?? wizardMessages.readNothing}</dd>
      <dt>{wizardMessages.preface}</dt>
      <dd>{preface === 0 ? wizardMessages.readNothing : wizardMessages.characters(preface)}</dd>
      {sectionIds.map((id) => (
        <Fragment key={id}>
          <dt>{nameStep(id)}</dt>
          <dd>{describeSection(report, id)}</dd>
        </Fragment>
      ))}
      <dt>{wizardMessages.readSignature}</dt>
      <dd>
        {signature === null ? (
          wizardMessages.readNothing
        ) : (
          <>
            <span>{signature.name}</span>
            <span>{signature.date}</span>
          </>
        )}
      </dd>
    </dl>
  );
}
