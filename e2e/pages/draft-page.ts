/** The page of one draft: header, steps, texts, findings, export. Its tables are figure-table.ts. */

import { type Download, expect, type Locator, type Page } from "@playwright/test";
import { FigureTable } from "./figure-table.ts";

export const stepNames = {
  basics: "基本信息",
  overview: "一、总体情况",
  proactive: "二、主动公开政府信息情况",
  requests: "三、收到和处理政府信息公开申请情况",
  disputes: "四、政府信息公开行政复议、行政诉讼情况",
  problems: "五、存在的主要问题及改进情况",
  other: "六、其他需要报告的事项",
  export: "检查与导出",
} as const;

export type StepName = keyof typeof stepNames;

export class DraftPage {
  readonly page: Page;
  readonly table: FigureTable;
  readonly findings: Locator;
  readonly saveState: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = new FigureTable(page);
    this.findings = page.getByRole("complementary", { name: "检查结果" });
    this.saveState = page.getByRole("banner").getByRole("status");
  }

  findText(place: string): Locator {
    return this.page.locator(`[id="text-${place}"]`);
  }

  /** The words of a text that findings mark in its box. */
  findMarks(place: string): Locator {
    return this.findText(place).locator("xpath=..").locator("mark");
  }

  findStep(step: StepName): Locator {
    return this.page.getByRole("navigation", { name: "步骤" }).getByRole("button", { name: stepNames[step] });
  }

  findFinding(words: string | RegExp): Locator {
    return this.findings.getByRole("button").filter({ hasText: words });
  }

  async goTo(step: StepName): Promise<void> {
    await this.findStep(step).click();
    await this.expectStep(step);
  }

  async expectStep(step: StepName): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 2, name: stepNames[step] })).toBeVisible();
    await expect(this.page).toHaveURL(new RegExp(`/${step}$`));
    // The step's fields may still be on their way.
    await expect(this.page.getByText("正在打开……")).toHaveCount(0);
  }

  /** What the step list says of a step, such as "3 处错误". */
  async expectStepState(step: StepName, state: string): Promise<void> {
    await expect(this.findStep(step)).toHaveAccessibleName(new RegExp(`${stepNames[step]}.*${state}`));
  }

  /** Everything typed so far is on the disk. */
  async expectSaved(): Promise<void> {
    await expect(this.saveState).toHaveText(/已保存 \d/);
  }

  async expectReadOnly(isReadOnly: boolean): Promise<void> {
    const notice = this.page.getByText("这份草稿正在另一个窗口中编辑，这里只能查看。");
    await expect(notice).toBeVisible({ visible: isReadOnly });
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole("button", { name: button, exact: true }).click();
  }

  /** Keeps the only warning that there is. */
  async keepWarning(reason: string): Promise<void> {
    await this.press("保留");
    const dialog = this.page.getByRole("dialog", { name: "保留这条提醒" });
    await dialog.getByRole("textbox").fill(reason);
    await dialog.getByRole("textbox").press("Enter");
    await expect(dialog).toHaveCount(0);
  }

  /** Presses 导出 Word 文件 and, where errors are left, 仍然导出. */
  async exportWord(options: { readonly withErrors?: boolean } = {}): Promise<Download> {
    const downloading = this.page.waitForEvent("download");
    await this.press("导出 Word 文件");
    if (options.withErrors) await this.press("仍然导出");
    return downloading;
  }
}
