/** Printing: the pages of the preview, each on a sheet, and nothing else of the screen. */

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { buildDraft } from "./fixtures/draft-file.ts";
import { decisionFigures, disputeFigures, documentFigures, requestFigures } from "./fixtures/figures-2024.ts";
import { expect, openDraft, test } from "./fixtures/test.ts";
import { DraftPage } from "./pages/draft-page.ts";

const POINTS_PER_MM = 72 / 25.4;
const PAGE_HEIGHT_MM = 297;
/** GB/T 9704: top, bottom, left, right. */
const MARGINS_MM = { top: 37, bottom: 35, left: 28, right: 26 } as const;
const TOLERANCE_MM = 1;
/** From the type area down to the middle of the page's number. */
const NUMBER_DISTANCE_MM = 7;
/** Of 22 lines in 225 mm. */
const LINE_MM = 225 / 22;

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function hasPdfTools(): boolean {
  return spawnSync("pdftotext", ["-v"]).status === 0;
}

function readNumber(tag: string, name: string): number {
  return Number(new RegExp(`${name}="([\\d.]+)"`).exec(tag)?.[1]) / POINTS_PER_MM;
}

/** The words of each page of a PDF with their places in millimetres. */
function readPdf(path: string): readonly Word[][] {
  const { status } = spawnSync("pdftotext", ["-bbox", path, `${path}.html`]);
  expect(status).toBe(0);
  const pages = readFileSync(`${path}.html`, "utf8").split("<page ").slice(1);
  return pages.map((page) =>
    Array.from(page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g), ([, tag = "", text = ""]) => ({
      text,
      left: readNumber(tag, "xMin"),
      right: readNumber(tag, "xMax"),
      top: readNumber(tag, "yMin"),
      bottom: readNumber(tag, "yMax"),
    })),
  );
}

/** What is printed as Ctrl+P does it. */
async function printPage(page: Page, path: string): Promise<readonly Word[][]> {
  await expect(page.locator("[data-printed-pages] section")).not.toHaveCount(0);
  await page.pdf({ path, preferCSSPageSize: true });
  return readPdf(path);
}

/** In the type area, or below it as the page's number. A word's box is its face's, often higher than its ink. */
function isBody({ top, bottom }: Word): boolean {
  return (top + bottom) / 2 < PAGE_HEIGHT_MM - MARGINS_MM.bottom;
}

const PIXELS_PER_MM = 4;

/** Where the ink of each page's type area begins and ends, in millimetres from the upper edge of the paper. */
function measureInk(path: string, pageCount: number): ReadonlyArray<{ top: number; bottom: number }> {
  const { status } = spawnSync("pdftoppm", ["-gray", "-r", String(25.4 * PIXELS_PER_MM), path, path]);
  expect(status).toBe(0);
  return Array.from({ length: pageCount }, (_, index) => {
    const number = String(index + 1).padStart(String(pageCount).length, "0");
    const file = readFileSync(`${path}-${number}.pgm`);
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString("latin1"));
    const [width, height] = [Number(header?.[1]), Number(header?.[2])];
    const pixels = file.subarray(header?.[0].length ?? 0);
    const inked = Array.from({ length: height }, (_row, row) => row).filter(
      (row) =>
        // The number stands below: half-way down to it the type area has ended.
        row < (PAGE_HEIGHT_MM - MARGINS_MM.bottom + NUMBER_DISTANCE_MM / 2) * PIXELS_PER_MM &&
        pixels.subarray(row * width, (row + 1) * width).some((grey) => grey < 128),
    );
    return { top: (inked[0] ?? 0) / PIXELS_PER_MM, bottom: (inked[inked.length - 1] ?? 0) / PIXELS_PER_MM };
  });
}

const figures = [
  ...Object.values(documentFigures).flat(),
  ...Object.values(decisionFigures),
  ...Object.values(requestFigures).flat(),
  ...Object.values(disputeFigures).flat(),
].map(String);

