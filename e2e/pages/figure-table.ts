/** The number cells of the table on the screen. */

import { expect, type Locator, type Page } from "@playwright/test";

export class FigureTable {
  readonly page: Page;
  readonly balanceRow: Locator;
  readonly filledCount: Locator;

  constructor(page: Page) {
    this.page = page;
    this.balanceRow = page.getByRole("row", { name: /^勾稽核对/ });
    this.filledCount = page.getByText(/^\s*(?:已填 \d+ \/ \d+ 格|已全部填写)$/);
  }

  findCell(address: string): Locator {
    return this.page.locator(`[id="cell-${address}"]`);
  }

  /** The balance of a column, counted from 0. */
  findBalance(column: number): Locator {
    return this.balanceRow.getByRole("cell").nth(column);
  }

  /** Types into the cell that has the cursor, which must be this one. */
  async type(address: string, text: string): Promise<void> {
    await this.expectCursor(address);
    await this.page.keyboard.type(text);
  }

  /** Goes to a cell with the mouse, replaces what stands there and leaves it with Enter. */
  async correct(address: string, text: string): Promise<void> {
    await this.findCell(address).click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
    await expect(this.findCell(address)).toHaveValue(text);
  }

  /** Draws a rectangle with the mouse, over the cells on the way; `back` are the cells it then returns to. */
  async drag(from: string, to: string, ...back: readonly string[]): Promise<void> {
    await this.findCell(from).hover();
    await this.page.mouse.down();
    for (const address of [to, ...back]) await this.findCell(address).hover();
    await this.page.mouse.up();
  }

  /** The cells that are shown as selected, row by row; none while only the cursor's own cell is. */
  async expectSelected(...addresses: readonly string[]): Promise<void> {
    const selected = this.page.locator("[data-selected] input");
    await expect
      .poll(() => selected.evaluateAll((inputs) => inputs.map(({ id }) => id.replace("cell-", ""))))
      .toEqual(addresses);
  }

  /** What cells show, by address. */
  async expectFigures(figures: Readonly<Record<string, string>>): Promise<void> {
    await expect.poll(() => this.readFigures(Object.keys(figures))).toEqual(figures);
  }

  /** What these cells show; all cells of the table without a list. */
  async readFigures(addresses?: readonly string[]): Promise<Record<string, string>> {
    const all = await this.page
      .locator('input[id^="cell-"]')
      .evaluateAll((inputs) =>
        inputs.map((input): [string, string] => [
          input.id.replace("cell-", ""),
          input instanceof HTMLInputElement ? input.value : "",
        ]),
      );
    return Object.fromEntries(all.filter(([address]) => addresses?.includes(address) ?? true));
  }

  async expectCursor(address: string): Promise<void> {
    await expect(this.findCell(address)).toBeFocused();
  }

  /** The cell is marked as wrong, and says why to those who cannot see the mark. */
  async expectFault(address: string, words: RegExp): Promise<void> {
    await expect(this.findCell(address)).toHaveAttribute("aria-invalid", "true");
    await expect(this.findCell(address)).toHaveAccessibleDescription(words);
    await this.expectMark(address, "error");
  }

  /** The cell is marked as doubtful, not as wrong. */
  async expectDoubt(address: string, words: RegExp): Promise<void> {
    await expect(this.findCell(address)).not.toHaveAttribute("aria-invalid", "true");
    await expect(this.findCell(address)).toHaveAccessibleDescription(words);
    await this.expectMark(address, "warning");
  }

  async expectNoMark(address: string): Promise<void> {
    await expect(this.findCell(address)).not.toHaveAttribute("aria-invalid", "true");
    await this.expectMark(address, null);
  }

  /** A mark is drawn by the style sheet: a shape of its own for each severity, in the severity's colour. */
  private async expectMark(address: string, severity: "error" | "warning" | null): Promise<void> {
    const shapes = { error: 8, warning: 3 };
    const readMark = (): Promise<number | null> =>
      this.findCell(address).evaluate((input) => {
        if (input.parentElement === null) return null;
        const { content, clipPath, width, backgroundColor } = getComputedStyle(
          input.parentElement,
          "::after",
        );
        const isSeen =
          Number.parseFloat(width) > 5 && !/^(?:rgba\(.*, 0\)|transparent)$/.test(backgroundColor);
        if (content === "none" || !isSeen) return null;
        // The corners of the shape, up to where it comes back to the first one.
        const points = clipPath.replace(/^polygon\(|\)$/g, "").split(", ");
        return points.indexOf(points[0] ?? "", 1);
      });
    await expect.poll(readMark).toBe(severity === null ? null : shapes[severity]);
  }
}
