/**
 * Somebody who writes a draft with mouse, keyboard and clipboard, and whose model of it goes along. Owns how each
 * thing is done on the page; what is done is up to choose-action.ts.
 */

import { expect, type FileChooser, type Page } from "@playwright/test";
import { writeClipboard } from "../fixtures/clipboard.ts";
import { writeTabText } from "../fixtures/sheet-markup.ts";
import { DraftPage } from "../pages/draft-page.ts";
import type { DraftModel, ModelState, TopicSection } from "./draft-model.ts";
import { findTable, type TableName, tableLines } from "./form-figures.ts";

/** A block of what cells show, line by line. */
export type Block = ReadonlyArray<readonly string[]>;

/** Told of every state of the draft before the page is asked for it; what is answered is called when it is there. */
export type Witness = (state: ModelState) => () => void;

/** A rectangle of a table, with the cell in which it was begun first. */
export interface Range {
  readonly from: string;
  readonly to: string;
  readonly lines: Block;
}

/** The store joins what is typed within 1.5 s; after a longer stall nobody knows how many steps it was. */
const SURE_TYPING_MS = 1_200;

/** A figure as the tool shows it once the cell is left: full-width digits and separators are ways of writing. */
function readTyped(text: string): string {
  const narrow = text.replace(/[０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const plain = /^\d{1,3}(,\d{3})+$/.test(narrow) ? narrow.replaceAll(",", "") : narrow;
  return plain.replace(/\.$/, "");
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(readTyped(text));
}

/**
 * Playwright's own `setFiles` would hold the field for as long as the page lives, and with it the whole table that it
 * stood in: the page would seem to grow.
 */
async function giveFile(chooser: FileChooser, name: string, text: string): Promise<void> {
  const field = chooser.element();
  await field.evaluate(
    (input, given) => {
      if (!(input instanceof HTMLInputElement)) throw new Error("no field for a file");
      const chosen = new DataTransfer();
      chosen.items.add(new File([given.text], given.name, { type: "text/csv" }));
      input.files = chosen.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    { name, text },
  );
  await field.dispose();
}

/** Words for a text. */
export interface Writing {
  readonly place: string;
  readonly words: string;
  /** In place of all that stands there, not at its end. */
  readonly isAnew: boolean;
}

export class DraftUser {
  readonly page: Page;
  readonly draft: DraftPage;
  readonly model: DraftModel;
  /** What was last copied or cut. */
  clipboard: Block | null = null;
  private readonly witness: Witness;

  constructor(page: Page, model: DraftModel, witness: Witness = () => () => undefined) {
    this.page = page;
    this.draft = new DraftPage(page);
    this.model = model;
    this.witness = witness;
  }

  // Figures

  async typeFigure(address: string, text: string): Promise<void> {
    const former = this.model.state.figures[address] ?? "";
    for (let typedInTime = false; !typedInTime; ) {
      await this.draft.table.findCell(address).click();
      const begun = performance.now();
      for (let end = 1; end <= text.length; end += 1) {
        const figures = { ...this.model.state.figures, [address]: readTyped(text.slice(0, end)) };
        await this.doing(
          () => this.model.type({ figures }),
          () => this.pressCharacter(text.charAt(end - 1)),
        );
      }
      typedInTime = performance.now() - begun < SURE_TYPING_MS;
      if (!typedInTime) await this.takeBackTyping(address, former);
    }
  }

  async leaveCell(key: "Enter" | "Tab" | "ArrowDown" | "Shift+Tab"): Promise<void> {
    await this.page.keyboard.press(key);
    this.model.leave();
  }

  /** Types and thinks better of it. */
  async typeAndEscape(address: string, text: string): Promise<void> {
    const former = this.model.state.figures[address] ?? "";
    await this.typeFigure(address, text);
    const figures = { ...this.model.state.figures, [address]: former };
    await this.doing(
      () => this.model.type({ figures }),
      () => this.page.keyboard.press("Escape"),
    );
    await this.leaveCell("Tab");
  }

  async clearCell(address: string): Promise<void> {
    await this.draft.table.findCell(address).click();
    await this.doing(
      () => this.model.changeFigures({ [address]: "" }),
      () => this.page.keyboard.press("Delete"),
    );
    await this.leaveCell("Enter");
  }

  // Ranges

  async select({ from, to }: Range): Promise<void> {
    await this.draft.table.findCell(from).click();
    if (from !== to) await this.draft.table.findCell(to).click({ modifiers: ["Shift"] });
  }

  async clearRange(range: Range): Promise<void> {
    await this.select(range);
    await this.doing(
      () => this.model.changeFigures(blankOut(range)),
      () => this.page.keyboard.press("Delete"),
    );
  }

  async copy(range: Range): Promise<void> {
    await this.select(range);
    await this.page.keyboard.press("Control+c");
    this.clipboard = this.show(range);
  }

  async cut(range: Range): Promise<void> {
    await this.select(range);
    const shown = this.show(range);
    await this.doing(
      () => this.model.changeFigures(blankOut(range)),
      () => this.page.keyboard.press("Control+x"),
    );
    this.clipboard = shown;
  }

  async fill(range: Range, direction: "down" | "right"): Promise<void> {
    await this.select(range);
    const { figures } = this.model.state;
    const filled = range.lines.flatMap((line) =>
      line.map((address, column) => {
        const source = direction === "down" ? range.lines[0]?.[column] : line[0];
        return [address, figures[source ?? ""] ?? ""] as const;
      }),
    );
    await this.doing(
      () => this.model.changeFigures(Object.fromEntries(filled)),
      () => this.page.keyboard.press(direction === "down" ? "Control+d" : "Control+r"),
    );
  }

  // What comes from outside

  /** Puts a block of cells into the clipboard, as a spreadsheet does. */
  async copyElsewhere(block: Block): Promise<void> {
    await writeClipboard(this.page, { plain: writeTabText(block) });
    this.clipboard = block;
  }

  /** Pastes what was copied at a cell, and accepts what is shown of it. */
  async pasteAt(address: string): Promise<void> {
    const block = this.clipboard ?? [];
    const figures = this.placeAt(address, block);
    await this.draft.table.findCell(address).click();
    if (block.length === 1 && block[0]?.length === 1) {
      await this.doing(
        () => this.model.changeFigures(figures),
        () => this.page.keyboard.press("Control+v"),
      );
      await this.leaveCell("Tab");
      return;
    }
    await this.page.keyboard.press("Control+v");
    await this.answerPreview(figures);
  }

  /** Opens a sheet whose lines and columns are named. */
  async openSheet(name: string, text: string, figures: Readonly<Record<string, string>>): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent("filechooser"),
      this.draft.press("打开表格或台账文件"),
    ]);
    await giveFile(chooser, name, text);
    await this.answerPreview(figures);
  }

  // The whole table

  async fillBlanks(table: TableName): Promise<void> {
    const { figures } = this.model.state;
    const zeros = tableLines[table].flat().filter((address) => figures[address] === "");
    await this.doing(
      () => this.model.changeFigures(Object.fromEntries(zeros.map((address) => [address, "0"]))),
      () => this.draft.press("其余填 0"),
    );
  }

  async fillAll(table: "requests" | "disputes"): Promise<void> {
    const typed = tableLines[table].flat().filter((address) => !this.model.isComputed(address));
    const isAsked = typed.some((address) => !["", "0"].includes(this.model.state.figures[address] ?? ""));
    const button = table === "requests" ? "本年度没有申请，全部填 0" : "没有复议和诉讼，全部填 0";
    if (isAsked) await this.draft.press(button);
    await this.doing(
      () => this.model.changeFigures(Object.fromEntries(typed.map((address) => [address, "0"]))),
      () => this.draft.press(isAsked ? "全部改成 0" : button),
    );
  }

  async switchTotals(table: TableName): Promise<void> {
    const { typedTotals } = this.model.state;
    const isTyped = typedTotals.includes(table);
    const computing = this.page.getByRole("checkbox", { name: "合计自动计算" });
    const replaced = isTyped ? this.model.countReplacedTotals(table) : 0;
    if (replaced > 0) {
      await computing.click();
      await expect(this.page.getByRole("dialog")).toContainText(`有 ${replaced} 格手填的合计`);
    }
    await this.doing(
      () =>
        this.model.change({
          typedTotals: isTyped
            ? typedTotals.filter((each) => each !== table)
            : (["proactive", "requests", "disputes"] as const).filter(
                (each) => each === table || typedTotals.includes(each),
              ),
        }),
      () => (replaced > 0 ? this.draft.press("自动计算合计") : computing.click()),
    );
  }

  // Texts

  /** Writes into a text and leaves it. */
  async writeText({ place, words, isAnew }: Writing, change: Partial<ModelState>): Promise<void> {
    await this.enterText(place, isAnew);
    await this.doing(
      () => this.model.change(change),
      () => this.page.keyboard.insertText(words),
    );
    await this.page.getByRole("heading", { level: 2 }).first().click();
  }

  /** Pastes into a text and leaves it. */
  async pasteText({ place, words, isAnew }: Writing, change: Partial<ModelState>): Promise<void> {
    await writeClipboard(this.page, { plain: words });
    this.clipboard = null;
    await this.enterText(place, isAnew);
    await this.doing(
      () => this.model.change(change),
      () => this.page.keyboard.press("Control+v"),
    );
    await this.page.getByRole("heading", { level: 2 }).first().click();
  }

  /** Presses a button of one topic, or the one below the topics. */
  async changeTopics(
    section: TopicSection,
    button: RegExp,
    index: number | null,
    topics: ModelState["topics"]["overview"],
  ): Promise<void> {
    const main = this.page.getByRole("main");
    const around = index === null ? main : main.locator("ol").first().locator(":scope > li").nth(index);
    await this.doing(
      () => this.model.change({ topics: { ...this.model.state.topics, [section]: topics } }),
      () => around.getByRole("button", { name: button }).click(),
    );
  }

  // The draft as a whole

  async goTo(step: DraftModel["step"]): Promise<void> {
    await this.draft.findStep(step).click();
    this.model.leave();
    this.model.step = step;
    await this.draft.expectStep(step);
  }

  async undo(way: "key" | "button"): Promise<void> {
    if (this.model.undoCount === 0) return;
    await this.doing(
      () => this.model.undo(),
      () => (way === "key" ? this.page.keyboard.press("Control+z") : this.pressInHeader("撤销")),
    );
    await this.draft.expectStep(this.model.step);
  }

  async redo(way: "key" | "button"): Promise<void> {
    if (this.model.redoCount === 0) return;
    await this.doing(
      () => this.model.redo(),
      () => (way === "key" ? this.page.keyboard.press("Control+y") : this.pressInHeader("重做")),
    );
    await this.draft.expectStep(this.model.step);
  }

  async reload(): Promise<void> {
    await this.page.reload();
    this.model.reload();
    await this.draft.expectStep(this.model.step);
  }

  private pressInHeader(name: string): Promise<void> {
    return this.page.getByRole("banner").getByRole("button", { name, exact: true }).click();
  }

  /** Does one thing that changes the draft, on the model and on the page. */
  private async doing(think: () => void, act: () => Promise<void>): Promise<void> {
    think();
    const arrived = this.witness(this.model.state);
    await act();
    arrived();
  }

  /** An input method hands over what no key stands for. */
  private pressCharacter(character: string): Promise<void> {
    const { keyboard } = this.page;
    return character < "\u0080" ? keyboard.press(character) : keyboard.insertText(character);
  }

  private async takeBackTyping(address: string, former: string): Promise<void> {
    const cell = this.draft.table.findCell(address);
    for (let presses = 0; presses < 20 && (await cell.inputValue()) !== former; presses += 1) {
      await this.page.keyboard.press("Control+z");
      await this.draft.expectStep(this.model.step);
    }
    this.model.undo();
    this.witness(this.model.state)();
    await expect(cell).toHaveValue(former);
  }

  private async enterText(place: string, isAnew: boolean): Promise<void> {
    await this.draft.findText(place).click();
    await this.page.keyboard.press(isAnew ? "Control+a" : "Control+End");
  }

  /** Accepts what changes anything; nothing else can be accepted. */
  private async answerPreview(figures: Readonly<Record<string, string>>): Promise<void> {
    const preview = this.page.getByRole("dialog");
    const accept = preview.getByRole("button", { name: /^填入/ });
    await expect(preview).toBeVisible();
    if (this.model.wouldChange(figures)) {
      await this.doing(
        () => this.model.changeFigures(figures),
        () => accept.click(),
      );
    } else {
      await expect(accept).toBeDisabled();
      await preview.getByRole("button", { name: "取消" }).click();
    }
    await expect(preview).toHaveCount(0);
  }

  private show({ lines }: Range): Block {
    return lines.map((line) => line.map((address) => this.model.state.figures[address] ?? ""));
  }

  /** Where the figures of a block go; blanks leave alone what stands there. */
  private placeAt(address: string, block: Block): Record<string, string> {
    const lines = tableLines[findTable(address)];
    const row = lines.findIndex((line) => line.includes(address));
    const column = lines[row]?.indexOf(address) ?? -1;
    const placed = block.flatMap((line, y) =>
      line.flatMap((text, x) => {
        const target = lines[row + y]?.[column + x];
        return !isNumber(text) || target === undefined ? [] : [[target, readTyped(text)] as const];
      }),
    );
    return Object.fromEntries(placed);
  }
}

function blankOut({ lines }: Range): Record<string, string> {
  return Object.fromEntries(lines.flat().map((address) => [address, ""]));
}
