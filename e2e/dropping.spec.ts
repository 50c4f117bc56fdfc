/** Text of other programs that is dragged onto number cells. */

import { dropText } from "./fixtures/drop-text.ts";
import { expect, openDraft, test } from "./fixtures/test.ts";

test("A figure dropped into a cell takes the place of what stands there, and several cells are a paste", async ({
  page,
}) => {
  const { table } = await openDraft(page, "requests");
  const cell = table.findCell("requests.granted.naturalPerson");
  await cell.click();
  await page.keyboard.type("66");
  await dropText(page, cell, "５\r\n");
  await expect(cell).toHaveValue("5");
  await page.keyboard.press("Control+z");
  await expect(cell).toHaveValue("66");
  await dropText(page, table.findCell("requests.granted.total"), "5");
  await expect(table.findCell("requests.granted.total")).toHaveValue("89");

  await dropText(page, cell, "12\r\n345\r\n");
  await page.getByRole("dialog").getByRole("button", { name: /^填入/ }).click();
  await table.expectFigures({
    "requests.granted.naturalPerson": "12",
    "requests.partlyGranted.naturalPerson": "345",
  });
});

test("Text is dropped between the digits only of a figure that is being edited", async ({ page }) => {
  const { table } = await openDraft(page, "requests");
  const cell = table.findCell("requests.granted.naturalPerson");
  await cell.click();
  await page.keyboard.press("F2");
  await dropText(page, cell, "5");
  await expect(cell).toHaveValue(/^1.*5.*8$/);
});
