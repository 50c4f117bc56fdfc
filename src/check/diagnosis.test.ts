import { describe, expect, it } from "vitest";
import { computedModes } from "../report/index.ts";
import { checkReport } from "./engine.ts";
import { buildCorrectReport, type Changes } from "./testing/report-builder.ts";

/** 21 natural persons' and 14 companies' requests, all granted but 3. */
const figures: Changes = {
  "requests.received.naturalPerson": 21,
  "requests.received.commercial": 14,
  "requests.received.total": 35,
  "requests.granted.naturalPerson": 18,
  "requests.granted.commercial": 14,
  "requests.granted.total": 32,
  "requests.otherHandling.other.naturalPerson": 3,
  "requests.otherHandling.other.total": 3,
  "requests.handled.naturalPerson": 21,
  "requests.handled.commercial": 14,
  "requests.handled.total": 35,
};

function findSums(changes: Changes, totals = {}) {
  const report = buildCorrectReport({ ...figures, ...changes });
  return checkReport(report, totals).filter((finding) => finding.rule.startsWith("sum."));
}

describe("the likeliest cause of a failing sum", () => {
  it("is nothing where all hold", () => {
    expect(findSums({})).toEqual([]);
  });

  it("tells two swapped digits", () => {
    const found = findSums({ "requests.granted.naturalPerson": 81 });
    expect(found.map((finding) => finding.rule)).toEqual(["sum.row", "sum.handled"]);
    for (const { message, cells } of found) {
      expect(message).toContain("表三“（一）予以公开”行“自然人”列的 81 是 18 的两位数字写反了");
      expect(cells[0]).toBe("requests.granted.naturalPerson");
    }
  });

  it("tells a number split over two cells", () => {
    const [row] = findSums({ "requests.granted.commercial": 1, "requests.granted.research": 4 });
    expect(row?.message).toContain("14 被拆开填进了");
    expect(row?.cells[0]).toBe("requests.granted.commercial");
  });

  it("tells a value in the neighbouring row", () => {
    const [row] = findSums({ "requests.granted.commercial": 0, "requests.partlyGranted.commercial": 14 });
    expect(row?.message).toContain("的 14 应当填在相邻的“（一）予以公开”行");
    expect(row?.cells).toContain("requests.granted.commercial");
  });

  it("tells a request under the wrong applicant", () => {
    const found = findSums({ "requests.granted.naturalPerson": 17, "requests.granted.commercial": 15 });
    expect(found.map((finding) => finding.rule)).toEqual(["sum.handled", "sum.handled"]);
    expect(found[0]?.message).toContain("“自然人”和“商业企业”两列差数相同、方向相反");
  });

  it("tells nothing where two causes fit", () => {
    // 12 and 21 beside a total of 42: either may be 21.
    const changes = {
      "disputes.reconsideration.upheld": 12,
      "disputes.reconsideration.corrected": 12,
      "disputes.reconsideration.total": 33,
    };
    const [finding] = findSums(changes);
    expect(finding?.message).not.toContain("可能的原因");
  });

  it("tells nothing where a blank keeps another sum of the cell from being told", () => {
    const blanks = { "requests.otherHandling.feeUnpaid.naturalPerson": null };
    const swapped = { "requests.granted.naturalPerson": 81, ...blanks };
    for (const { message } of findSums(swapped)) expect(message).not.toContain("可能的原因");
    const moved = { "requests.granted.naturalPerson": 17, "requests.granted.commercial": 15 };
    const [first] = findSums({ ...moved, "requests.granted.research": null });
    expect(first?.rule).toBe("sum.handled");
    expect(first?.message).not.toContain("方向相反");
  });

  it("looks behind totals that are computed", () => {
    const changes = {
      "requests.received.naturalPerson": 12,
      "requests.received.total": 26,
    };
    const found = findSums(changes, { totals: computedModes });
    expect(found.map((finding) => finding.rule)).toEqual(["sum.balance", "sum.balance"]);
    expect(found[0]?.message).toContain("12 是 21 的两位数字写反了");
    expect(found[0]?.cells[0]).toBe("requests.received.naturalPerson");
  });
});
