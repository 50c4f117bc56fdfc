/** A ledger of requests becomes the figures of 三: what was counted, what needs a decision, what it adds up to. */

import { type ReactElement, useState } from "react";
import { flushSync } from "react-dom";
import type { CellAddress } from "../../format/index.ts";
import {
  type CountOptions,
  countLedger,
  type LedgerCount,
  type LedgerDecisions,
  type LedgerDoubtPart,
  type LedgerHeader,
  type LedgerRow,
  type OpenWording,
} from "../../reading/grid/index.ts";
import type { CellValue } from "../../report/index.ts";
import { ConfirmDialog } from "../design/ConfirmDialog.tsx";
import controls from "../design/controls.module.css";
import { Notice } from "../design/Notice.tsx";
import { wizardMessages } from "../messages.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import styles from "./import.module.css";
import { RemarkList } from "./RemarkList.tsx";
import { type AskedQuestion, askAboutRow, NO_DECISIONS, nameChoice, type RowAnswers } from "./row-choices.ts";
import { countChanges, TablePreview } from "./TablePreview.tsx";

/** Drawing a thousand choices would stop the page: others are listed once these are decided. */
const MAX_LISTED = 200;
const MAX_QUOTED = 20;

interface WordingProps {
  readonly open: OpenWording;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function WordingDecision({ open, chosen, onChoose }: WordingProps): ReactElement {
  const { part, wording, rows, choices } = open;
  return (
    <li className={styles.decision}>
      <label>
        <span>{wizardMessages.ledgerWording(part, wording, rows.length)}</span>
        <select className={controls.field} value={chosen} onChange={(event) => onChoose(event.target.value)}>
          <option value="">{wizardMessages.ledgerChoose}</option>
          {choices.map((id) => (
            <option key={id} value={id}>
              {nameChoice(part, id)}
            </option>
          ))}
        </select>
      </label>
    </li>
  );
}

const MAX_BEGINNING = 12;

/** A row by its number in the sheet and by what it begins with. */
function nameRow({ row, begins }: LedgerRow, reason: string): string {
  const words = begins.length > MAX_BEGINNING ? `${begins.slice(0, MAX_BEGINNING)}…` : begins;
  return wizardMessages.ledgerRow(row, words, reason);
}

interface RowQuestionProps {
  readonly row: LedgerRow;
  readonly question: AskedQuestion;
  readonly onAnswer: (label: string) => void;
}

function RowQuestionLine({ row, question, onAnswer }: RowQuestionProps): ReactElement {
  const { reason, choices, answer } = question;
  return (
    <label>
      <span>{nameRow(row, reason)}</span>
      <select className={controls.field} value={answer} onChange={(event) => onAnswer(event.target.value)}>
        <option value="">{wizardMessages.ledgerChoose}</option>
        {choices.map(({ label }) => (
          <option key={label} value={label}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

type WordingDecisions = Pick<LedgerDecisions, "applicants" | "results">;

/** Where the choices for the wordings of each part stand. */
const choicesOf = { applicant: "applicants", result: "results" } as const;

interface WordingsProps {
  /** All that were open at first. */
  readonly openWordings: readonly OpenWording[];
  readonly decisions: WordingDecisions;
  readonly onDecide: (decisions: WordingDecisions) => void;
}

function Wordings({ openWordings, decisions, onDecide }: WordingsProps): ReactElement | null {
  if (openWordings.length === 0) return null;
  const chooseWording = ({ part, wording }: OpenWording, id: string): void => {
    const key = choicesOf[part];
    const { [wording]: _former, ...others } = decisions[key];
    onDecide({ ...decisions, [key]: id === "" ? others : { ...others, [wording]: id } });
  };
  const isChosen = ({ part, wording }: OpenWording): boolean =>
    Object.keys(decisions[choicesOf[part]]).includes(wording);
  const unchosen = new Set(openWordings.filter((open) => !isChosen(open)).slice(0, MAX_LISTED));
  const shown = openWordings.filter((open) => isChosen(open) || unchosen.has(open));
  return (
    <section className={styles.remarks}>
      <h3>{wizardMessages.ledgerWordings}</h3>
      <ul>
        {shown.map((open) => (
          <WordingDecision
            key={`${open.part} ${open.wording}`}
            open={open}
            chosen={decisions[choicesOf[open.part]][open.wording] ?? ""}
            onChoose={(id) => chooseWording(open, id)}
          />
        ))}
      </ul>
    </section>
  );
}

/** By `LedgerRow.row`. */
type AnswersByRow = ReadonlyMap<number, RowAnswers>;

interface RowQuestionsProps {
  readonly rows: readonly LedgerRow[];
  readonly count: LedgerCount;
  /** As they are without any answer about a row. */
  readonly options: CountOptions;
  readonly answers: AnswersByRow;
  readonly onAnswer: (answers: AnswersByRow) => void;
}

/** The rows that nothing but an answer decides. Those answered stay listed, so that an answer can be changed. */
function RowQuestions({ rows, count, options, answers, onAnswer }: RowQuestionsProps): ReactElement | null {
  const waiting = new Set(count.openWordings.flatMap((open) => open.rows));
  const open = count.undecided.map(({ row }) => row.row).filter((row) => !waiting.has(row));
  const listed = new Set([...answers.keys(), ...open.slice(0, MAX_LISTED)]);
  if (listed.size === 0) return null;
  const answer = (row: number, part: LedgerDoubtPart, label: string): void =>
    onAnswer(new Map(answers).set(row, { ...answers.get(row), [part]: label }));
  const asked = rows
    .filter(({ row }) => listed.has(row))
    .map((row) => {
      const { questions } = askAboutRow(row, answers.get(row.row) ?? {}, options);
      // An open wording is chosen above, for all its rows.
      return { row, questions: questions.filter((each) => each.answer !== "" || !waiting.has(row.row)) };
    });
  return (
    <section className={styles.remarks}>
      <h3>{wizardMessages.ledgerRows(open.length)}</h3>
      <ul>
        {asked
          .filter(({ questions }) => questions.length > 0)
          .map(({ row, questions }) => (
            <li key={row.row} className={styles.decision}>
              {questions.map((question) => (
                <RowQuestionLine
                  key={question.part}
                  row={row}
                  question={question}
                  onAnswer={(label) => answer(row.row, question.part, label)}
                />
              ))}
            </li>
          ))}
      </ul>
    </section>
  );
}

/** The rows that are not counted, and numbers that stand in several rows. */
function listRemarks({ leftOut, duplicates }: LedgerCount): readonly string[] {
  return [
    ...leftOut.map(({ row, reason }) => nameRow(row, reason)),
    ...duplicates.map(({ number, rows }) =>
      wizardMessages.ledgerDuplicate(number, rows.slice(0, MAX_QUOTED), rows.length),
    ),
  ];
}

/** What is filled in: nothing while no row counts. While rows are undecided they may belong into any cell: where nothing was counted, 0 is not known. */
function listChanges({ cells, counted, undecided }: LedgerCount): ReadonlyMap<CellAddress, CellValue> {
  if (counted === 0) return new Map();
  return new Map(
    cells.map(([address, figure]) => [address, figure === 0 && undecided.length > 0 ? null : figure]),
  );
}

interface LedgerDialogProps {
  readonly header: LedgerHeader;
  readonly rows: readonly LedgerRow[];
  readonly year: number;
  readonly passedOver: string | null;
  readonly onClose: () => void;
}

export function LedgerDialog({ header, rows, year, passedOver, onClose }: LedgerDialogProps): ReactElement {
  const store = useDraftStore();
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const { received, finished } = header.columns;
  const hasDates = { received: received !== null, finished: finished !== null };
  const [withoutDates, setWithoutDates] = useState<CountOptions["withoutDates"]>(null);
  const [wordings, setWordings] = useState<WordingDecisions>(NO_DECISIONS);
  const [answers, setAnswers] = useState<AnswersByRow>(new Map());
  // The wordings that were open at first stay listed, so that a choice can be changed.
  const [openWordings] = useState(
    () => countLedger(rows, { year, hasDates, withoutDates: null, decisions: NO_DECISIONS }).openWordings,
  );
  const options: CountOptions = { year, hasDates, withoutDates, decisions: { ...wordings, rows: {} } };
  const decided = rows.flatMap((row) => {
    const own = answers.get(row.row);
    return own === undefined ? [] : [[row.row, askAboutRow(row, own, options).decision] as const];
  });
  const decisions: LedgerDecisions = { ...wordings, rows: Object.fromEntries(decided) };
  const count = countLedger(rows, { ...options, decisions });
  const changes = listChanges(count);
  const { overwritten } = countChanges(store.report.tables, changes);
  const accept = (): void => {
    // Closed first, as in the dialog of a paste.
    flushSync(onClose);
    store.changeCells([...changes]);
  };
  return (
    <ConfirmDialog
      title={wizardMessages.ledgerTitle}
      confirmLabel={wizardMessages.ledgerAccept(count.counted)}
      isWide
      isConfirmDisabled={isReadOnly || count.counted === 0}
      onConfirm={accept}
      onCancel={onClose}
    >
      {isReadOnly && <Notice severity="warning" text={wizardMessages.takenMeanwhile} />}
      {passedOver !== null && <Notice severity="warning" text={passedOver} />}
      <p>
        {wizardMessages.ledgerCounts(
          count.rowCount,
          count.counted,
          count.undecided.length,
          count.leftOut.length,
        )}
        {overwritten > 0 && wizardMessages.ledgerOverwrites(overwritten)}
        {count.counted > 0 && count.undecided.length > 0 && wizardMessages.ledgerBlanks}
      </p>
      {!(hasDates.received && hasDates.finished) && (
        <label className={styles.withoutDates}>
          <input
            type="checkbox"
            checked={withoutDates !== null}
            onChange={(event) => setWithoutDates(event.target.checked ? "allReceivedThisYear" : null)}
          />
          {wizardMessages.ledgerWithoutDates(year)}
        </label>
      )}
      <Wordings openWordings={openWordings} decisions={wordings} onDecide={setWordings} />
      <RowQuestions rows={rows} count={count} options={options} answers={answers} onAnswer={setAnswers} />
      <RemarkList remarks={listRemarks(count)} />
      <TablePreview table="requests" draft={store.draft} changes={changes} />
    </ConfirmDialog>
  );
}
