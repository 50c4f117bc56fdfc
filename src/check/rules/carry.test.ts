import { describe, expect, it } from "vitest";
import { buildCorrectReport, type Changes, findByRule } from "../testing/report-builder.ts";

const report = buildCorrectReport();

/** Last year's report, with these cells. */
function lastYear(changes: Changes, year: number | null = 2023) {
  return { previous: { ...buildCorrectReport(changes), year } };
}

describe("carry.requests", () => {
  it("fires in the column where 二 is not last year's 四, and names both", () => {
    const found = findByRule(report, "carry.requests", lastYear({ "requests.carriedOut.research": 3 }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      severity: "error",
      cells: ["requests.carriedIn.research"],
      expected: 3,
      actual: 0,
    });
    expect(found[0]?.message).toBe(
      "表三“科研机构”列：二、上年结转是 0 件，上年报告的四、结转下年度继续办理是 3 件，相差 3。两个数应当相等，请核对。",
    );
  });

  it("is silent where both are 0, and where last year's year is not known but its figures agree", () => {
    expect(findByRule(report, "carry.requests", lastYear({}))).toEqual([]);
    expect(findByRule(report, "carry.requests", lastYear({}, null))).toEqual([]);
  });

  it.each([null, "/"])("is silent where one of the two is %j", (value) => {
    const last = lastYear({ "requests.carriedOut.research": value });
    expect(findByRule(report, "carry.requests", last)).toEqual([]);
    const blank = buildCorrectReport({ "requests.carriedIn.research": value });
    expect(findByRule(blank, "carry.requests", lastYear({ "requests.carriedOut.research": 3 }))).toEqual([]);
  });

  it("is silent without last year's report, and with one of another year", () => {
    expect(findByRule(report, "carry.requests")).toEqual([]);
    const older = lastYear({ "requests.carriedOut.research": 3 }, 2022);
    expect(findByRule(report, "carry.requests", older)).toEqual([]);
  });
});

describe("carry.inForce", () => {
  const row = "proactive.normativeDocuments";
  const changed = { [`${row}.issued`]: 5, [`${row}.repealed`]: 2, [`${row}.inForce`]: 30 };

  it("fires where last year's, made and repealed do not give this year's", () => {
    const [finding] = findByRule(
      buildCorrectReport(changed),
      "carry.inForce",
      lastYear({ [`${row}.inForce`]: 26 }),
    );
    expect(finding).toMatchObject({ severity: "warning", expected: 29, actual: 30 });
    expect(finding?.cells).toEqual([`${row}.inForce`, `${row}.issued`, `${row}.repealed`]);
    expect(finding?.message).toContain("上年现行有效（26）＋本年制发（5）－本年废止（2）＝29");
  });

  it("is silent where they do, at 0, and while one is blank", () => {
    const correct = buildCorrectReport(changed);
    expect(findByRule(correct, "carry.inForce", lastYear({ [`${row}.inForce`]: 27 }))).toEqual([]);
    expect(findByRule(correct, "carry.inForce", lastYear({ [`${row}.inForce`]: null }))).toEqual([]);
    expect(findByRule(report, "carry.inForce", lastYear({}))).toEqual([]);
  });
});

describe("plausible.change", () => {
  const cell = "proactive.licences.decisions";
  const find = (before: number | null, now: number | null) =>
    findByRule(buildCorrectReport({ [cell]: now }), "plausible.change", lastYear({ [cell]: before }));

  it.each([
    [20, 41],
    [20, 9],
    [19, 39],
    [0, 20],
    [100, 0],
  ])("points out %j last year and %j this year", (before, now) => {
    expect(find(before, now)[0]).toMatchObject({
      severity: "info",
      cells: [cell],
      expected: before,
      actual: now,
    });
  });

  it.each([
    [20, 40],
    [20, 10],
    [9, 19],
    [0, 19],
    [0, 0],
    [null, 50],
    [50, null],
  ])("is silent at %j and %j", (before, now) => {
    expect(find(before, now)).toEqual([]);
  });
});