/** Tables are 9 pt; numbers in texts are 16. */
const TABLE_WORD_MM = 4;

/** The numbers in the tables, sorted. */
function sortFigures(words: readonly Word[]): string[] {
  const inTables = words.filter(({ top, bottom }) => bottom - top < TABLE_WORD_MM);
  return inTables
    .map(({ text }) => text)
    .filter((text) => /^\d+(?:\.\d+)?$/.test(text))
    .sort();
}

/** Long enough for several pages. */
const paragraph = "本段文字只为检验分页，句子有长有短，标点齐全。".repeat(40);

test.beforeEach(() => {
  test.skip(!hasPdfTools(), "pdftotext is not installed (poppler-utils)");
});

test("Each page of the preview is a sheet with its number and margins, and every figure is on it", async ({
  page,
}, testInfo) => {
  const { other } = buildDraft().sections;
  const draft = await openDraft(page, "export", {
    preface: paragraph,
    sections: {
      ...buildDraft().sections,
      other: { text: `${other?.text}\n${paragraph}`, topics: [], note: "" },
    },
    signature: { name: "临江市人民政府", date: "2025-01-17" },
  });
  const preview = page.getByRole("region", { name: "版面预览" });
  // The pages are measured before they are drawn.
  await expect(preview.getByRole("region", { name: "第 1 页" })).toBeVisible();
  const shown = await preview.getByRole("region", { name: /^第 \d+ 页$/ }).count();
  const sheets = await printPage(draft.page, testInfo.outputPath("report.pdf"));
  expect(sheets).toHaveLength(shown);
  expect(shown).toBeGreaterThan(5);

  const body = sheets.flatMap((words) => words.filter(isBody));
  expect(sortFigures(body)).toEqual([...figures].sort());
  expect(body.map(({ text }) => text).join("")).not.toMatch(/导出|返回列表|检查结果/);

  for (const [index, words] of sheets.entries()) {
    const number = words.filter((word) => !isBody(word));
    expect(number.map(({ text }) => text).join("")).toBe(`—${index + 1}—`);
    const isRight = Math.min(...number.map(({ left }) => left)) > 105;
    expect(isRight).toBe(index % 2 === 0);
  }
});

test("The text keeps to the margins within a millimetre", async ({ page }, testInfo) => {
  await openDraft(page, "export", { preface: paragraph });
  const sheets = await printPage(page, testInfo.outputPath("report.pdf"));
  const body = sheets.flatMap((words) => words.filter(isBody));
  const left = Math.min(...body.map((word) => word.left));
  const right = 210 - Math.max(...body.map((word) => word.right));
  expect(Math.abs(left - MARGINS_MM.left)).toBeLessThan(TOLERANCE_MM);
  expect(Math.abs(right - MARGINS_MM.right)).toBeLessThan(TOLERANCE_MM);
  const ink = measureInk(testInfo.outputPath("report.pdf"), sheets.length);
  for (const { top, bottom } of ink) {
    expect(top).toBeGreaterThan(MARGINS_MM.top - TOLERANCE_MM);
    // The first line stands at the head of every page; the last pages may end anywhere.
    expect(top).toBeLessThan(MARGINS_MM.top + LINE_MM);
    expect(bottom).toBeLessThan(PAGE_HEIGHT_MM - MARGINS_MM.bottom + TOLERANCE_MM);
  }
  // A page full of text ends in its last line.
  expect(Math.max(...ink.map(({ bottom }) => bottom))).toBeGreaterThan(
    PAGE_HEIGHT_MM - MARGINS_MM.bottom - LINE_MM,
  );
});

