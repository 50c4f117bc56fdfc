/**
 * The shortcuts as they are listed. What a key does is asked of the code that acts on it, so that list and wizard
 * cannot differ; only what the browser itself does is written down here.
 */

import { isSaveKey } from "../session/save-key.ts";
import { readFindingKey } from "../shell/finding-keys.ts";
import { readUndoKey } from "../shell/undo-keys.ts";
import { type CellKey, type KeyPress, readCellKey } from "../table/cell-keys.ts";
import { helpMessages } from "./messages.ts";

export interface Shortcut {
  /** One way to press it each. */
  readonly keys: readonly string[];
  readonly does: string;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** All four together: none of them is listed alone. */
const ARROW = "方向键";

const KEY_NAMES: Readonly<Record<string, string>> = {
  ArrowUp: ARROW,
  ArrowDown: ARROW,
  ArrowLeft: ARROW,
  ArrowRight: ARROW,
  Escape: "Esc",
};

/** The keys that may mean something, alone and with Shift and Ctrl. */
const CELL_KEYS = [
  ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "Enter"],
  ["F2", "Escape", "Delete", "Backspace"],
  "abcdefghijklmnopqrstuvwxyz".split(""),
].flat();

function press(key: string, ctrlKey: boolean, shiftKey: boolean): KeyPress {
  return { key, ctrlKey, shiftKey, metaKey: false, altKey: false };
}

/** Plain presses first, then with Shift, with Ctrl, with both: the order of the list. */
function listPresses(keys: readonly string[]): readonly KeyPress[] {
  return [false, true].flatMap((ctrlKey) =>
    [false, true].flatMap((shiftKey) => keys.map((key) => press(key, ctrlKey, shiftKey))),
  );
}

/** "Ctrl＋Shift＋Z" */
export function printKeys({ key, ctrlKey, shiftKey }: KeyPress): string {
  const name = KEY_NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [...(ctrlKey ? ["Ctrl"] : []), ...(shiftKey ? ["Shift"] : []), name].join("＋");
}

function describeMove(isFar: boolean, isExtending: boolean): string {
  if (isExtending) return isFar ? helpMessages.extendFar : helpMessages.extend;
  return isFar ? helpMessages.moveFar : helpMessages.move;
}

function describeEdge(isOfTable: boolean, isExtending: boolean): string {
  if (isExtending) return isOfTable ? helpMessages.extendTable : helpMessages.extendLine;
  return isOfTable ? helpMessages.tableEdge : helpMessages.lineEdge;
}

/** What a key does in a number cell. */
export function describeCellKey(key: CellKey): string {
  switch (key.kind) {
    case "move":
      return describeMove(key.isJump, key.isExtending);
    case "edge":
      return describeEdge(key.isOfTable, key.isExtending);
    case "enter":
      return key.isBack ? helpMessages.enterBack : helpMessages.enter;
    case "fill":
      return key.direction === "down" ? helpMessages.fillDown : helpMessages.fillRight;
    case "edit":
    case "escape":
    case "clear":
    case "selectAll":
      return helpMessages[key.kind];
  }
}

/** All presses that mean something, those of the same meaning together; without those that Shift does not change. */
function collectShortcuts(
  presses: readonly KeyPress[],
  describe: (press: KeyPress) => string | null,
): readonly Shortcut[] {
  const found = new Map<string, Set<string>>();
  for (const each of presses) {
    const does = describe(each);
    const isOwn = !each.shiftKey || describe({ ...each, shiftKey: false }) !== does;
    if (does === null || !isOwn) continue;
    found.set(does, (found.get(does) ?? new Set()).add(printKeys(each)));
  }
  return [...found].map(([does, keys]) => ({ does, keys: [...keys] }));
}

/** Kinds of keys that lead somewhere; the others change something. */
const LEADING: ReadonlyArray<CellKey["kind"]> = ["move", "edge", "enter"];

function collectCellShortcuts(isLeading: boolean): readonly Shortcut[] {
  return collectShortcuts(listPresses(CELL_KEYS), (each) => {
    const key = readCellKey(each);
    return key === null || LEADING.includes(key.kind) !== isLeading ? null : describeCellKey(key);
  });
}

function collectUndoShortcuts(): readonly Shortcut[] {
  const presses = [press("z", true, false), press("y", true, false), press("z", true, true)];
  return collectShortcuts(presses, (each) => {
    const action = readUndoKey(each);
    return action === null ? null : helpMessages[action];
  });
}

function collectSaveShortcuts(): readonly Shortcut[] {
  return collectShortcuts([press("s", true, false), press("s", true, true)], (each) =>
    isSaveKey(each) ? helpMessages.save : null,
  );
}

function collectFindingShortcuts(): readonly Shortcut[] {
  return collectShortcuts([press("F8", false, false), press("F8", false, true)], (each) => {
    const action = readFindingKey(each);
    return action === null ? null : helpMessages[action];
  });
}

/** Every shortcut, by where it works. */
export function listShortcuts(): readonly ShortcutGroup[] {
  const { groups } = helpMessages;
  const everywhere: readonly Shortcut[] = [
    ...collectUndoShortcuts(),
    ...collectSaveShortcuts(),
    ...collectFindingShortcuts(),
    { keys: ["F1", "?"], does: helpMessages.openHelp },
    { keys: ["Ctrl＋P"], does: helpMessages.print },
  ];
  const clipboard: Shortcut = { keys: ["Ctrl＋C", "Ctrl＋X", "Ctrl＋V"], does: helpMessages.clipboard };
  const tab: Shortcut = { keys: ["Tab", "Shift＋Tab"], does: helpMessages.nextCell };
  return [
    { title: groups.everywhere, shortcuts: everywhere },
    { title: groups.editing, shortcuts: [...collectCellShortcuts(false), clipboard] },
    { title: groups.leading, shortcuts: [tab, ...collectCellShortcuts(true)] },
  ];
}
