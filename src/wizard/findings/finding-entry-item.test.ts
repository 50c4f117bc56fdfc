// @vitest-environment happy-dom
import { act, createElement, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CellAddress } from "../../format/index.ts";
import { formCells } from "../../format/index.ts";
import { createBlankReport, createDraft, fillFigures, typedModes } from "../../report/index.ts";
import { wizardMessages } from "../messages.ts";
import { DraftStore } from "../store/draft-store.ts";
import { DraftStoreContext, useFindings } from "../store/store-hooks.ts";
import { FindingGroups } from "./FindingGroups.tsx";

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function openStore(figures: Readonly<Record<string, number>>): DraftStore {
  const report = createBlankReport("临江市人民政府", 2024);
  const cells = formCells.map(({ address }) => [address, figures[address] ?? 0] as const);
  const tables = fillFigures(report.tables, cells, typedModes);
  return new DraftStore(createDraft({ ...report, tables }, typedModes), () => 0);
}

const ignore = (): void => undefined;

function Findings(): ReactElement {
  return createElement(FindingGroups, { findings: useFindings(), onGo: ignore, isDraft: true });
}

interface Shown {
  /** The buttons that say this. */
  readonly find: (label: string) => readonly HTMLElement[];
  readonly close: () => void;
}

function show(store: DraftStore): Shown {
  const page = document.createElement("div");
  const root = createRoot(page);
  const list = createElement(DraftStoreContext.Provider, { value: store }, createElement(Findings));
  act(() => root.render(list));
  return {
    find: (label) => [...page.querySelectorAll("button")].filter((each) => each.textContent === label),
    close: () => act(() => root.unmount()),
  };
}

it("takes back the offer of a total once another sum says that the total is right", () => {
  const handled: CellAddress = "requests.handled.total";
  const four = ["received.other", "received.total", "granted.other", "granted.total", "handled.other"];
  const cells = Object.fromEntries(four.map((cell) => [`requests.${cell}`, 4]));
  const store = openStore({ ...cells, [handled]: 5 });
  const { find, close } = show(store);
  const findOffers = (): readonly HTMLElement[] => find(wizardMessages.correctTotal(4));
  expect(findOffers()).toHaveLength(2);
  const [offer] = findOffers();
  act(() => {
    store.typeCell("requests.received.total", 5);
    // Pressed before the typing pauses.
    offer?.click();
  });
  expect(store.getCellView(handled).value).toBe(5);
  act(() => store.settleFindings());
  expect(findOffers()).toHaveLength(0);
  close();
});

it.each([
  ["the figure that is offered", 4, "全年办理行政许可4件。"],
  ["nothing where the table says another one by then", 5, "全年办理行政许可9件。"],
])("puts into a text %s", (_, typed, text) => {
  const store = openStore({ "proactive.licences.decisions": 4 });
  store.typeText("sections.overview.text", "全年办理行政许可9件。");
  store.settleFindings();
  const { find, close } = show(store);
  const [offer] = find(wizardMessages.correctSentence("4"));
  expect(offer).toBeDefined();
  act(() => {
    store.typeCell("proactive.licences.decisions", typed);
    offer?.click();
  });
  expect(store.report.sections.overview.text).toBe(text);
  expect(find(wizardMessages.correctSentence("5"))).toHaveLength(typed === 5 ? 1 : 0);
  close();
});