test("Blanks in a row all print, and the last line of a page is as wide as the others", async ({
  page,
}, testInfo) => {
  const preface = `甲    乙\n${"一二三四Gongkai2024nianbao".repeat(60)}`;
  await openDraft(page, "export", { preface });
  const [first = []] = await printPage(page, testInfo.outputPath("blanks.pdf"));
  const [left, right] = ["甲", "乙"].map((name) => first.find(({ text }) => text === name));
  expect((right?.left ?? 0) - (left?.right ?? 0)).toBeGreaterThan(4);
  const body = first.filter(isBody);
  const bottom = Math.max(...body.map((word) => word.bottom));
  const lastLine = body.filter((word) => bottom - word.bottom < LINE_MM / 2);
  const edge = Math.max(...lastLine.map((word) => word.right));
  expect(Math.abs(210 - MARGINS_MM.right - edge)).toBeLessThan(TOLERANCE_MM);
});

test("Quotation marks and marks that meet are as wide as any character: 28 of them a line, as in Word", async ({
  page,
}, testInfo) => {
  // Of 7 characters: no line begins or ends with a mark.
  const preface = ["“甲乙”丙丁戊", "（甲）。乙丙丁"].map((unit) => unit.repeat(20)).join("\n");
  await openDraft(page, "export", { preface });
  const [first = []] = await printPage(page, testInfo.outputPath("marks.pdf"));
  const lines = new Map<number, string>();
  for (const { text, bottom } of first.filter((word) => /[甲乙丙丁戊]/.test(word.text))) {
    const line = Math.round(bottom / LINE_MM);
    lines.set(line, (lines.get(line) ?? "") + text);
  }
  expect([...lines.values()].map(({ length }) => length)).toEqual([
    26, 28, 28, 28, 28, 2, 26, 28, 28, 28, 28, 2,
  ]);
});

test("A table higher than a page breaks between rows, with its head on each page", async ({
  page,
}, testInfo) => {
  const rows = Object.keys(requestFigures).slice(0, 14);
  const note = "其中上年结转三十六件本年新收二十一件另有若干件";
  await openDraft(page, "export", {
    cellNotes: Object.fromEntries(rows.map((row) => [`requests.${row}.naturalPerson`, note])),
  });
  const sheets = await printPage(page, testInfo.outputPath("report.pdf"));
  const heads = sheets.filter((words) => words.some(({ text }) => text.includes("申请人情况")));
  expect(heads.length).toBeGreaterThan(2);
  const body = sheets.flatMap((words) => words.filter(isBody));
  for (const { bottom } of measureInk(testInfo.outputPath("report.pdf"), sheets.length))
    expect(bottom).toBeLessThan(PAGE_HEIGHT_MM - MARGINS_MM.bottom + TOLERANCE_MM);
  expect(sortFigures(body)).toEqual([...figures].sort());
});

test("The button prints, and other steps print their own screen", async ({ page }, testInfo) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute("data-asked-to-print", "");
  });
  const draft = await openDraft(page, "export");
  await draft.press("打印 / 另存为 PDF");
  await expect(page.locator("body[data-asked-to-print]")).toHaveCount(1);
  await draft.goTo("basics");
  await page.pdf({ path: testInfo.outputPath("basics.pdf") });
  const text = readPdf(testInfo.outputPath("basics.pdf"))
    .flat()
    .map((word) => word.text)
    .join("");
  expect(text).toContain("机关全称");
  expect(text).not.toMatch(/—1—/);
});

test("A window that only reads prints what the other one has written since, also where no finding changes", async ({
  page,
  context,
}) => {
  const draft = await openDraft(page, "proactive");
  await draft.expectSaved();
  const reader = new DraftPage(await context.newPage());
  await reader.page.goto(page.url().replace(/proactive$/, "export"));
  await reader.expectReadOnly(true);
  const printed = reader.page.locator("[data-printed-pages]");
  await expect(printed).toContainText("2676474");
  await page.bringToFront();
  for (const figure of ["2676475", "2676476"]) {
    await draft.table.correct("proactive.penalties.decisions", figure);
    await draft.expectSaved();
    await expect(printed).toContainText(figure);
  }
});
