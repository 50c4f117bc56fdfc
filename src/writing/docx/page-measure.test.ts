import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DomUtils, parseDocument } from "htmlparser2";
import { afterAll, describe, expect, test } from "vitest";
import type { Report } from "../../report/index.ts";
import { composeDocument } from "../compose.ts";
import { applyTemplate } from "../template/apply-template.ts";
import { nationalTemplate } from "../template/template.ts";
import { buildSampleReport, fillTable } from "../testing/sample-report.ts";
import { nationalTypography } from "../typography.ts";
import { renderDocx } from "./render-docx.ts";

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const MILLIMETRES_PER_POINT = 25.4 / 72;
const FOOTER = /^— ?\d+ ?—$/;
const programs = ["soffice", "pdftotext"];
const measurable = programs.every((name) => spawnSync(name, ["--help"]).error === undefined);
const folder = mkdtempSync(join(tmpdir(), "nianbao-pages-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Converts a report as a reader would print it; the lines of each page, in millimetres from its corner. */
async function measurePages(
  name: string,
  report: Report,
  typography = nationalTypography,
): Promise<readonly Line[][]> {
  const options = { typography, date: new Date("2025-01-17T00:00:00Z") };
  writeFileSync(join(folder, `${name}.docx`), await renderDocx(composeDocument(report, typography), options));
  // A profile of its own: two runs at once would refuse to share one.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, `profile-${name}`)).href}`;
  const target = ["--convert-to", "pdf", "--outdir", folder, join(folder, `${name}.docx`)];
  spawnSync("soffice", [profile, "--headless", ...target], { timeout: 90_000 });
  const { stdout } = spawnSync("pdftotext", ["-bbox-layout", join(folder, `${name}.pdf`), "-"], {
    encoding: "utf8",
  });
  const pages = DomUtils.getElementsByTagName("page", parseDocument(stdout, { xmlMode: true }), true);
  return pages.map((page) =>
    DomUtils.getElementsByTagName("line", page, true).map((line) => ({
      text: DomUtils.textContent(line).replace(/\s+/g, " ").trim(),
      left: Number(line.attribs.xMin) * MILLIMETRES_PER_POINT,
      right: Number(line.attribs.xMax) * MILLIMETRES_PER_POINT,
      top: Number(line.attribs.yMin) * MILLIMETRES_PER_POINT,
      bottom: Number(line.attribs.yMax) * MILLIMETRES_PER_POINT,
    })),
  );
}

/** Characters without any mark at which a line could end early. */
const plainText = Array.from({ length: 2000 }, (_, index) => "东南西北中天地人山水".charAt(index % 10)).join(
  "",
);

function withPreface(preface: string): Report {
  return { ...buildSampleReport(), preface };
}

function countFigures(pages: readonly Line[][], figure: string): number {
  return pages
    .flat()
    .flatMap((line) => line.text.split(" "))
    .filter((word) => word === figure).length;
}

describe.skipIf(!measurable)(`pages as printed (needs ${programs.join(" and ")})`, () => {
  test("sets 22 lines a page and 28 characters a line", { timeout: 120_000 }, async () => {
    const pages = await measurePages("plain", withPreface(plainText));
    const lines = pages[1]?.filter((line) => !FOOTER.test(line.text)) ?? [];
    expect(lines).toHaveLength(22);
    expect(new Set(lines.map((line) => line.text.length))).toEqual(new Set([28]));
  });

  test("keeps the margins within a millimetre", { timeout: 120_000 }, async () => {
    const pages = await measurePages("sample", buildSampleReport());
    const body = pages.flat().filter((line) => !FOOTER.test(line.text));
    expect(Math.min(...body.map((line) => line.left))).toBeGreaterThan(28 - 1);
    expect(Math.max(...body.map((line) => line.right))).toBeLessThan(210 - 26 + 1);
    expect(Math.min(...body.map((line) => line.top))).toBeGreaterThan(37 - 1);
    expect(Math.max(...body.map((line) => line.bottom))).toBeLessThan(297 - 35 + 1);
  });

  test("puts the page number 7 mm under the type area, by turns right and left", {
    timeout: 120_000,
  }, async () => {
    const pages = await measurePages("numbers", buildSampleReport());
    const numbers = pages.map((page) => page.find((line) => FOOTER.test(line.text)));
    expect(numbers.map((line) => line?.text.replace(/\D/g, ""))).toEqual(
      pages.map((_, index) => String(index + 1)),
    );
    numbers.forEach((line, index) => {
      if (line === undefined) throw new Error("no page number");
      const middle = (line.top + line.bottom) / 2;
      expect(Math.abs(middle - (297 - 35 + 7))).toBeLessThan(1.5);
      const inset = index % 2 === 0 ? 210 - 26 - line.right : line.left - 28;
      expect(Math.abs(inset - 4.94)).toBeLessThan(1);
    });
  });

  test("centres an office's page number, with the count, at the same height; its tables keep their pages", {
    timeout: 120_000,
  }, async () => {
    const typography = applyTemplate(nationalTypography, {
      ...nationalTemplate,
      tableSize: 12,
      pageNumber: "count",
    });
    const pages = await measurePages("count", buildSampleReport(), typography);
    pages.forEach((page, index) => {
      const printed = `第${index + 1}页共${pages.length}页`;
      const line = page.find((each) => each.text.replace(/ /g, "") === printed);
      if (line === undefined) throw new Error(`no ${printed}`);
      expect(Math.abs((line.top + line.bottom) / 2 - (297 - 35 + 7))).toBeLessThan(1.5);
      expect(Math.abs((line.left + line.right) / 2 - (28 + 156 / 2))).toBeLessThan(1);
    });
    // A table over two pages repeats its head.
    expect(countFigures(pages, "申请人情况")).toBe(1);
    expect(countFigures(pages, "行政复议")).toBe(1);
  });

  test.each([6, 8, 13])("wraps no figure of %i digits", { timeout: 120_000 }, async (digits) => {
    const figure = Number("1234567890123".slice(0, digits));
    const report = fillTable(fillTable(buildSampleReport(), "requests", figure), "proactive", figure);
    const pages = await measurePages(`digits-${digits}`, report);
    expect(countFigures(pages, String(figure))).toBe(175 + 10);
  });

  test("leaves no heading alone at the foot of a page", { timeout: 180_000 }, async () => {
    for (const length of [280, 308, 336]) {
      const pages = await measurePages(`heading-${length}`, withPreface(plainText.slice(0, length)));
      for (const page of pages) {
        const last = page.filter((line) => !FOOTER.test(line.text)).at(-1);
        expect(last?.text).not.toMatch(/^[一二三四五六]、|^（[一二三四五]）[^。]*$/);
      }
    }
  });
});
