/**
 * The one owner of the draft being written. Screens read views and subscribe to single cells and texts; every
 * change goes through here, is undoable, checked at once and told to whoever listens. Must not touch the DOM.
 */

import {
  applyCorrection,
  type Correction,
  createLiveCheck,
  type Finding,
  type KeptFinding,
  keepWarning,
  type LiveCheck,
  type Subject,
} from "../../check/index.ts";
import { type CellAddress, formCells, getCell, type SectionId, type TableId } from "../../format/index.ts";
import type {
  CellChange,
  CellValue,
  Draft,
  Report,
  ReportSection,
  TextPlace,
  TotalsMode,
} from "../../report/index.ts";
import {
  cleanLine,
  computeDependentTotals,
  computeTotals,
  dropTakenProposals,
  fillFigures,
  getFigure,
  getText,
  listDependentTotals,
  setFigure,
  setText,
  settleSection,
  splitParagraphs,
  splitSectionText,
} from "../../report/index.ts";
import { Announcement } from "./announcement.ts";
import {
  type BalanceView,
  type CellMarks,
  type CellView,
  collectMarks,
  createBalanceView,
  createCellView,
  isSameMark,
} from "./cell-views.ts";
import { listChangedPlaces, listTouchedCells } from "./draft-difference.ts";
import { OpenFindings } from "./open-findings.ts";
import { Subscriptions, type Unsubscribe } from "./subscriptions.ts";
import { type Travel, UndoHistory } from "./undo-history.ts";

/** Findings are told this long after a change that is made at once: a paste, a fill, an undo. */
const FINDINGS_DELAY_MS = 100;
/** While somebody types they wait for a pause, so that a key waits for nothing but its own cells. */
const TYPING_PAUSE_MS = 400;

const formAddresses: ReadonlyMap<string, CellAddress> = new Map(
  formCells.map(({ address }) => [address, address]),
);

const ANY_CHANGE = "draft";
const PARTS = "parts";
const FINDINGS = "findings";

/** Where a change was made and whether it goes on with the one before: the keys of one figure or text do. */
interface ChangeNote {
  readonly place: string | null;
  readonly mergeKey?: string;
  /** All that changed, where it was only figures: what else is drawn from the draft can wait for a pause. */
  readonly cells?: readonly CellAddress[];
}

export class DraftStore {
  private current: Draft;
  private marks: CellMarks;
  /** The findings that left the marks. */
  private marked: readonly Finding[];
  private isLocked = false;
  private readonly announcement: Announcement;
  private readonly live: LiveCheck;
  private readonly findings: OpenFindings;
  private readonly history: UndoHistory<Draft>;
  private readonly subscriptions = new Subscriptions();
  private readonly cellViews = new Map<CellAddress, CellView>();
  private readonly balanceViews = new Map<string, BalanceView>();

  constructor(draft: Draft, now: () => number) {
    this.current = draft;
    this.history = new UndoHistory(now, isSameAt);
    this.announcement = new Announcement(() => this.announce(), now);
    this.live = createLiveCheck(toSubject(draft));
    this.findings = new OpenFindings(this.live, draft);
    this.marked = this.getFindings();
    this.marks = collectMarks(this.marked);
  }

  // Reading

  get draft(): Draft {
    return this.current;
  }

  get report(): Report {
    return this.current.report;
  }

  get isReadOnly(): boolean {
    return this.isLocked;
  }

  get canUndo(): boolean {
    return this.history.canUndo && !this.isLocked;
  }

  get canRedo(): boolean {
    return this.history.canRedo && !this.isLocked;
  }

  /** What is open: without the warnings that the writer keeps. */
  getFindings = (): readonly Finding[] => this.findings.read(this.current).open;

  /** The warnings kept, as long as nothing they speak of changed. */
  getKept = (): readonly KeptFinding[] => this.findings.read(this.current).kept;

  getCellView(address: CellAddress): CellView {
    const known = this.cellViews.get(address);
    if (known !== undefined) return known;
    const view = createCellView(this.current, this.marks, address);
    this.cellViews.set(address, view);
    return view;
  }

  getBalanceView(column: string): BalanceView {
    const known = this.balanceViews.get(column);
    if (known !== undefined) return known;
    const view = createBalanceView(this.report.tables, column);
    this.balanceViews.set(column, view);
    return view;
  }

  // Subscribing

  /** Every change, at once. */
  subscribe = (listener: () => void): Unsubscribe => this.subscriptions.subscribe(ANY_CHANGE, listener);

  /** What screens draw from parts of the draft: every change at once, but typed figures only with the findings. */
  subscribeParts = (listener: () => void): Unsubscribe => this.subscriptions.subscribe(PARTS, listener);

