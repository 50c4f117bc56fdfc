import fc from "fast-check";
import { expect, test } from "vitest";
import { noDecisions } from "../testing/ledger-builder.ts";
import { countLedger } from "./count-ledger.ts";
import type { LedgerRow } from "./ledger-types.ts";

const applicants = {
  自然人: "naturalPerson",
  企业: "commercial",
  社会组织: "publicWelfare",
  高校: null,
} as const;
const results = { 予以公开: "granted", 重复申请: "notProcessed.repeated", 不予公开: null } as const;

const dates = fc
  .record({
    year: fc.integer({ min: 2022, max: 2025 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => `${year}-${month}-${day}`);

const requests = fc.record({
  applicant: fc.constantFrom(...(Object.keys(applicants) as (keyof typeof applicants)[])),
  result: fc.constantFrom(...(Object.keys(results) as (keyof typeof results)[])),
  received: dates,
  finished: fc.option(dates, { nil: "" }),
});

type Request = typeof requests extends fc.Arbitrary<infer T> ? T : never;

/** Days that compare as numbers, by another way than the product's. */
function toNumber(text: string): number {
  return Date.parse(
    `${text
      .split("-")
      .map((part) => part.padStart(2, "0"))
      .join("-")}T00:00:00Z`,
  );
}

const BEGIN = Date.parse("2024-01-01T00:00:00Z");
const END = Date.parse("2025-01-01T00:00:00Z");

/** The places in which one request counts, said once more and plainly. */
function countPlainly({ applicant, result, received, finished }: Request): string[] {
  const column = applicants[applicant];
  const came = toNumber(received);
  const left = finished === "" ? Number.POSITIVE_INFINITY : toNumber(finished);
  if (came >= END || left < BEGIN || left < came || column === null) return [];
  const row = left >= END ? "carriedOut" : results[result];
  if (row === null) return [];
  return [`requests.${came >= BEGIN ? "received" : "carriedIn"}.${column}`, `requests.${row}.${column}`];
}

function toRow({ finished, result, ...request }: Request, index: number): LedgerRow {
  return {
    row: index + 2,
    begins: "",
    isMerged: false,
    number: "",
    ...request,
    result: finished === "" ? "" : result,
    finished,
  };
}

function count(rows: readonly LedgerRow[]) {
  return countLedger(rows, {
    year: 2024,
    hasDates: { received: true, finished: true },
    withoutDates: null,
    decisions: noDecisions,
  });
}

test("Any ledger counts as a plain count does, and balances", () => {
  fc.assert(
    fc.property(fc.array(requests, { maxLength: 60 }), (ledger) => {
      const found = count(ledger.map(toRow));
      const expected = new Map<string, number>();
      for (const place of ledger.flatMap(countPlainly)) expected.set(place, (expected.get(place) ?? 0) + 1);
      for (const [address, value] of found.cells) expect(value).toBe(expected.get(address) ?? 0);
      expect(found.counted).toBe(ledger.filter((request) => countPlainly(request).length > 0).length);
      expect(found.counted + found.undecided.length + found.leftOut.length).toBe(ledger.length);
      const [came, went] = [0, 1].map((side) =>
        found.cells.reduce((sum, [address, value]) => {
          const isOrigin = /^requests\.(?:received|carriedIn)\./.test(address);
          return isOrigin === (side === 0) ? sum + value : sum;
        }, 0),
      );
      expect(came).toBe(went);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test("No texts make counting fail, and every row is told somewhere", () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom("自然人", "2024-1-5", "予以公开", "45296", "合计", "=cmd|'/C calc'!A0"),
  );
  const row = fc.record({
    begins: text,
    isMerged: fc.boolean(),
    number: text,
    applicant: text,
    result: text,
    received: text,
    finished: text,
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const found = count(rows.map((each, index) => ({ row: index + 2, ...each })));
      expect(found.counted + found.undecided.length + found.leftOut.length).toBe(found.rowCount);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test("10,000 rows are counted within a few seconds", () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, index): LedgerRow => ({
      row: index + 2,
      begins: "",
      isMerged: false,
      number: String(index % 9_999),
      applicant: "自然人",
      result: `予以公开${index % 2 === 0 ? "" : index}`,
      received: "2024-1-5",
      finished: "2024-1-20",
    }),
  );
  const found = count(rows);
  expect([found.counted, found.undecided.length, found.openWordings.length]).toEqual([5_000, 5_000, 5_000]);
  expect(found.duplicates).toEqual([{ number: "0", rows: [2, 10_001] }]);
}, 20_000);
