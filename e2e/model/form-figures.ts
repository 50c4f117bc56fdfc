/**
 * The 200 figures of the national form and how they add up, typed from the official document for the model of a
 * draft. Knows nothing of the product's own lists of cells and sums.
 */

import { disputeColumns, disputeFigures, requestColumns, requestFigures } from "../fixtures/figures-2024.ts";

export type TableName = "proactive" | "requests" | "disputes";

export const requestRows = Object.keys(requestFigures);
/** Types of applicants, without the column that adds them up. */
export const applicants = requestColumns.slice(0, 6);
/** （七）总计 adds up everything between 二 and itself. */
export const resultRows = requestRows.slice(2, -2);

/** Each table as its figures lie on paper: lines from top to bottom, cells from left to right. */
export const tableLines: Readonly<Record<TableName, ReadonlyArray<readonly string[]>>> = {
  proactive: [
    ["issued", "repealed", "inForce"].map((column) => `proactive.rules.${column}`),
    ["issued", "repealed", "inForce"].map((column) => `proactive.normativeDocuments.${column}`),
    ["proactive.licences.decisions"],
    ["proactive.penalties.decisions"],
    ["proactive.coerciveMeasures.decisions"],
    ["proactive.fees.amount"],
  ],
  requests: requestRows.map((row) => requestColumns.map((column) => `requests.${row}.${column}`)),
  disputes: [
    Object.keys(disputeFigures).flatMap((row) => disputeColumns.map((column) => `disputes.${row}.${column}`)),
  ],
};

export const tableNames = ["proactive", "requests", "disputes"] as const;

export const allFigures: readonly string[] = tableNames.flatMap((table) => tableLines[table].flat());

export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** What fills itself, each sum after those that it needs: （七） by applicant, then the last column. */
export const sumsOf: Readonly<Record<TableName, readonly Sum[]>> = {
  proactive: [],
  requests: [
    ...applicants.map((applicant) => ({
      total: `requests.handled.${applicant}`,
      parts: resultRows.map((row) => `requests.${row}.${applicant}`),
    })),
    ...requestRows.map((row) => ({
      total: `requests.${row}.total`,
      parts: applicants.map((applicant) => `requests.${row}.${applicant}`),
    })),
  ],
  disputes: Object.keys(disputeFigures).map((row) => ({
    total: `disputes.${row}.total`,
    parts: disputeColumns.slice(0, 4).map((column) => `disputes.${row}.${column}`),
  })),
};

/** 第一项加第二项之和，等于第三项加第四项之和: for each column what must be equal. */
export const balances = requestColumns.map((column) => ({
  left: [`requests.received.${column}`, `requests.carriedIn.${column}`],
  right: [`requests.handled.${column}`, `requests.carriedOut.${column}`],
}));

export function findTable(address: string): TableName {
  const table = tableNames.find((name) => address.startsWith(`${name}.`));
  if (table === undefined) throw new RangeError(`no such figure: ${address}`);
  return table;
}
