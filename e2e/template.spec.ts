/** 版式: the office's own look, from its settings through the preview to the Word file, kept and handed around. */

import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { packFile } from "./fixtures/draft-file.ts";
import { expect, openDraft, test } from "./fixtures/test.ts";
import { HomePage } from "./pages/home-page.ts";
import { TemplatePage } from "./pages/template-page.ts";
import { readWordFile } from "./word-file.ts";

function readPart(path: string, name: RegExp): string {
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  return Object.keys(parts)
    .filter((each) => name.test(each))
    .map((each) => strFromU8(parts[each] ?? new Uint8Array()))
    .join("");
}

/** Every value of an attribute in a part. */
function listValues(xml: string, attribute: string): ReadonlySet<string> {
  return new Set(
    Array.from(xml.matchAll(new RegExp(`${attribute}="([^"]*)"`, "g")), ([, value = ""]) => value),
  );
}

const template = {
  format: "nianbao-template",
  schemaVersion: 1,
  faces: { body: "方正仿宋_GBK", subheading: "临江楷体" },
  tableSize: 7.5,
  boldSubheadings: true,
  pageNumber: "count",
  signature: { byDefault: true, name: "临江市人民政府办公室", indentChars: 4 },
};

test("What is set shows in the preview, is in the Word file, and is still there after a reload", async ({
  page,
}) => {
  const draft = await openDraft(page, "export", {
    signature: { name: "临江市人民政府", date: "2025-01-17" },
  });
  await expect(page.getByText("版式：国标。")).toBeVisible();
  await draft.press("设置版式");
  const look = new TemplatePage(page);
  await look.expectOpen();
  await expect(look.summary).toHaveText(/^与国标一致。/);

  await look.choose("正文", "方正仿宋_GBK");
  await look.typeFace("小标题“（一）”", "临江楷体");
  await look.choose("表格字号", "六号");
  await page.getByRole("checkbox", { name: "小标题“（一）”加粗" }).check();
  await look.choose("样式", "第1页 共9页，居中");
  await look.choose("位置", "靠右，空四字");
  await expect(look.summary).toHaveText(
    /^与国标不同：小标题字体（临江楷体）、正文字体（方正仿宋_GBK）、表格字号（六号）、小标题加粗、页码样式（第1页 共9页，居中）、落款位置（靠右，空四字）。已保存为本单位版式。/,
  );

  const heading = look.findPlace("sections.overview.topics.0.heading");
  await expect(heading).toHaveCSS("font-family", /临江楷体/);
  await expect(heading).toHaveCSS("font-weight", "700");
  await expect(look.findPlace("tables.proactive")).toHaveCSS("font-size", "10px");
  await expect(look.findPage(1)).toContainText(/第1页 共\d页$/);

  await page.reload();
  await look.expectOpen();
  await expect(look.findField("正文")).toHaveValue("方正仿宋_GBK");
  await look.press("‹ 返回");
  await draft.expectStep("export");
  await expect(page.getByText(/^版式：本单位版式，与国标不同：小标题字体（临江楷体）/)).toBeVisible();
  const preview = page.getByRole("region", { name: "版面预览" });
  await expect(preview).toContainText(/第1页 共\d页/);
  await expect(preview).not.toContainText("— 1 —");

  const path = await (await draft.exportWord()).path();
  await expect(page.getByText(/200 格数字与填写的逐格核对一致/)).toBeVisible();
  const document = readPart(path, /^word\/document\.xml$/);
  expect(listValues(document, "w:eastAsia")).toEqual(
    new Set(["方正小标宋简体", "黑体", "临江楷体", "方正仿宋_GBK", "宋体"]),
  );
  expect(listValues(document, "w:ascii")).toEqual(new Set(["Times New Roman"]));
  expect(document).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*主动公开/);
  expect(document).not.toMatch(/<w:sz w:val="18"\/>/);
  expect(document).toContain('w:right="1260"');
  const footers = readPart(path, /^word\/footer\d+\.xml$/);
  expect(footers).toMatch(/第.*PAGE.*页 共.*NUMPAGES.*页/);
  expect(footers).not.toContain("— ");
  expect(readWordFile(path).paragraphs.slice(-2)).toEqual(["临江市人民政府", "2025年1月17日"]);
});

test("A wrong click is undone, and the national standard comes back with one", async ({ page, home }) => {
  await home.open();
  const look = new TemplatePage(page);
  await look.openFromHome();
  await expect(page.getByRole("button", { name: "恢复国标" })).toBeDisabled();
  await look.choose("表格", "仿宋");
  await look.choose("表格字号", "五号");
  await expect(page.getByText("表三放不下，自动用小五号。")).toBeVisible();
  await look.press("撤销");
  await expect(look.summary).toHaveText(/^与国标不同：表格字体（仿宋）。/);
  await look.press("恢复国标");
  await expect(look.summary).toHaveText(/^与国标一致。已保存/);
  await expect(look.findField("表格")).toHaveValue("宋体");
  await look.press("撤销");
  await expect(look.summary).toHaveText(/^与国标不同：表格字体（仿宋）。/);
  await look.press("恢复国标");
  await page.reload();
  await look.expectOpen();
  await expect(look.summary).toHaveText(/^与国标一致。/);
});

