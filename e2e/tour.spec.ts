/** The tour over the first new draft: shown once, skipped, recalled, never in the way of typing. */

import type { Locator, Page } from "@playwright/test";
import { buildDraft, packFile } from "./fixtures/draft-file.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ isTourSeen: false, viewport: { width: 1280, height: 720 } });

const titles = ["一步一步填", "表格边填边算", "问题随时列出", "草稿在本机，最后导出"];

function findTour(page: Page, title?: string): Locator {
  return page.getByRole("dialog", { name: title ?? new RegExp(titles.join("|")) });
}

async function isOver(panel: Locator, part: Locator): Promise<boolean> {
  const [a, b] = [await panel.boundingBox(), await part.boundingBox()];
  if (a === null || b === null) throw new Error("it is not on the screen");
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test("The tour comes with the first new draft, shows its four stops by the keyboard alone, and not again", async ({
  page,
  home,
  draft,
}) => {
  await home.open();
  await home.createReport();
  await expect(findTour(page, titles[0])).toHaveAccessibleDescription(/基本信息、六个部分、检查与导出/);
  expect(await isOver(findTour(page), draft.findStep("export"))).toBe(false);
  expect(await isOver(findTour(page), page.getByRole("textbox", { name: "机关全称" }))).toBe(false);
  await expect(page.getByRole("button", { name: "下一步", exact: true })).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(findTour(page, titles[1])).toBeVisible();
  await draft.expectStep("requests");
  await expect(draft.table.findCell("requests.received.total")).toBeInViewport();
  expect(await isOver(findTour(page), draft.table.findCell("requests.received.total"))).toBe(false);

  await page.keyboard.press("Enter");
  await expect(findTour(page, titles[2])).toBeVisible();
  expect(await isOver(findTour(page), draft.findings)).toBe(false);

  await page.keyboard.press("Enter");
  await expect(findTour(page, titles[3])).toBeVisible();
  expect(await isOver(findTour(page), page.getByRole("button", { name: "导出 Word" }))).toBe(false);

  await page.keyboard.press("Enter");
  await expect(findTour(page)).toHaveCount(0);
  await draft.expectStep("basics");
  await expect(page.getByRole("heading", { level: 2, name: "基本信息" })).toBeFocused();

  await page.getByRole("button", { name: "返回列表" }).click();
  await home.createReport();
  await page.reload();
  await draft.expectStep("basics");
  await page.getByRole("button", { name: "返回列表" }).click();
  await home.createReport();
  await expect(findTour(page)).toHaveCount(0);
});

test("The words about the steps stand right under their list, and within a low window", async ({
  page,
  home,
}) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await home.open();
  await home.createReport();
  const measure = async (): Promise<{ gap: number; end: number }> => {
    const panel = await findTour(page, titles[0]).boundingBox();
    const list = await page.getByRole("navigation", { name: "步骤" }).boundingBox();
    if (panel === null || list === null) throw new Error("it is not on the screen");
    return { gap: panel.y - list.y - list.height, end: panel.y + panel.height };
  };
  const { gap } = await measure();
  expect(gap).toBeGreaterThan(0);
  expect(gap).toBeLessThan(20);
  await page.setViewportSize({ width: 1280, height: 500 });
  await expect.poll(async () => (await measure()).end).toBeLessThan(500);
});

test("On a narrow screen what each stop speaks of stands above its words", async ({ page, home, draft }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await home.open();
  await home.createReport();
  const spots = [
    page.getByRole("combobox", { name: "步骤" }),
    page.getByRole("columnheader", { name: "自然人" }),
    page.getByRole("button", { name: /^检查结果 \d+ 条/ }),
    page.getByRole("button", { name: "导出 Word" }),
  ];
  for (const [index, spot] of spots.entries()) {
    await expect(findTour(page, titles[index])).toBeVisible();
    await expect(spot).toBeInViewport({ ratio: 1 });
    // The step of a stop comes after its words, and is then brought to the top.
    await expect.poll(() => isOver(findTour(page), spot)).toBe(false);
    await page.keyboard.press("Enter");
  }
  await draft.expectStep("basics");
});

test("Whoever types while the tour is shown is not disturbed, and Esc in a field is the field's own", async ({
  page,
  home,
}) => {
  await home.open();
  await home.createReport();
  const agency = page.getByRole("textbox", { name: "机关全称" });
  await agency.click();
  await page.keyboard.type("示例市");
  await page.keyboard.press("Escape");
  await expect(findTour(page, titles[0])).toBeVisible();
  await page.keyboard.type("档案局?");
  await expect(agency).toHaveValue("示例市档案局?");
  await expect(page.getByRole("dialog", { name: "帮助" })).toHaveCount(0);

  await findTour(page).getByRole("button", { name: "下一步" }).focus();
  await page.keyboard.press("Escape");
  await expect(findTour(page)).toHaveCount(0);
  await expect(agency).toHaveValue("示例市档案局?");
});

test("A skipped tour can be recalled from the help, and ends in the step where it was asked for", async ({
  page,
  home,
  draft,
}) => {
  await home.open();
  await home.createReport();
  await findTour(page).getByRole("button", { name: "跳过" }).click();
  await expect(findTour(page)).toHaveCount(0);

  await draft.goTo("problems");
  await draft.press("帮助");
  await draft.press("再看一遍引导");
  for (const title of titles) {
    await expect(findTour(page, title)).toBeVisible();
    await findTour(page)
      .getByRole("button", { name: /^(下一步|开始填写)$/ })
      .click();
  }
  await draft.expectStep("problems");
});

test("No tour over a draft that is opened from a file, nor over one opened later after a tour left midway", async ({
  page,
  home,
  draft,
}) => {
  await home.open();
  await home.openFile(packFile(buildDraft()));
  await draft.expectStep("basics");
  await expect(findTour(page)).toHaveCount(0);

  await page.getByRole("button", { name: "返回列表" }).click();
  await home.createReport();
  await expect(findTour(page)).toBeVisible();
  await page.getByRole("button", { name: "返回列表" }).click();
  await home.press(home.findDraft("临江市人民政府"), "继续");
  await draft.expectStep("basics");
  await expect(findTour(page)).toHaveCount(0);
});

test("On a narrow screen the tour stays inside it and leaves the step's own buttons in reach", async ({
  page,
  home,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await home.open();
  await home.createReport();
  for (const title of titles) {
    const box = await findTour(page, title).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    expect(box?.height).toBeLessThan(300);
    await findTour(page)
      .getByRole("button", { name: /^(下一步|开始填写)$/ })
      .click();
  }
  await expect(findTour(page)).toHaveCount(0);
});

test("Where the browser stores nothing, the tour is shown and ends all the same", async ({ page, home }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("refused", "SecurityError");
      },
    });
  });
  await home.open();
  await home.createReport();
  await findTour(page).getByRole("button", { name: "跳过" }).click();
  await expect(findTour(page)).toHaveCount(0);
});