  subscribeFindings = (listener: () => void): Unsubscribe => this.subscriptions.subscribe(FINDINGS, listener);

  subscribeCell(address: CellAddress, listener: () => void): Unsubscribe {
    return this.subscriptions.subscribe(address, listener);
  }

  subscribeBalance(column: string, listener: () => void): Unsubscribe {
    return this.subscriptions.subscribe(nameBalance(column), listener);
  }

  // Changing

  /** Typing in a cell: one undo step until the cell is left. */
  typeCell(address: CellAddress, value: CellValue): void {
    const { report, totals } = this.current;
    if (getFigure(report.tables, address) === value) return;
    const changed = setFigure(report.tables, address, value);
    const isComputing = totals[getCell(address).table] === "computed";
    const tables = isComputing ? computeDependentTotals(changed, address) : changed;
    this.change(
      { ...this.current, report: { ...report, tables } },
      {
        place: address,
        mergeKey: address,
        cells: [address, ...listDependentTotals(address)],
      },
    );
  }

  /** Several cells at once, with remarks on some of them, as one undo step; none where all is there already. */
  changeCells(changes: readonly CellChange[], notes: Report["cellNotes"] = {}): void {
    const { report, totals } = this.current;
    const isNew = changes.some(([address, value]) => getFigure(report.tables, address) !== value);
    if (!isNew && Object.keys(notes).length === 0) return;
    const tables = fillFigures(report.tables, changes, totals);
    const cellNotes = Object.keys(notes).length === 0 ? report.cellNotes : { ...report.cellNotes, ...notes };
    this.change(
      { ...this.current, report: { ...report, tables, cellNotes } },
      { place: changes[0]?.[0] ?? null },
    );
  }

  /** Keeps a warning with the writer's reason. */
  keep(finding: Finding, reason: string): void {
    const kept = [...this.current.kept, keepWarning(finding, reason, this.report)];
    this.change({ ...this.current, kept }, { place: finding.cells[0] ?? finding.place });
  }

  /** Lets a kept warning be open again. */
  release({ finding, record }: KeptFinding): void {
    const kept = this.current.kept.filter((each) => each !== record);
    this.change({ ...this.current, kept }, { place: finding.cells[0] ?? finding.place });
  }

  /** 更新为表中数字: the words of a sentence give way to those with the table's figure. */
  correct(correction: Correction): void {
    const place = correction.place as TextPlace;
    const corrected = applyCorrection(getText(this.report, place), correction);
    if (corrected === null) return;
    this.sealStep();
    this.typeText(place, corrected);
    this.sealStep();
  }

  /** Names last year's report, or none. */
  setPrevious(previous: Report | null): void {
    this.change({ ...this.current, previous }, { place: "previous" });
  }

  /** Changes the remark printed under a figure; "" takes it away. */
  setCellNote(address: CellAddress, note: string): void {
    const { [address]: _former, ...others } = this.report.cellNotes;
    const text = cleanLine(note);
    this.changeReport(
      { cellNotes: text === "" ? others : { ...others, [address]: text } },
      { place: address },
    );
  }

  setTotalsMode(table: TableId, mode: TotalsMode): void {
    const { report, totals } = this.current;
    const tables = mode === "computed" ? computeTotals(report.tables, table) : report.tables;
    const draft = { ...this.current, report: { ...report, tables }, totals: { ...totals, [table]: mode } };
    this.change(draft, { place: `tables.${table}` });
  }

  /** Typing in a text: one undo step until a pause or until the text is left. */
  typeText(place: TextPlace, text: string): void {
    this.change({ ...this.current, report: setText(this.report, place, text) }, { place, mergeKey: place });
  }

  /** Adds a paragraph to a text, as an undo step of its own. */
  appendParagraph(place: TextPlace, paragraph: string): void {
    const lines = [...splitParagraphs(getText(this.report, place)), paragraph];
    this.sealStep();
    this.typeText(place, lines.join("\n"));
    this.sealStep();
  }

  /** Nothing happens where the report says the same as before. */
  changeReport(change: Partial<Report>, note: ChangeNote): void {
    const isSame = Object.entries(change).every(
      ([part, value]) => JSON.stringify(value) === JSON.stringify(this.report[part as keyof Report]),
    );
    if (isSame) return;
    this.change({ ...this.current, report: { ...this.report, ...change } }, note);
  }

  /** Two topics alike may change places: nothing happens. */
  changeSection(id: SectionId, section: ReportSection, note: ChangeNote): void {
    this.changeReport({ sections: { ...this.report.sections, [id]: section } }, note);
  }