test("Saved as a file, the look is the same on another computer, from either page", async ({
  page,
  browser,
}) => {
  const draft = await openDraft(page, "export");
  await draft.press("设置版式");
  const look = new TemplatePage(page);
  await look.expectOpen();
  await look.openFile(packFile(template, "版式.json"));
  await expect(page.getByText("已采用“版式.json”里的版式。")).toBeVisible();
  const saving = page.waitForEvent("download");
  await look.press("另存版式文件");
  const file = await saving;
  expect(file.suggestedFilename()).toBe("版式模板-临江市人民政府.json");

  const elsewhere = await browser.newContext({ locale: "zh-CN" });
  const other = await elsewhere.newPage();
  const otherHome = new HomePage(other);
  const otherLook = new TemplatePage(other);
  await otherHome.open();
  await otherHome.openFile(await file.path());
  await otherLook.expectOpen();
  await expect(otherLook.summary).toHaveText(
    /^与国标不同：小标题字体（临江楷体）、正文字体（方正仿宋_GBK）、表格字号（六号）、小标题加粗、页码样式（第1页 共9页，居中）、落款位置（靠右，空四字）。已保存/,
  );
  await otherLook.press("撤销");
  await expect(otherLook.summary).toHaveText(/^与国标一致。/);
  await test.step("what was set after the file was opened is not overwritten when the page is shown again", async () => {
    await otherLook.press("‹ 返回");
    await otherHome.expectOpen();
    await otherHome.page.goBack();
    await otherLook.expectOpen();
    await expect(otherLook.summary).toHaveText(/^与国标一致。/);
  });
  await otherLook.openFile(await file.path());
  await expect(otherLook.findField("正文")).toHaveValue("方正仿宋_GBK");
  await otherLook.press("‹ 返回");
  await otherHome.expectOpen();
  await elsewhere.close();
});

test("A new report is signed by whom the look says, one without a name by its agency", async ({
  page,
  home,
}) => {
  await home.open();
  await home.openFile(packFile(template, "版式.json"));
  const look = new TemplatePage(page);
  await look.expectOpen();
  await expect(look.preview).toContainText("临江市人民政府办公室");
  await look.press("‹ 返回");
  await home.createReport();
  const signer = page.getByRole("textbox", { name: "落款单位" });
  await expect(signer).toHaveValue("临江市人民政府办公室");
  const isSigned = page.getByRole("checkbox", { name: "报告末尾写落款" });
  await isSigned.uncheck();
  await isSigned.check();
  await expect(signer).toHaveValue("临江市人民政府办公室");

  // What was typed comes back, a name only for the agency that it was typed for.
  const date = page.getByLabel("落款日期");
  await signer.fill("临江市水务局办公室");
  await date.fill("2025-01-17");
  await isSigned.uncheck();
  await isSigned.check();
  await expect(signer).toHaveValue("临江市水务局办公室");
  await expect(date).toHaveValue("2025-01-17");
  await isSigned.uncheck();
  await page.getByRole("textbox", { name: "机关全称" }).fill("临江市水务局");
  await isSigned.check();
  await expect(signer).toHaveValue("临江市人民政府办公室");
  await expect(date).toHaveValue("2025-01-17");

  await page.getByRole("button", { name: "‹ 返回列表" }).click();
  await look.openFromHome();
  await page.getByRole("textbox", { name: "落款单位" }).fill("");
  await page.keyboard.press("Enter");
  await expect(look.summary).toContainText("已保存");
  await look.press("‹ 返回");
  await home.createReport();
  await page.getByRole("textbox", { name: "机关全称" }).fill("临江市水务局");
  await expect(signer).toHaveValue("临江市水务局");
});

test("A file that is no template, broken, newer or of another kind changes nothing and says why", async ({
  page,
  home,
}) => {
  await home.open();
  const look = new TemplatePage(page);
  await look.openFromHome();
  await look.choose("表格", "仿宋");
  const bad: ReadonlyArray<readonly [content: string | object, reason: RegExp]> = [
    ["", /文件是空的/],
    ['{"format":"nianbao-temp', /内容不完整/],
    [{ format: "2021", schemaVersion: 1 }, /不是版式文件/],
    [{ ...template, schemaVersion: 2 }, /更新版本的工具/],
    [{ ...template, faces: { body: 'x"; color: red' } }, /faces\.body 不是字体名称/],
    [{ ...template, tableSize: 1000 }, /tableSize 不是可选的值/],
  ];
  for (const [content, reason] of bad) {
    await look.openFile(packFile(content, "坏.json"));
    await expect(page.getByRole("alert")).toHaveText(reason);
    await expect(look.findField("表格")).toHaveValue("仿宋");
    await expect(look.summary).toHaveText(/^与国标不同：表格字体（仿宋）。/);
  }
  await look.openFile(packFile({ ...template, colour: "red" }, "新.json"));
  await expect(page.getByText("文件中有本工具不认识的内容，未读入：colour。")).toBeVisible();
  await expect(look.findField("表格")).toHaveValue("宋体");
});

test("A face is typed by its name, and a name that Word does not take is refused", async ({ page, home }) => {
  await home.open();
  const look = new TemplatePage(page);
  await look.openFromHome();
  await look.typeFace("标题", '坏"名');
  await expect(page.getByRole("alert")).toHaveText(/不超过31个字/);
  await page.keyboard.press("Escape");
  await expect(look.findField("标题")).toBeFocused();
  await expect(look.summary).toHaveText(/^与国标一致。/);
  await look.typeFace("标题", "临江标宋");
  await expect(look.findField("标题")).toHaveValue("临江标宋");
  await expect(look.findField("标题")).toBeFocused();
  await expect(look.findField("标题")).toHaveAccessibleDescription("本机没有安装");
});

for (const screen of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test(`The page fits a screen of ${screen.width} × ${screen.height}`, async ({ page, home }) => {
    await page.setViewportSize(screen);
    await home.open();
    await home.openFile(packFile(template, "版式.json"));
    await new TemplatePage(page).expectOpen();
    const excess = await page.evaluate(
      () => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth,
    );
    expect(excess).toBeLessThanOrEqual(0);
  });
}
