/** The tables that are measured side by side, behind one interface: the wizard's own, plain DOM, and the peers. */

import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { form2021 } from "../../src/format/index.ts";
import type { Draft } from "../../src/report/index.ts";
import type {} from "../peers/peer-page.ts";
import { createBlankDraft } from "../sample-draft.ts";
import { type MeasuredPage, openPage, wait } from "./browser.ts";
import { DIST } from "./build.ts";
import { buildPeer } from "./peers.ts";
import { watchScripts } from "./script-bytes.ts";
import { serveFolder } from "./serve.ts";
import { acceptPaste, openDraft, openWizard, previewPaste, turnTo } from "./wizard-page.ts";

export type Figures = ReadonlyArray<ReadonlyArray<number | null>>;

/**
 * A table to measure. Its ways begin in a task of the page's own: what the tool runs itself the browser counts to no
 * script. They come back when the page has begun; painting is waited for outside.
 */
export interface Rival {
  readonly name: string;
  readonly page: MeasuredPage;
  /** The JavaScript that its page fetches until the table can be drawn, compressed by gzip. */
  readonly scriptBytes: number;
  /** Draws the table anew, blank. */
  readonly mount: () => Promise<void>;
  readonly enter: (row: number, column: number) => Promise<void>;
  /** Takes a block of the form's figures. */
  readonly paste: (figures: Figures) => Promise<void>;
  readonly close: () => Promise<void>;
}

const { rows, columns } = form2021.tables.requests;
const BLANK: Figures = rows.map(() => columns.map(() => null));

/** The figures of a draft's request table, by the form's rows and columns. */
export function listFigures(draft: Draft): Figures {
  return rows.map((row) =>
    columns.map((column) => {
      const value = draft.report.tables.requests[row.id]?.[column.id] ?? null;
      return value === null ? null : Number(value);
    }),
  );
}

function printFigures(figures: Figures): string {
  return figures.map((line) => line.map((value) => value ?? "").join("\t")).join("\n");
}

function findAddress(row: number, column: number): string {
  return `requests.${rows[row]?.id}.${columns[column]?.id}`;
}

async function focusAddress({ page }: MeasuredPage, row: number, column: number): Promise<void> {
  await page.locator(`input[data-address="${findAddress(row, column)}"]`).focus();
}

/** What a page of its own fetches while `use` brings it to its table. */
async function countScripts(
  browser: Browser,
  origin: string,
  use: (page: Page) => Promise<void>,
): Promise<number> {
  const { page } = await openPage(browser);
  const count = watchScripts(page);
  await page.goto(`${origin}/`);
  await use(page);
  const bytes = await count();
  await page.context().close();
  return bytes;
}

/** The wizard with a draft open. Its table is drawn anew by coming from another step. */
export async function openWizardRival(browser: Browser): Promise<Rival> {
  const site = await serveFolder(join(DIST, "wizard"));
  const page = await openWizard(browser, site.origin, createBlankDraft(), "disputes");
  return {
    name: "wizard",
    page,
    scriptBytes: await countScripts(browser, site.origin, (fresh) =>
      openDraft(fresh, createBlankDraft(), "requests"),
    ),
    mount: () => turnTo(page.page, "requests"),
    enter: (row, column) => focusAddress(page, row, column),
    paste: async (figures) => {
      await focusAddress(page, 0, 0);
      await previewPaste(page.page, printFigures(figures));
      await acceptPaste(page.page);
    },
    close: async () => {
      await page.page.context().close();
      site.close();
    },
  };
}

async function openSite(
  browser: Browser,
  folder: string,
): Promise<Pick<Rival, "page" | "scriptBytes" | "close">> {
  const site = await serveFolder(join(DIST, folder));
  const scriptBytes = await countScripts(browser, site.origin, () => Promise.resolve());
  const page = await openPage(browser);
  await page.page.goto(`${site.origin}/`);
  await wait(500);
  return {
    page,
    scriptBytes,
    close: async () => {
      await page.page.context().close();
      site.close();
    },
  };
}

/** The plain DOM table. */
export async function openPlainRival(browser: Browser): Promise<Rival> {
  const { page, scriptBytes, close } = await openSite(browser, "plain-table");
  const fill = (figures: Figures): Promise<void> =>
    page.page.evaluate((values) => void setTimeout(() => window.fillTable(values)), figures);
  return {
    name: "plain DOM",
    page,
    scriptBytes,
    mount: () => page.page.evaluate(() => void setTimeout(window.drawTable)),
    enter: (row, column) => focusAddress(page, row, column),
    paste: fill,
    close,
  };
}

/** A peer's table, built and served. */
export async function openPeerRival(browser: Browser, name: string, folder: string): Promise<Rival> {
  await buildPeer(folder);
  const { page, scriptBytes, close } = await openSite(browser, folder);
  return {
    name,
    page,
    scriptBytes,
    mount: () => page.page.evaluate((figures) => void setTimeout(() => window.peer.mount(figures)), BLANK),
    enter: (row, column) =>
      page.page.evaluate(([line, place]) => window.peer.enter(line, place), [row, column] as const),
    paste: (figures) =>
      page.page.evaluate((block) => void setTimeout(() => window.peer.paste(block)), printFigures(figures)),
    close,
  };
}