  /**
   * A text of a section was left or pasted into: its lines become what will print (none reads as a section's heading),
   * and numbered headings in it become topics, as an undo step of their own. Returns how many topics the section
   * gained.
   */
  settleText(id: SectionId, place: TextPlace): number {
    const section = this.report.sections[id];
    const normal = settleSection(section, id);
    const gained = normal.topics.length - section.topics.length;
    const paragraphs = splitSectionText(getText(this.report, place), id).join("\n");
    if (gained > 0) this.changeSection(id, dropTakenProposals(normal, id), { place });
    else if (paragraphs !== getText(this.report, place)) this.typeText(place, paragraphs);
    this.sealStep();
    return Math.max(0, gained);
  }

  /** Ends the current undo step: a cell or a text was left. Who goes on to the next one is still typing. */
  sealStep(): void {
    this.announcement.putOff(TYPING_PAUSE_MS);
    if (this.history.seal()) this.subscriptions.notify([PARTS]);
  }

  /** What waits for a pause in the typing is checked and told now: whoever publishes must not miss it. */
  settleFindings = (): void => this.announcement.hasten();

  /** Undoes a step; returns where it was made, or null if there is nothing to undo. */
  undo(): string | null {
    return this.canUndo ? this.travel(this.history.undo()) : null;
  }

  /** Does an undone step again; returns where it was made. */
  redo(): string | null {
    return this.canRedo ? this.travel(this.history.redo()) : null;
  }

  /** Shows another state of this draft, which another page has stored: there it can be undone. */
  follow(draft: Draft): void {
    this.replace(draft, {});
  }

  setReadOnly(isReadOnly: boolean): void {
    if (this.isLocked === isReadOnly) return;
    this.isLocked = isReadOnly;
    this.subscriptions.notify([ANY_CHANGE, PARTS]);
  }

  private travel(travel: Travel<Draft> | null): string | null {
    if (travel === null) return null;
    this.replace(travel.state, {});
    return travel.place;
  }

  private change(after: Draft, note: ChangeNote): void {
    if (this.isLocked) return;
    this.history.record({ before: this.current, after, place: note.place, mergeKey: note.mergeKey ?? null });
    this.replace(after, note);
  }

  private replace(after: Draft, { mergeKey, cells }: Omit<ChangeNote, "place">): void {
    const before = this.current;
    this.current = after;
    const touched = cells ?? listTouchedCells(before, after);
    const subject = toSubject(after);
    const hasOtherTerms = before.totals !== after.totals || before.previous !== after.previous;
    if (hasOtherTerms) this.live.reset(subject);
    else if (cells !== undefined) this.live.update(subject, cells);
    else this.live.update(subject, [...touched, ...listChangedPlaces(before, after)]);
    this.subscriptions.notify(this.refreshViews(touched));
    this.subscriptions.notify(cells === undefined ? [ANY_CHANGE, PARTS] : [ANY_CHANGE]);
    this.announcement.plan(mergeKey === undefined ? FINDINGS_DELAY_MS : TYPING_PAUSE_MS);
  }

  /** The cells whose marks differ from what they were. */
  private refreshMarks(): CellAddress[] {
    const findings = this.getFindings();
    if (findings === this.marked) return [];
    this.marked = findings;
    const marks = collectMarks(findings);
    const changed: CellAddress[] = [];
    for (const [address, mark] of marks) {
      const former = this.marks.get(address) ?? null;
      // A mark that says the same stays the same object, so that its cell need not be looked at.
      if (former !== null && isSameMark(mark, former)) marks.set(address, former);
      else changed.push(address);
    }
    for (const address of this.marks.keys()) if (!marks.has(address)) changed.push(address);
    this.marks = marks;
    return changed;
  }

  private refreshViews(touched: Iterable<CellAddress>): ReadonlySet<string> {
    const topics = new Set<string>(touched);
    for (const address of this.refreshMarks()) topics.add(address);
    for (const address of topics) this.cellViews.delete(address as CellAddress);
    for (const address of touched) {
      const { table, column } = getCell(address);
      if (table === "requests" && this.balanceViews.delete(column)) topics.add(nameBalance(column));
    }
    return topics;
  }

  private announce(): void {
    if (this.live.settle(toSubject(this.current))) this.subscriptions.notify(this.refreshViews([]));
    this.subscriptions.notify([PARTS, FINDINGS]);
  }
}

function toSubject({ report, totals, previous }: Draft): Subject {
  return { report, totals, previous, notes: null };
}

/** Whether typing in a cell left there what had stood there; texts are not compared. */
function isSameAt(before: Draft, after: Draft, place: string): boolean {
  const address = formAddresses.get(place);
  if (address === undefined) return false;
  return getFigure(before.report.tables, address) === getFigure(after.report.tables, address);
}

function nameBalance(column: string): string {
  return `balance.${column}`;
}
