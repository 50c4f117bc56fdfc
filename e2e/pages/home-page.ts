/** The first page: the list of drafts and what can be done with each. */

import { expect, type Locator, type Page } from "@playwright/test";

export class HomePage {
  readonly page: Page;
  readonly drafts: Locator;

  constructor(page: Page) {
    this.page = page;
    this.drafts = page.getByRole("main").getByRole("listitem");
  }

  async open(): Promise<void> {
    await this.page.goto("./");
    await this.expectOpen();
  }

  async expectOpen(): Promise<void> {
    await expect(this.page.getByRole("heading", { name: "我的年度报告" })).toBeVisible();
  }

  async createReport(): Promise<void> {
    await this.page.getByRole("button", { name: "新建报告" }).click();
    await expect(this.page.getByRole("textbox", { name: "机关全称" })).toBeVisible();
  }

  /** Gives a file to 打开文件. */
  async openFile(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const choosing = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "打开文件" }).click();
    await (await choosing).setFiles(file);
  }

  findDraft(name: string): Locator {
    return this.drafts.filter({ has: this.page.getByRole("heading", { name, exact: true }) });
  }

  async press(draft: Locator, action: "继续" | "复制" | "删除"): Promise<void> {
    await draft.getByRole("button", { name: new RegExp(`^${action}`) }).click();
  }
}
