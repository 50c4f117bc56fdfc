/**
 * A draft as its writer understands it: figures as they are shown, texts, and what Ctrl+Z takes back. Independent
 * of the product: plain texts, sums of its own (form-figures.ts), whole states as the steps of undoing.
 */

import type { DraftFile } from "../fixtures/draft-file.ts";
import { allFigures, balances, findTable, sumsOf, type TableName, tableNames } from "./form-figures.ts";

export interface ModelTopic {
  readonly heading: string;
  readonly text: string;
}

export interface ModelState {
  /** What each cell shows, by address; "" for blank. */
  readonly figures: Readonly<Record<string, string>>;
  /** The tables whose totals are typed. */
  readonly typedTotals: readonly TableName[];
  readonly preface: string;
  /** The topics of 一 and 五. */
  readonly topics: Readonly<Record<TopicSection, readonly ModelTopic[]>>;
  /** 六. */
  readonly other: string;
}

export type TopicSection = "overview" | "problems";
export const topicSections = ["overview", "problems"] as const;
export type ModelStep = "basics" | TopicSection | TableName | "other";

interface HistoryStep {
  readonly before: ModelState;
  readonly after: ModelState;
  readonly step: ModelStep;
}

const MAX_STEPS = 500;

/** The number that a cell shows; null for a blank one and for words. */
function readNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

function addUp(figures: ModelState["figures"], parts: readonly string[]): number | null {
  const numbers = parts.map((part) => readNumber(figures[part]));
  return numbers.includes(null) ? null : numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
}

function fillTotals(state: ModelState): ModelState {
  const figures = { ...state.figures };
  for (const table of tableNames) {
    if (state.typedTotals.includes(table)) continue;
    for (const { total, parts } of sumsOf[table]) figures[total] = String(addUp(figures, parts) ?? "");
  }
  return { ...state, figures };
}

export function isSameState(a: ModelState, b: ModelState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A draft file (or a stored draft) as its writer sees it. */
export function readModelState(
  file: Pick<DraftFile, "tables" | "sections" | "preface" | "totals">,
): ModelState {
  const readFigure = (address: string): string => {
    const [, row = "", column = ""] = /^\w+\.(.+)\.(\w+)$/.exec(address) ?? [];
    return String(file.tables[findTable(address)][row]?.[column] ?? "");
  };
  const readTopics = (section: TopicSection): ModelTopic[] =>
    (file.sections[section]?.topics ?? []).map(({ heading, text }) => ({ heading, text }));
  return {
    figures: Object.fromEntries(allFigures.map((address) => [address, readFigure(address)])),
    typedTotals: tableNames.filter((table) => file.totals[table] === "typed"),
    preface: file.preface,
    topics: { overview: readTopics("overview"), problems: readTopics("problems") },
    other: file.sections.other?.text ?? "",
  };
}

/** How the balance of a column is shown. */
export interface ModelBalance {
  readonly state: "open" | "equal" | "unequal";
  readonly sides: string;
}

export class DraftModel {
  state: ModelState;
  /** Where the writer is. */
  step: ModelStep;
  private past: HistoryStep[] = [];
  private future: HistoryStep[] = [];
  private typing: HistoryStep | null = null;

  constructor(state: ModelState, step: ModelStep) {
    this.state = fillTotals(state);
    this.step = step;
  }

  get undoCount(): number {
    return this.past.length;
  }

  get redoCount(): number {
    return this.future.length;
  }

  /** Whether the tool fills this cell. */
  isComputed(address: string): boolean {
    const table = findTable(address);
    return !this.state.typedTotals.includes(table) && sumsOf[table].some(({ total }) => total === address);
  }

  /** What is done at once: one step to take back; none where nothing is different afterwards. */
  change(change: Partial<ModelState>): void {
    this.leave();
    const after = fillTotals({ ...this.state, ...change });
    if (isSameState(after, this.state)) return;
    this.record({ before: this.state, after, step: this.step });
  }

  /** Whether figures that are filled in would be others than before. */
  wouldChange(figures: Readonly<Record<string, string>>): boolean {
    return Object.entries(figures).some(
      ([address, figure]) => !this.isComputed(address) && this.state.figures[address] !== figure,
    );
  }

  /** How many typed totals of a table would be others, or blank, if they were computed. */
  countReplacedTotals(table: TableName): number {
    const typedTotals = this.state.typedTotals.filter((each) => each !== table);
    const { figures } = fillTotals({ ...this.state, typedTotals });
    return sumsOf[table].filter(({ total }) => {
      const typed = this.state.figures[total];
      return typed !== "" && typed !== figures[total];
    }).length;
  }

  changeFigures(figures: Readonly<Record<string, string>>): void {
    const typed = Object.entries(figures).filter(([address]) => !this.isComputed(address));
    this.change({ figures: { ...this.state.figures, ...Object.fromEntries(typed) } });
  }

  /** A key while one figure or text is typed: all of them are one step, until it is left. */
  type(change: Partial<ModelState>): void {
    const after = fillTotals({ ...this.state, ...change });
    if (isSameState(after, this.state)) return;
    const before = this.typing?.before ?? this.state;
    if (this.typing !== null) this.past.pop();
    this.record({ before, after, step: this.step });
    this.typing = { before, after, step: this.step };
  }

  /** The cell or text was left: what was typed is a step, unless it is what stood there before. */
  leave(): void {
    if (this.typing !== null && isSameState(this.typing.before, this.state)) this.past.pop();
    this.typing = null;
  }

  undo(): void {
    this.leave();
    const step = this.past.pop();
    if (step === undefined) return;
    this.future.push(step);
    this.state = step.before;
    this.step = step.step;
  }

  redo(): void {
    this.leave();
    const step = this.future.pop();
    if (step === undefined) return;
    this.past.push(step);
    this.state = step.after;
    this.step = step.step;
  }

  /** The page was loaded again: the draft is the same, nothing can be taken back. */
  reload(): void {
    this.leave();
    this.past = [];
    this.future = [];
  }

  listBalances(): ModelBalance[] {
    return balances.map(({ left, right }): ModelBalance => {
      const [a, b] = [addUp(this.state.figures, left), addUp(this.state.figures, right)];
      if (a === null || b === null) return { state: "open", sides: "待填" };
      return a === b ? { state: "equal", sides: String(a) } : { state: "unequal", sides: `${a} ≠ ${b}` };
    });
  }

  private record(step: HistoryStep): void {
    this.past.push(step);
    if (this.past.length > MAX_STEPS) this.past.shift();
    this.future = [];
    this.state = step.after;
  }
}
