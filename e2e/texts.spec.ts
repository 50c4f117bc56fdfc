/** Texts of sections: topics, pasting, ready sentences, findings that lead to them. */

import type { Page } from "@playwright/test";
import { type Clipboard, writeClipboard } from "./fixtures/clipboard.ts";
import { expect, openBlankDraft, openDraft, test } from "./fixtures/test.ts";
import { agency } from "./fixtures/texts.ts";
import type { DraftPage } from "./pages/draft-page.ts";

const place = "sections.overview.topics.0.text";

/** Pastes what another program puts into the clipboard, with the real clipboard and Ctrl+V. */
async function paste(page: Page, contents: Clipboard): Promise<void> {
  await writeClipboard(page, contents);
  await page.keyboard.press("Control+v");
}

async function openEmptyText(page: Page): Promise<DraftPage> {
  const draft = await openBlankDraft(page, "overview");
  await draft.findText(place).click();
  return draft;
}

test("Text pasted from Word becomes clean paragraphs", async ({ page }) => {
  const draft = await openEmptyText(page);
  await paste(page, {
    html: '<html xmlns:o="urn:schemas-microsoft-com:office:office"><style>p.MsoNormal{mso-pagination:none}</style><p class=MsoNormal>　　全年公开信息<b>三百</b>条。<o:p></o:p></p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>　　其中文件二十件。</p></html>',
    plain: "　　全年公开信息三百条。\r\n\r\n\u00a0\r\n　　其中文件二十件。\r\n",
  });
  await expect(draft.findText(place)).toHaveValue("全年公开信息三百条。\n其中文件二十件。");
});

test("Text pasted from a web page that offers only HTML becomes clean paragraphs", async ({ page }) => {
  const draft = await openEmptyText(page);
  await paste(page, {
    html: "<style>p{color:red}</style><div><p>第一段。</p><p>第二段<span>，续写。</span></p><script>document.title='x'</script></div>",
  });
  await expect(draft.findText(place)).toHaveValue("第一段。\n第二段，续写。");
});

test("A few words pasted into a sentence stay in it, and a paste can be undone", async ({ page }) => {
  const draft = await openEmptyText(page);
  await page.keyboard.type("全年公开条。");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await paste(page, { plain: "信息３００" });
  await expect(draft.findText(place)).toHaveValue("全年公开信息３００条。");
  await page.keyboard.type("多");
  await expect(draft.findText(place)).toHaveValue("全年公开信息３００多条。");
});

test("Sub-headings in pasted text become topics; undone, they are lines of the text again", async ({
  page,
}) => {
  const draft = await openBlankDraft(page, "overview");
  const text = "sections.overview.text";
  await draft.findText(text).click();
  await paste(page, {
    plain: "本年工作如下。\r\n（一）制度建设\r\n修订两项制度。\r\n（二）队伍建设。开展培训一次。\r\n",
  });
  await expect(draft.findText(text)).toHaveValue("本年工作如下。");
  await expect(draft.findText("sections.overview.topics.0.heading")).toHaveValue("制度建设");
  await expect(draft.findText("sections.overview.topics.0.text")).toHaveValue("修订两项制度。");
  await expect(draft.findText("sections.overview.topics.1.heading")).toHaveValue("队伍建设");
  await expect(draft.findText("sections.overview.topics.1.text")).toHaveValue("开展培训一次。");
  await expect(draft.findText("sections.overview.topics.2.heading")).toHaveValue("主动公开");
  await expect(page.getByText("已把以（一）、（二）……开头的 2 行识别为小标题。")).toBeVisible();

  await page.getByRole("main").getByRole("button", { name: "撤销", exact: true }).click();
  await expect(draft.findText(text)).toHaveValue(
    "本年工作如下。\n（一）制度建设\n修订两项制度。\n（二）队伍建设。开展培训一次。",
  );
  await expect(draft.findText("sections.overview.topics.0.heading")).toHaveValue("主动公开");
});

