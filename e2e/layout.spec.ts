/** Every step on the screens of offices and of telephones: nothing to scroll sideways, nothing under the header. */

import type { Page } from "@playwright/test";
import { buildDraft, buildPrevious, packFile } from "./fixtures/draft-file.ts";
import { expect, openDraft, test } from "./fixtures/test.ts";
import { type DraftPage, type StepName, stepNames } from "./pages/draft-page.ts";

const screens = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 360, height: 740 },
] as const;

async function expectNoSidewaysScrolling(page: Page, what: string): Promise<void> {
  const excess = await page.evaluate(
    () => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth,
  );
  expect(excess, `${what} is wider than the screen`).toBeLessThanOrEqual(0);
}

/** The header's own buttons can be pressed, wherever the page is scrolled to. */
async function expectHeaderFree(page: Page, what: string): Promise<void> {
  const covered = await page.evaluate(() => {
    const header = document.querySelector("header");
    if (header === null) return ["no header"];
    if (header.getBoundingClientRect().bottom <= 0) return [];
    return Array.from(header.querySelectorAll("button"))
      .filter((button) => button.getClientRects().length > 0)
      .filter((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return hit !== null && !header.contains(hit);
      })
      .map((button) => button.textContent ?? "");
  });
  expect(covered, `${what}: buttons of the header that are covered`).toEqual([]);
}

/** Whatever lies over the middle of the element is the element, or a part of it. */
function isInSight(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && element.contains(hit);
}

/** A step with a mistake in it, so that marks and findings are on the screen too. */
async function openWithMistakes(page: Page): Promise<DraftPage> {
  const { tables } = buildDraft();
  tables.requests.granted = { ...tables.requests.granted, naturalPerson: 1480 };
  tables.proactive.rules = { ...tables.proactive.rules, inForce: "1o" };
  return openDraft(page, "basics", { tables, signature: { name: "临江市人民政府", date: "2025-01-17" } });
}

/** By the list of steps, or by the choice that stands for it on a narrow screen. */
async function goToStep(draft: DraftPage, step: StepName): Promise<void> {
  const choice = draft.page.getByRole("combobox", { name: "步骤" });
  if (await choice.isVisible()) await choice.selectOption(step);
  else await draft.findStep(step).click();
  await draft.expectStep(step);
}

for (const screen of screens) {
  const size = `${screen.width} × ${screen.height}`;

  test(`Every step fits a screen of ${size}`, async ({ page, home }, info) => {
    await page.setViewportSize(screen);
    await home.open();
    await expectNoSidewaysScrolling(page, "the empty list");
    const draft = await openWithMistakes(page);
    for (const step of Object.keys(stepNames) as StepName[]) {
      await goToStep(draft, step);
      if (step === "export") await expect(page.getByRole("region", { name: "第 1 页" })).toBeVisible();
      await page.screenshot({ path: info.outputPath(`${step}.png`) });
      await expectNoSidewaysScrolling(page, step);
      await expectHeaderFree(page, step);
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await expectNoSidewaysScrolling(page, `the end of ${step}`);
      await expectHeaderFree(page, `the end of ${step}`);
      await page.screenshot({ path: info.outputPath(`${step}-end.png`) });
    }
    await draft.press("逐项复制");
    await expect(page.getByRole("heading", { level: 1, name: "逐项复制" })).toBeVisible();
    await page.screenshot({ path: info.outputPath("copying.png") });
    await expectNoSidewaysScrolling(page, "copying");
    await draft.press("‹ 返回检查与导出");
    await page.getByRole("button", { name: "‹ 返回列表" }).click();
    await home.expectOpen();
    await home.openFile(packFile("{"));
    await expect(page.getByRole("alert")).toBeVisible();
    await expectNoSidewaysScrolling(page, "the list");
    await page.screenshot({ path: info.outputPath("home.png"), fullPage: true });
  });

  test(`The cell with the cursor is always in sight on a screen of ${size}`, async ({ page }) => {
    await page.setViewportSize(screen);
    const draft = await openDraft(page, "basics");
    await goToStep(draft, "requests");
    await draft.table.findCell("requests.received.naturalPerson").click();
    const cursor = page.locator('[data-table="requests"] input:focus');
    for (const key of ["ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"]) {
      const steps = key === "ArrowDown" || key === "ArrowUp" ? 24 : 6;
      for (let step = 0; step < steps; step += 1) {
        await page.keyboard.press(key);
        await expect
          .poll(() => cursor.evaluate(isInSight), { message: `${step + 1} times ${key}` })
          .toBe(true);
      }
    }
    await draft.table.expectCursor("requests.received.naturalPerson");
  });
}

