/** 显示: the theme and the size of text that are chosen hold at once, stay, and cost nothing of the content. */

import type { Page } from "@playwright/test";
import { setDisplay, themes } from "./fixtures/display.ts";
import { buildDraft } from "./fixtures/draft-file.ts";
import { expect, openDraft, test } from "./fixtures/test.ts";
import { type StepName, stepNames } from "./pages/draft-page.ts";

function readGround(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

const light = "rgb(243, 245, 248)";
const dark = "rgb(18, 22, 29)";

test("The system's dark mode is followed, at once when it changes, until a theme is chosen", async ({
  page,
  home,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await home.open();
  expect(await readGround(page)).toBe(dark);
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(() => readGround(page)).toBe(light);
  await page.emulateMedia({ contrast: "more" });
  await expect.poll(() => readGround(page)).toBe("rgb(0, 0, 0)");

  await page.emulateMedia({ colorScheme: "dark", contrast: "no-preference" });
  await page.getByRole("button", { name: "显示" }).click();
  await page.getByRole("radio", { name: "浅色" }).check();
  expect(await readGround(page)).toBe(light);
  await page.reload();
  await home.expectOpen();
  expect(await readGround(page)).toBe(light);
});

test("By keyboard: theme and size are chosen with the arrows, Esc closes, and a draft shows them too", async ({
  page,
}) => {
  const draft = await openDraft(page, "basics");
  const opener = page.getByRole("button", { name: "显示" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("radio", { name: "跟随系统" })).toBeFocused();
  for (let count = 0; count < 3; count += 1) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "高对比" })).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "150 %" })).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
  expect(await readGround(page)).toBe("rgb(0, 0, 0)");
  await expect(draft.findText("agency")).toHaveCSS("font-size", "22.5px");
});

test("Before the wizard's script has run, the chosen theme is there", async ({ page }) => {
  await setDisplay(page, "dark", 200);
  await page.route(/\/assets\/.*\.js$/, () => undefined);
  await page.goto("", { waitUntil: "commit" });
  // Asked while the page gives way to the next one, the browser answers with an error.
  await expect(async () => expect(await readGround(page)).toBe(dark)).toPass({ timeout: 10_000 });
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

for (const theme of themes) {
  test(`Where the system sets the colours, words in question and the signs in marks can be read: ${theme}`, async ({
    page,
  }) => {
    await setDisplay(page, theme);
    const { sections } = buildDraft();
    const other = { text: "2024年收到政府信息公开申请3500件，没有收取信息处理费。", topics: [], note: "" };
    const draft = await openDraft(page, "other", { sections: { ...sections, other } });
    const mark = draft.findMarks("sections.other.text").first();
    const success = draft.findStep("basics").getByRole("img", { name: "已完成" });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      // The box itself shows the words; those of the mark over them would make both unreadable.
      await expect(mark).toHaveCSS("color", "rgba(0, 0, 0, 0)");
      const ground = colorScheme === "light" ? "rgb(255, 255, 255)" : "rgb(0, 0, 0)";
      await expect(success.locator("circle")).not.toHaveCSS("fill", ground);
      await expect(success.locator("path")).toHaveCSS("stroke", ground);
    }
  });
}

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test(`With text of 200 % every step fits a screen of ${width} × ${height}, and 8 digits are in sight`, async ({
    page,
  }) => {
    await setDisplay(page, "light", 200);
    await page.setViewportSize({ width, height });
    const { tables } = buildDraft();
    tables.requests.received = { ...tables.requests.received, commercial: 12345678 };
    const draft = await openDraft(page, "basics", { tables });
    for (const step of Object.keys(stepNames) as StepName[]) {
      await page.getByRole("combobox", { name: "步骤" }).selectOption(step);
      await draft.expectStep(step);
      const excess = await page.evaluate(
        () => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth,
      );
      expect(excess, step).toBeLessThanOrEqual(0);
      if (step !== "requests") continue;
      const cell = draft.table.findCell("requests.received.commercial");
      await cell.focus();
      await expect(cell).toBeInViewport({ ratio: 0.9 });
      expect(await cell.evaluate((input) => input.scrollWidth - input.clientWidth)).toBeLessThanOrEqual(0);
    }
  });
}

test("With text of 200 % on a narrow screen 显示 stays in one line on the list of drafts", async ({
  page,
  home,
}) => {
  await setDisplay(page, "light", 200);
  await page.setViewportSize({ width: 390, height: 844 });
  await home.open();
  const measure = async (name: string): Promise<number | undefined> =>
    (await page.getByRole("button", { name, exact: true }).boundingBox())?.height;
  expect(await measure("显示")).toBe(await measure("打开文件"));
});