test("A typed （一） line becomes a topic when its text is left, not before", async ({ page }) => {
  const draft = await openBlankDraft(page, "other");
  const text = draft.findText("sections.other.text");
  await text.click();
  await page.keyboard.type("（一）收费情况");
  await page.keyboard.press("Enter");
  await page.keyboard.type("没有收取信息处理费。");
  await expect(text).toHaveValue("（一）收费情况\n没有收取信息处理费。");
  await page.keyboard.press("Tab");
  await expect(draft.findText("sections.other.topics.0.heading")).toHaveValue("收费情况");
  await expect(draft.findText("sections.other.topics.0.text")).toHaveValue("没有收取信息处理费。");
  await expect(text).toHaveValue("");
  await draft.expectStepState("other", "已完成");
});

test("A heading that is missing is told at its field", async ({ page }) => {
  const draft = await openDraft(page, "problems");
  const heading = draft.findText("sections.problems.topics.0.heading");
  await heading.fill("");
  await page.keyboard.press("Tab");
  await expect(heading).toHaveAccessibleDescription("请填写小标题，或者删去它。");
  await heading.fill("存在的问题");
  await page.keyboard.press("Tab");
  await expect(heading).toHaveAccessibleDescription("");
});

test("Topics are added, renamed, moved and removed, and keep their texts", async ({ page }) => {
  const draft = await openDraft(page, "problems");
  const heading = (index: number) => draft.findText(`sections.problems.topics.${index}.heading`);
  const text = (index: number) => draft.findText(`sections.problems.topics.${index}.text`);
  await draft.press("添加小标题");
  await heading(2).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("下一步打算");
  await page.keyboard.press("Tab");
  await text(2).click();
  await page.keyboard.type("继续改进。");
  await draft.press("上移“下一步打算”");
  await expect(heading(1)).toHaveValue("下一步打算");
  await expect(text(1)).toHaveValue("继续改进。");
  await expect(heading(2)).toHaveValue("改进情况");
  await draft.press("删除小标题“改进情况”及其正文");
  await expect(heading(2)).toHaveCount(0);

  await draft.expectSaved();
  await page.reload();
  await expect(heading(1)).toHaveValue("下一步打算");
  await expect(text(1)).toHaveValue("继续改进。");
  await expect(heading(2)).toHaveCount(0);
});

test("A sentence on fees is put into 六 with its figures, and asks for what is missing", async ({ page }) => {
  const draft = await openBlankDraft(page, "other");
  const text = draft.findText("sections.other.text");
  await draft.press("插入");
  await expect(page.getByRole("alert")).toHaveText(/请先填件数和金额（元），都要是数字。/);
  await expect(text).toHaveValue("");
  await page.getByRole("textbox", { name: "件数" }).fill("２");
  await page.getByRole("textbox", { name: "金额（元）" }).fill("1,050.5");
  await draft.press("插入");
  await expect(text).toHaveValue(/2024年度.*2件.*信息处理费.*1050\.5元。$/);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("A click on a finding puts the cursor into its cell or text, from whichever step", async ({ page }) => {
  const draft = await openBlankDraft(page, "basics");
  await draft.findFinding("“五、存在的主要问题及改进情况”还没有内容").click();
  await draft.expectStep("problems");
  await expect(draft.findText("sections.problems.topics.0.text")).toBeFocused();
  await draft.findFinding("表四").click();
  await draft.expectStep("disputes");
  await draft.table.expectCursor("disputes.reconsideration.upheld");
});

test("The preface follows agency and year until it is changed by hand", async ({ page, home, draft }) => {
  await home.open();
  await home.createReport();
  const preface = draft.findText("preface");
  await draft.findText("agency").click();
  await page.keyboard.type(agency);
  await draft.findText("year").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2024");
  await expect(preface).toHaveValue(/编制临江市人民政府2024年.*2024年1月1日至2024年12月31日。$/);
  await draft.findText("agency").click();
  await page.keyboard.press("Home");
  await page.keyboard.type("云州省");
  await expect(draft.findText("agency")).toHaveValue(`云州省${agency}`);
  await expect(preface).toHaveValue(/编制云州省临江市人民政府2024年/);

  await preface.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("本报告依法编制。");
  await draft.findText("year").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2025");
  await expect(preface).toHaveValue("本报告依法编制。");
  await draft.press("恢复建议的文字");
  await expect(preface).toHaveValue(/编制云州省临江市人民政府2025年/);
});
