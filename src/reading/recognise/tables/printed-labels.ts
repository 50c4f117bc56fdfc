/**
 * The labels of a table that are printed otherwise than the form's, for the checks that speak of them. Owns what is
 * compared with what; whether a difference matters is judged in src/check.
 */

import type { TableId } from "../../../format/index.ts";
import { form2021, joinLabel } from "../../../format/index.ts";
import type { PrintedLabel } from "../../../report/index.ts";
import { normaliseLabel } from "../../cells/labels.ts";
import type { KnownRow } from "./body-rows.ts";
import type { FindLabels } from "./cell-labels.ts";
import { columnGroups, type FormLine, formLines, getKeyLabel } from "./form-rows.ts";
import type { Header } from "./read-header.ts";

type Named = Pick<PrintedLabel, "row" | "column" | "official">;

function isSameLabel(printed: string, official: string): boolean {
  return printed === official || normaliseLabel(printed) === normaliseLabel(official);
}

/** Collects printed labels, each difference once. */
export class LabelNotes {
  private readonly labels = new Map<string, PrintedLabel>();

  constructor(
    private readonly table: TableId,
    private readonly find: FindLabels,
  ) {}

  list(): readonly PrintedLabel[] {
    return [...this.labels.values()];
  }

  private note({ row, column, official }: Named, printed: string, isOverwritten = false): void {
    if (!isOverwritten && isSameLabel(printed, official)) return;
    const label = { table: this.table, row, column, official, printed, isOverwritten };
    this.labels.set(`${official} ${printed}`, label);
  }

  /** The labels before a row's figures: its own, and those merged over several rows. */
  addRow({ labels, remains, row }: KnownRow, line: FormLine, overwriting: string | null): void {
    const own = line.labels[line.labels.length - 1] ?? "";
    const named = { row: line.id, column: null, official: own };
    if (overwriting !== null) this.note(named, overwriting, true);
    const words = labels.filter((cell) => cell.text !== "" && !cell.isFigure);
    const last = words[words.length - 1];
    for (const cell of words) {
      const rows = this.find(cell.text)[this.table].rows;
      if (rows?.kind === "leaf") this.addOwn(named, cell.text, line);
      else if (rows !== null) this.addGroup(line, rows.ids, cell.text);
      else if (remains === "reworded" && cell === last && row.own.includes(cell)) this.note(named, cell.text);
    }
  }

  /** A cell may bear a row's label together with those merged over it. */
  private addOwn(named: Named, printed: string, line: FormLine): void {
    if (printed === named.official) return;
    const whole = line.labels.map((_, level) => normaliseLabel(line.labels.slice(level).join("")));
    if (!whole.includes(normaliseLabel(printed))) this.note(named, printed);
  }

  private addGroup(line: FormLine, ids: readonly string[], printed: string): void {
    line.labels.slice(0, -1).forEach((official, level) => {
      const headed = formLines[line.table].filter((each) => each.labels[level] === official);
      if (headed.length === ids.length && headed.every((each) => ids.includes(each.id))) {
        this.note({ row: line.id, column: null, official }, printed);
      }
    });
  }

  addHeader(header: Header): void {
    for (const cell of header.known) {
      const { rows, columns } = this.find(cell.text)[this.table];
      if (columns?.kind === "leaf") this.addColumn(columns.ids[0] ?? "", cell.text);
      else if (columns !== null) this.addColumnGroup(columns.ids, cell.text);
      else if (this.table === "disputes" && rows !== null) this.addDisputeGroup(rows.ids, cell.text);
    }
  }

  private addColumn(id: string, printed: string): void {
    const key = this.table === "disputes" ? `${form2021.tables.disputes.rows[0]?.id ?? ""}.${id}` : id;
    this.note({ row: null, column: id, official: getKeyLabel(this.table, key) }, printed);
  }

  private addColumnGroup(ids: readonly string[], printed: string): void {
    const group = columnGroups.find(
      (each) => each.ids.length === ids.length && each.ids.every((id) => ids.includes(id)),
    );
    const [column = null] = ids;
    if (group !== undefined) this.note({ row: null, column, official: group.official }, printed);
  }

  private addDisputeGroup(ids: readonly string[], printed: string): void {
    const rows = form2021.tables.disputes.rows.filter((row) => ids.includes(row.id));
    const [first] = rows;
    const label = rows.length === 1 ? first?.path[first.path.length - 1] : first?.path[0];
    if (first !== undefined && label !== undefined) {
      this.note({ row: first.id, column: null, official: joinLabel(label) }, printed);
    }
  }
}