// Screens of offices at the system's scales up to 150 %, and those on which the steps become a choice.
for (const [width, height] of [
  [1280, 720],
  [1152, 720],
  [1101, 700],
  [1093, 614],
  [911, 512],
  [853, 480],
  [683, 400],
  [640, 400],
] as const) {
  test(`The headings of the request table stay in sight and cover nothing on a screen of ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const draft = await openWithMistakes(page);
    await goToStep(draft, "requests");
    const cell = draft.table.findCell("requests.carriedOut.other");
    await cell.focus();
    const table = page.locator('[data-table="requests"] table');
    for (const label of ["申请人情况", "法人或其他组织", "其他"]) {
      const heading = table.locator("thead").getByText(label, { exact: true });
      await expect.poll(() => heading.evaluate(isInSight), { message: label }).toBe(true);
    }
    expect(await cell.evaluate(isInSight)).toBe(true);
    const middle = (await page.locator("main").boundingBox()) ?? { x: 0, width: 0 };
    const drawn = (await table.boundingBox()) ?? { x: 0, width: Infinity };
    expect(drawn.x + drawn.width).toBeLessThanOrEqual(middle.x + middle.width);
  });
}

type Tables = ReturnType<typeof buildDraft>["tables"];

/** The same figure in every cell of the two narrow tables. */
function fillTables(figure: number): Tables {
  const { requests, disputes, ...tables } = buildDraft().tables;
  const fill = (rows: Tables[keyof Tables]): Tables[keyof Tables] =>
    Object.fromEntries(
      Object.entries(rows).map(([row, figures]) => [
        row,
        Object.fromEntries(Object.keys(figures).map((column) => [column, figure])),
      ]),
    );
  return { ...tables, requests: fill(requests), disputes: fill(disputes) };
}

for (const [width, height] of [
  [1280, 720],
  [1101, 700],
  [640, 400],
  [390, 844],
] as const) {
  test(`Figures of eight digits, their sums, and five digits of last year are whole on a screen of ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const previous = buildPrevious({ tables: fillTables(54321) });
    const draft = await openDraft(page, "basics", { tables: fillTables(87654321), previous });
    for (const step of ["requests", "disputes"] as const) {
      await goToStep(draft, step);
      const table = page.locator(`[data-table="${step}"]`);
      const cells = table.locator("tbody td");
      await expect(cells.first()).toContainText("上年 ");
      await expect(cells.getByRole("textbox").first()).toHaveValue("87654321");
      const cut = await table
        .locator("input, span[aria-hidden], tfoot td > *")
        .evaluateAll((parts) =>
          parts
            .filter((part) => part.scrollWidth > part.clientWidth)
            .map((part) => (part instanceof HTMLInputElement ? part.value : part.textContent)),
        );
      expect(cut, step).toEqual([]);
    }
  });
}

for (const [width, height] of [
  [1280, 720],
  [360, 740],
] as const) {
  test(`A long web address in texts, in last year's too, widens no page on a screen of ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const address = `https://www.example.gov.cn/zwgk/${"0123456789abcdef".repeat(10)}.html`;
    const text = `详见${address}。`;
    const sections = Object.fromEntries(
      Object.keys(buildDraft().sections).map((section) => {
        return [section, { text, topics: [{ heading: "主动公开", text }], note: text }];
      }),
    );
    const previous = buildPrevious({ preface: text, sections });
    const draft = await openDraft(page, "basics", { preface: text, sections, previous });
    for (const step of Object.keys(stepNames) as StepName[]) {
      await goToStep(draft, step);
      if (step === "export") await expect(page.getByRole("region", { name: "第 1 页" })).toBeVisible();
      for (const summary of await page.locator("summary", { hasText: /^2023\s*年/ }).all())
        await summary.click();
      await expectNoSidewaysScrolling(page, step);
    }
    await draft.press("逐项复制");
    await expect(page.getByRole("heading", { level: 1, name: "逐项复制" })).toBeVisible();
    await expectNoSidewaysScrolling(page, "copying");
  });
}

test("However narrow the header and long the agency's name, the year of the report can be read", async ({
  page,
}) => {
  await openDraft(page, "requests", { agency: `临江市${"综合行政执法".repeat(6)}局`, year: 2024 });
  // 1024 × 600 at 125 %, and each width at which the header is laid out otherwise.
  for (const width of [1280, 1101, 901, 819, 770]) {
    await page.setViewportSize({ width, height: 480 });
    const hidden = await page.getByRole("heading", { level: 1 }).evaluate((title) => {
      const rest = title.lastElementChild;
      const text = rest?.firstChild;
      if (rest === null || text == null) return "no year";
      const year = document.createRange();
      year.setStart(text, 0);
      year.setEnd(text, 5);
      const ellipsis = Number.parseFloat(getComputedStyle(rest).fontSize);
      const isCut = rest.scrollWidth > rest.clientWidth;
      const end = rest.getBoundingClientRect().right - (isCut ? ellipsis : 0);
      return year.getBoundingClientRect().right <= end + 1 ? "" : year.toString();
    });
    expect(hidden, `${width} px`).toBe("");
  }
});
