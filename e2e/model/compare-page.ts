/** Whether page and model agree: the step on the screen after each action, the whole draft as its saved file. */

import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import type { DraftFile } from "../fixtures/draft-file.ts";
import { type DraftModel, readModelState } from "./draft-model.ts";
import { type TableName, tableLines } from "./form-figures.ts";

/** What stands on the screen, by the name of each figure, text and balance. */
type Shown = Readonly<Record<string, string>>;

function readStep(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      "main :is(input, textarea):is([id^='cell-'], [id^='text-'])",
    );
    const balances = document.querySelectorAll<HTMLElement>("td[data-balance]");
    return Object.fromEntries([
      ...Array.from(fields, ({ id, value }): [string, string] => [id, value]),
      ...Array.from(balances, ({ dataset, children }, index): [string, string] => [
        `balance-${index}`,
        `${dataset.state}: ${children[0]?.textContent}`,
      ]),
    ]);
  });
}

function isTable(step: DraftModel["step"]): step is TableName {
  return step in tableLines;
}

function listTexts({ step, state }: DraftModel): Array<[string, string]> {
  if (step === "basics") return [["text-preface", state.preface]];
  if (step === "other") return [["text-sections.other.text", state.other]];
  if (step !== "overview" && step !== "problems") return [];
  return state.topics[step].flatMap(
    ({ heading, text }, index): Array<[string, string]> => [
      [`text-sections.${step}.topics.${index}.heading`, heading],
      [`text-sections.${step}.topics.${index}.text`, text],
    ],
  );
}

function expectStep(model: DraftModel): Shown {
  const { step, state } = model;
  const addresses = isTable(step) ? tableLines[step].flat() : [];
  return Object.fromEntries([
    ...addresses.map((address): [string, string] => [`cell-${address}`, state.figures[address] ?? ""]),
    ...listTexts(model),
    ...(step === "requests" ? model.listBalances() : []).map((balance, index): [string, string] => [
      `balance-${index}`,
      `${balance.state}: ${balance.sides}`,
    ]),
  ]);
}

/** A step has further texts, which this user does not write. */
function isModelled(name: string): boolean {
  return !name.startsWith("text-") || /preface|other\.text|topics/.test(name);
}

function listDifferences(expected: Shown, shown: Shown): string[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(shown).filter(isModelled)]);
  return [...names]
    .filter((name) => expected[name] !== shown[name])
    .map((name) => `${name}: model ${JSON.stringify(expected[name])}, page ${JSON.stringify(shown[name])}`);
}

/** The step on the screen shows what the model holds: every figure, text and balance of it. */
export async function expectShown(page: Page, model: DraftModel, after: string): Promise<void> {
  const expected = expectStep(model);
  await expect
    .poll(async () => listDifferences(expected, await readStep(page)), {
      message: after,
      intervals: [0, 20, 50, 100, 250],
    })
    .toEqual([]);
}

/** 另存草稿文件 holds what the model holds, in all steps. */
export async function expectWholeDraft(page: Page, model: DraftModel, after: string): Promise<void> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("banner").getByRole("button", { name: "另存草稿文件" }).click();
  const file = JSON.parse(readFileSync(await (await downloading).path(), "utf8")) as DraftFile;
  expect(readModelState(file), after).toEqual(model.state);
}
