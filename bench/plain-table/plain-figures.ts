/**
 * The arithmetic of the plain table, written by hand for 25 × 7 whole numbers: no form data, no decimals, no
 * messages from a catalogue. Must not touch the DOM.
 */

const ROWS = 25;
const COLUMNS = 7;
const TOTAL = COLUMNS - 1;
const RECEIVED = 0;
const CARRIED_IN = 1;
const FIRST_RESULT = 2;
const HANDLED = 23;
const CARRIED_OUT = 24;
/** The rows of the printed identity. */
const BALANCE_ROWS: readonly number[] = [RECEIVED, CARRIED_IN, HANDLED, CARRIED_OUT];

/** null: blank; NaN: not a number. */
export type PlainValue = number | null;

export interface PlainSum {
  readonly total: PlainValue;
  readonly partial: number | null;
}

/** Whether the sums fill this cell. */
export function isTotal(row: number, column: number): boolean {
  return row === HANDLED || column === TOTAL;
}

/** The value of what was typed. */
export function parseTyped(text: string): PlainValue {
  const plain = text.replace(/[\s,]/g, "");
  if (plain === "") return null;
  return /^(?:0|[1-9]\d{0,14})$/.test(plain) ? Number(plain) : Number.NaN;
}

/** The figures, row by row. */
export class PlainFigures {
  private readonly values: PlainValue[] = Array.from({ length: ROWS * COLUMNS }, () => null);

  get(row: number, column: number): PlainValue {
    return this.values[row * COLUMNS + column] ?? null;
  }

  set(row: number, column: number, value: PlainValue): void {
    this.values[row * COLUMNS + column] = value;
  }

  /** The total of a row, or of the results in a column. */
  add(row: number, column: number): PlainSum {
    const sum = column === TOTAL ? this.addRow(row) : this.addColumn(column);
    this.set(row, column, sum.total);
    return sum;
  }

  /** Both sides of the identity; null while one of the four is open. */
  weigh(column: number): readonly [left: number, right: number] | null {
    const [received, carriedIn, handled, carriedOut] = BALANCE_ROWS.map((row) => this.get(row, column));
    if (received == null || carriedIn == null || handled == null || carriedOut == null) return null;
    const [left, right] = [received + carriedIn, handled + carriedOut];
    return Number.isNaN(left + right) ? null : [left, right];
  }

  private addRow(row: number): PlainSum {
    let [sum, filled] = [0, 0];
    for (let column = 0; column < TOTAL; column += 1) {
      const value = this.get(row, column);
      if (value === null || Number.isNaN(value)) continue;
      sum += value;
      filled += 1;
    }
    return describeSum(sum, filled, TOTAL);
  }

  private addColumn(column: number): PlainSum {
    let [sum, filled] = [0, 0];
    for (let row = FIRST_RESULT; row < HANDLED; row += 1) {
      const value = this.get(row, column);
      if (value === null || Number.isNaN(value)) continue;
      sum += value;
      filled += 1;
    }
    return describeSum(sum, filled, HANDLED - FIRST_RESULT);
  }
}

function describeSum(sum: number, filled: number, count: number): PlainSum {
  return { total: filled === count ? sum : null, partial: filled > 0 && filled < count ? sum : null };
}

/** The totals that a cell changes, in the order in which they must be computed. */
export function listTotals(row: number, column: number): ReadonlyArray<readonly [number, number]> {
  if (row < FIRST_RESULT || row > HANDLED) return [[row, TOTAL]];
  return [
    [row, TOTAL],
    [HANDLED, column],
    [HANDLED, TOTAL],
  ];
}

export { BALANCE_ROWS, HANDLED, TOTAL };
