/** The page 版式: the settings of the office's look beside its pages. */

import { expect, type Locator, type Page } from "@playwright/test";
import type { GivenFile } from "./home-page.ts";

export class TemplatePage {
  readonly page: Page;
  /** What differs from the national standard, and whether it is stored. */
  readonly summary: Locator;
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.preview = page.getByRole("region", { name: "预览" });
    this.summary = this.preview.getByRole("status").first();
  }

  async expectOpen(): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1, name: "版式" })).toBeFocused();
    await expect(this.findPage(1)).toBeVisible();
  }

  /** From the list of drafts. */
  async openFromHome(): Promise<void> {
    await this.page.getByRole("button", { name: "版式", exact: true }).click();
    await this.expectOpen();
  }

  findField(label: string): Locator {
    return this.page.getByRole("combobox", { name: label, exact: true });
  }

  findPage(number: number): Locator {
    return this.preview.getByRole("region", { name: `第 ${number} 页`, exact: true });
  }

  /** A piece of the first pages, by the name of its place in the report. */
  findPlace(place: string): Locator {
    return this.preview.locator(`section [data-place="${place}"]`).first();
  }

  async choose(label: string, value: string): Promise<void> {
    await this.findField(label).selectOption({ label: value });
  }

  async typeFace(label: string, name: string): Promise<void> {
    await this.choose(label, "其他字体……");
    const field = this.page.getByRole("textbox", { name: `${label}：字体名称` });
    await expect(field).toBeFocused();
    await this.page.keyboard.type(name);
    await this.page.keyboard.press("Enter");
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole("button", { name: button, exact: true }).click();
  }

  async openFile(file: GivenFile | string): Promise<void> {
    const choosing = this.page.waitForEvent("filechooser");
    await this.press("打开版式文件");
    await (await choosing).setFiles(file);
  }
}
