import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CellAddress, SectionId } from "../../../../format/index.ts";
import type { Report } from "../../../../report/index.ts";
import { getText, type TextPlace } from "../../../../report/index.ts";
import { checkReport } from "../../../index.ts";
import { buildCorrectReport, type Changes } from "../../../testing/report-builder.ts";

/** The figures that the sentences speak of: totals of 表三 and 表四, and 表二. */
const FIGURES: Readonly<Record<string, { readonly agency: string; readonly cells: Changes }>> = {
  bureau: {
    agency: "临江市水务局",
    cells: {
      ...countRequests(
        { received: 15, carriedIn: 2, handled: 16, carriedOut: 1, granted: 8, partlyGranted: 3 },
        {
          "refused.thirdPartyRights": 1,
          "refused.deliberative": 1,
          "unavailable.notHeld": 1,
          "notProcessed.repeated": 1,
          "otherHandling.other": 1,
        },
      ),
      ...countDisputes({ reconsideration: 3, directLitigation: 1, litigationAfterReconsideration: 1 }),
      "proactive.normativeDocuments.issued": 5,
      "proactive.normativeDocuments.repealed": 2,
      "proactive.normativeDocuments.inForce": 30,
      "proactive.licences.decisions": 38,
      "proactive.penalties.decisions": 12,
      "proactive.coerciveMeasures.decisions": 2,
    },
  },
  empty: { agency: "临江市科学技术局", cells: {} },
  town: {
    agency: "清河县柳树镇人民政府",
    cells: countRequests({ received: 4, granted: 4, handled: 4 }, {}),
  },
  county: {
    agency: "清河县人民政府",
    cells: {
      ...countRequests({ received: 120, carriedIn: 5, granted: 121, handled: 121, carriedOut: 4 }, {}),
      ...countDisputes({ reconsideration: 8, directLitigation: 2, litigationAfterReconsideration: 3 }),
    },
  },
  city: {
    agency: "临江市人民政府",
    cells: {
      ...countRequests({ received: 3525, carriedIn: 121, granted: 3600, handled: 3600, carriedOut: 46 }, {}),
      ...countDisputes({ reconsideration: 170, directLitigation: 25, litigationAfterReconsideration: 52 }),
      "proactive.rules.issued": 2,
      "proactive.rules.repealed": 1,
      "proactive.rules.inForce": 12,
      "proactive.normativeDocuments.issued": 50,
      "proactive.normativeDocuments.inForce": 420,
    },
  },
};

type Counts = Readonly<Record<string, number>>;

function countRequests(rows: Counts, results: Counts): Changes {
  return countRows("requests", "naturalPerson", { ...rows, ...results });
}

function countDisputes(rows: Counts): Changes {
  return countRows("disputes", "pending", rows);
}

function countRows(table: "requests" | "disputes", column: string, rows: Counts): Changes {
  return Object.fromEntries(
    Object.entries(rows).flatMap(
      ([row, value]): Array<readonly [CellAddress, number]> => [
        [`${table}.${row}.${column}`, value],
        [`${table}.${row}.total`, value],
      ],
    ),
  );
}

function buildReport(figures: string, place: string, sentence: string): Report {
  const { agency, cells } = FIGURES[figures] ?? { agency: "", cells: {} };
  const report = { ...buildCorrectReport(cells), agency };
  if (place === "preface" || place === "title") return { ...report, [place]: sentence };
  const [id = "", heading] = place.split("#");
  const section =
    heading === undefined
      ? { text: sentence, topics: [], note: "" }
      : { text: "", topics: [{ heading, text: sentence }], note: "" };
  return { ...report, sections: { ...report.sections, [id as SectionId]: section } };
}

function readCorpus(name: string): readonly string[][] {
  const text = readFileSync(new URL(name, import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

const READ_TEXTS = /^text\.|^structure\.(?:period|heading|label)$/;

function listTextFindings(report: Report): ReturnType<typeof checkReport> {
  return checkReport(report).filter((finding) => READ_TEXTS.test(finding.rule));
}

const firing = readCorpus("firing.tsv");
const silent = readCorpus("silent.tsv");

describe("the corpus of sentences", () => {
  it("is large enough", () => {
    expect(firing.length).toBeGreaterThanOrEqual(60);
    expect(silent.length).toBeGreaterThanOrEqual(120);
  });

  it.each(firing)("%s fires on %s, %s: %s", (rule = "", figures = "", place = "", sentence = "") => {
    const report = buildReport(figures, place, sentence);
    const findings = listTextFindings(report);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    for (const finding of findings) {
      expect(finding.severity).toBe("warning");
      const text = getText(report, finding.place as TextPlace);
      expect(text).toContain(finding.excerpt);
    }
  });

  it.each(silent)("stays silent on %s, %s: %s", (figures = "", place = "", sentence = "") => {
    expect(listTextFindings(buildReport(figures, place, sentence))).toEqual([]);
  });
});
