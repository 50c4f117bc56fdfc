import { describe, expect, it } from "vitest";
import type { Finding } from "../index.ts";
import { checkReport } from "../index.ts";
import { generateReports } from "./generate-report.ts";
import { type Mistake, type MistakeKind, plantMistake } from "./plant-mistake.ts";

/** `npm run test:long` checks more of them. */
const SEEDS = import.meta.env.MODE === "long" ? 2000 : 100;
const LONG_TIMEOUT_MS = 600_000;
const seeds = Array.from({ length: SEEDS }, (_, seed) => seed);

interface Found {
  readonly mistake: Mistake;
  readonly seed: number;
  readonly findings: readonly Finding[];
}

/** The findings of the rules that the mistake must wake, for every seed that has room for it. */
function plantAll(kind: MistakeKind): readonly Found[] {
  return seeds.flatMap((seed) => {
    const pair = generateReports(seed);
    const mistake = plantMistake(pair, kind, seed);
    if (mistake === null) return [];
    const findings = checkReport(mistake.report, { previous: pair.previous });
    return [{ mistake, seed, findings: findings.filter((each) => mistake.rules.includes(each.rule)) }];
  });
}

function listMissed(found: readonly Found[], isFound: (each: Found) => boolean): readonly number[] {
  return found.filter((each) => !isFound(each)).map(({ seed }) => seed);
}

function namesEveryCell({ mistake, findings }: Found): boolean {
  return mistake.cells.every((cell) => findings.some((finding) => finding.cells.includes(cell)));
}

function startsWithCulprit({ mistake, findings }: Found): boolean {
  const [cell] = mistake.cells;
  return cell !== undefined && findings.every((finding) => finding.cells[0] === cell);
}

function measureShare(found: readonly Found[], has: (each: Found) => boolean): number {
  return found.filter(has).length / found.length;
}

function tells(words: string): (found: Found) => boolean {
  return ({ findings }) => findings.some((finding) => finding.message.includes(words));
}

describe(`of ${SEEDS} generated reports`, { timeout: LONG_TIMEOUT_MS }, () => {
  it("correct ones have no error and no warning, with last year's and without", () => {
    const faulty = seeds.flatMap((seed) => {
      const { report, previous } = generateReports(seed);
      const findings = [...checkReport(report, { previous }), ...checkReport(previous)];
      return findings
        .filter((finding) => finding.severity !== "info")
        .map((finding) => ({ seed, ...finding }));
    });
    expect(faulty).toEqual([]);
  });

  it("the same seed gives the same report", () => {
    expect(generateReports(7)).toEqual(generateReports(7));
    expect(generateReports(7)).not.toEqual(generateReports(8));
  });

  it("every wrong figure is found, first among the cells wherever two sums meet in it", () => {
    const found = plantAll("arithmetic");
    expect(found.length).toBe(SEEDS);
    const requests = found.filter(({ mistake }) => mistake.cells[0]?.startsWith("requests.") === true);
    expect(listMissed(found, namesEveryCell)).toEqual([]);
    expect(listMissed(requests, startsWithCulprit)).toEqual([]);
  });

  it("every blank is found in its cell and nowhere else", () => {
    const found = plantAll("blank");
    const isOnlyOne = ({ mistake, findings }: Found): boolean =>
      findings.length === 1 && findings[0]?.cells.join() === mistake.cells.join();
    expect(listMissed(found, isOnlyOne)).toEqual([]);
  });

  it("every break with last year is found in its columns and rows", () => {
    const requests = plantAll("carriedRequests");
    expect(requests.length).toBeGreaterThan(SEEDS / 2);
    expect(listMissed(requests, (each) => namesEveryCell(each) && each.findings.length === 2)).toEqual([]);
    expect(listMissed(plantAll("carriedInForce"), startsWithCulprit)).toEqual([]);
  });

  // With a single applicant the two totals may as well be exchanged: two causes fit, none is told.
  it.each([
    ["swappedDigits", "写反了", 0.8],
    ["splitDigits", "被拆开", 0.8],
    ["otherRow", "应当填在相邻的", 0.5],
  ] as const)("%s is always found, and mostly explained", (kind, words, least) => {
    const found = plantAll(kind);
    expect(found.length).toBeGreaterThan(SEEDS / 10);
    expect(listMissed(found, namesEveryCell)).toEqual([]);
    const explained = found.filter(tells(words));
    expect(explained.length / found.length).toBeGreaterThan(least);
    // A cause that is told is the cause, and its cell stands first.
    expect(
      listMissed(explained, ({ mistake, findings }) =>
        findings
          .filter(({ message }) => message.includes(words))
          .every(({ cells }) => mistake.cells.some((cell) => cell === cells[0])),
      ),
    ).toEqual([]);
  });

  it("a request under the wrong applicant is found and explained", () => {
    const found = plantAll("otherColumn");
    expect(listMissed(found, namesEveryCell)).toEqual([]);
    expect(measureShare(found, tells("差数相同、方向相反"))).toBeGreaterThan(0.8);
  });

  // 收到 one too many by just what was carried in may mean both: not every one can be found.
  it("a wrong number in a sentence is found, nine times in ten at least", () => {
    const found = plantAll("text");
    expect(found.length).toBeGreaterThan(SEEDS / 10);
    expect(measureShare(found, ({ findings }) => findings.length === 1)).toBeGreaterThan(0.9);
  });
});
