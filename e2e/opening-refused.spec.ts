/** Files that cannot be opened say so in Chinese and what to do; none of them stops or changes the page. */

import { buildDraft } from "./fixtures/draft-file.ts";
import { giveFile, writeDocx, writeHtml, writeText } from "./fixtures/report-files.ts";
import { expect, test } from "./fixtures/test.ts";

/** A compound file, as old Word writes it and as Word packs what it encrypts: its mark and a stream's name. */
function buildCompound(stream: string): Uint8Array {
  const mark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  return Buffer.concat([mark, Buffer.from(stream, "utf16le")]);
}

const trialFormat = `<table><tr><td>信息内容</td><td>本年新制作数量</td><td>本年新公开数量</td><td>对外公开总数量</td></tr>
<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr></table>`;
const minutes = "会议纪要\n一、会议时间\n上午九时。\n二、会议内容\n讨论了办公用房的安排。\n";

const refused: ReadonlyArray<readonly [name: string, content: string | Uint8Array, reason: RegExp]> = [
  ["旧版.doc", buildCompound("WordDocument"), /旧版 Word 或 WPS 文字文件.*另存为 \.docx 后再打开/],
  ["年报.pdf", "%PDF-1.7\n", /PDF 文件.*请打开原来的 Word 文件/],
  ["扫描件.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /这是图片/],
  ["空的.docx", "", /文件是空的/],
  ["加密.docx", buildCompound("EncryptedPackage"), /设有打开密码.*取消密码/],
  ["下载一半.docx", (await writeDocx()).slice(0, 4000), /文件不完整/],
  ["2020年报.html", trialFormat, /2019年的试行格式.*请按现行格式重新填写/],
  ["纪要.txt", minutes, /不像是政府信息公开工作年度报告/],
  ["两份.txt", `${writeText()}\n${writeText(buildDraft({ year: 2023 }))}`, /文件里有两份年度报告/],
];

for (const [name, content, reason] of refused) {
  test(`${name} is refused with its reason, and no draft is made`, async ({ home, opening }) => {
    await home.open();
    await home.openFile(giveFile(name, content));
    await opening.expectRefused(name, reason);
    await opening.press("返回列表");
    await home.expectOpen();
    await expect(home.drafts).toHaveCount(0);
  });
}

/** 15 MB of rows: within the limits, and seconds of work. */
function giveLongFile() {
  return giveFile("很长的文件.txt", `一、总体情况\n${"字\t1\t2\n".repeat(1_900_000)}`);
}

test("While a file is read the page goes on, and 取消 or Esc leads back to it", async ({ page, home }) => {
  await home.open();
  await home.openFile(giveLongFile());
  await expect(page.getByRole("progressbar", { name: "正在读取“很长的文件.txt”……" })).toBeVisible();
  const frames = await page.evaluate(async () => {
    const start = performance.now();
    let count = 0;
    while (performance.now() - start < 500) {
      await new Promise(requestAnimationFrame);
      count += 1;
    }
    return count;
  });
  expect(frames).toBeGreaterThan(5);
  await page.getByRole("button", { name: "取消" }).click();
  await home.expectOpen();

  await home.openFile(giveLongFile());
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.keyboard.press("Escape");
  await home.expectOpen();
  await home.createReport();
});

const hostile = `<script>document.title = "x"; window.attacked = true;</script>
<img src="http://attack.invalid/a.png" onerror="window.attacked = true">
<svg onload="window.attacked = true"><image href="http://attack.invalid/b.png"/></svg>
<iframe src="http://attack.invalid/c.html"></iframe><link rel="stylesheet" href="http://attack.invalid/d.css">
<div style="background: url(http://attack.invalid/e.png)">x</div><meta http-equiv="refresh" content="0;url=http://attack.invalid/">
<p>&lt;img src=x onerror="window.attacked = true"&gt;</p><a href="javascript:window.attacked = true">y</a>`;

test("A web page with scripts and remote pictures is read, runs nothing and fetches nothing", async ({
  page,
  home,
  opening,
  draft,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  const file = giveFile("网页.html", writeHtml().replace(/<body[^>]*>|^/, `$&${hostile}`));
  await home.open();
  await home.giveFile("检查一份报告", file);
  await opening.expectTitle("检查结果");
  await page.getByRole("button", { name: "原文" }).click();
  await expect(opening.reportPages).toContainText("临江市人民政府");
  await opening.press("返回列表");
  await home.openFile(file);
  await opening.expectTitle("请核对读到的内容");
  await opening.press("打开为草稿");
  await draft.goTo("overview");
  expect(await page.evaluate(() => "attacked" in window)).toBe(false);
  const own = new URL(page.url()).origin;
  expect(fetched.filter((url) => !url.startsWith(own) && !url.startsWith("blob:"))).toEqual([]);
  await expect(page).toHaveTitle("2024年度 临江市人民政府 · 年报");
});
