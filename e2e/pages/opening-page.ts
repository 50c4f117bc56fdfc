/** The page on which a file that was opened is looked at: what was read, what was not, its source, its findings. */

import { expect, type Locator, type Page } from "@playwright/test";

export class OpeningPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly unread: Locator;
  readonly source: Locator;
  readonly findings: Locator;
  readonly reportPages: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole("heading", { level: 1 });
    this.unread = page.getByRole("listitem").filter({ has: page.locator("q") });
    this.source = page.getByRole("region", { name: "原文" });
    this.findings = page.getByRole("region", { name: "检查结果" });
    this.reportPages = page.getByRole("region", { name: "报告版面" });
  }

  /** The page has come, with the cursor on its heading. */
  async expectTitle(title: string): Promise<void> {
    await expect(this.heading).toHaveText(title);
    await expect(this.heading).toBeFocused();
  }

  async expectRefused(name: string, reason: RegExp): Promise<void> {
    await this.expectTitle(`无法读取“${name}”`);
    await expect(this.page.getByRole("alert")).toHaveText(reason);
  }

  async expectNothingUnread(): Promise<void> {
    await expect(this.page.getByText("原文全部读到，没有遗漏。")).toBeVisible();
    await expect(this.unread).toHaveCount(0);
  }

  /** What the summary says of a part of the report. */
  findSummary(part: string): Locator {
    return this.page.getByRole("term").filter({ hasText: part }).locator("xpath=following-sibling::dd[1]");
  }

  /** The one place in the source or on the pages that a click has led to. */
  get shown(): Locator {
    return this.page.locator("[data-shown]");
  }

  async press(button: string | RegExp): Promise<void> {
    await this.page.getByRole("button", { name: button }).click();
  }
}
