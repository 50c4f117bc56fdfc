/** The first page: the list of drafts and what can be done with each. */

import { expect, type Locator, type Page } from "@playwright/test";
import { dropFiles } from "../fixtures/drop-files.ts";

export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

type FileQuestion = "打开文件" | "检查一份报告" | "打开去年的文件" | "打开上年的文件" | "恢复备份";

export class HomePage {
  readonly page: Page;
  readonly drafts: Locator;

  constructor(page: Page) {
    this.page = page;
    this.drafts = page.getByRole("main").getByRole("listitem");
  }

  async open(): Promise<void> {
    // The base address itself: a folder of a server, or the single file.
    await this.page.goto("");
    await this.expectOpen();
  }

  async expectOpen(): Promise<void> {
    await expect(this.page.getByRole("heading", { name: "我的年度报告" })).toBeVisible();
  }

  async createReport(): Promise<void> {
    await this.page.getByRole("button", { name: "新建报告" }).click();
    await expect(this.page.getByRole("textbox", { name: "机关全称" })).toBeVisible();
  }

  /** Presses a button that asks for a file, and gives it one. */
  async giveFile(question: FileQuestion, file: string | GivenFile): Promise<void> {
    const choosing = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: question }).click();
    await (await choosing).setFiles(file);
  }

  async openFile(file: string | GivenFile): Promise<void> {
    await this.giveFile("打开文件", file);
  }

  /** Presses 备份全部草稿; the file that comes of it. */
  async saveBackup(): Promise<{ readonly name: string; readonly path: string }> {
    const downloading = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "备份全部草稿" }).click();
    const download = await downloading;
    return { name: download.suggestedFilename(), path: await download.path() };
  }

  /** What came of the last thing done. */
  findNews(words: string | RegExp): Locator {
    return this.page
      .getByRole("main")
      .getByRole("status")
      .or(this.page.getByRole("alert"))
      .filter({ hasText: words });
  }

  /** Presses 从去年的报告开始; the question is open then. */
  async askLastYear(): Promise<Locator> {
    await this.page.getByRole("button", { name: "从去年的报告开始" }).click();
    const question = this.page.getByRole("dialog", { name: "去年的报告" });
    await expect(question).toBeVisible();
    return question;
  }

  /** Drags files over the page and lets go. */
  async drop(...files: readonly GivenFile[]): Promise<void> {
    await dropFiles(this.page, ...files);
  }

  findDraft(name: string): Locator {
    return this.drafts.filter({ has: this.page.getByRole("heading", { name, exact: true }) });
  }

  async press(draft: Locator, action: "继续" | "复制" | "删除"): Promise<void> {
    await draft.getByRole("button", { name: new RegExp(`^${action}`) }).click();
  }
}
