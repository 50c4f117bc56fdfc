import { expect, test } from "vitest";
import { type KeyPress, readCellKey } from "../table/cell-keys.ts";
import { describeCellKey, listShortcuts, printKeys } from "./shortcuts.ts";

const groups = listShortcuts();
const [everywhere] = groups;

function findWords(keys: string): string | undefined {
  return groups.flatMap((group) => group.shortcuts).find((each) => each.keys.includes(keys))?.does;
}

test("The list says what the keys of a spreadsheet do in a table", () => {
  expect(findWords("方向键")).toBe("移到相邻的格");
  expect(findWords("Shift＋方向键")).toBe("框选");
  expect(findWords("Ctrl＋Home")).toBe("移到整张表的头、尾");
  expect(findWords("Shift＋Enter")).toBe("移到上面一格");
  expect(findWords("Delete")).toBe("清空选中的格");
  expect(findWords("Ctrl＋D")).toBe("用上面的数字向下填充");
});

test("Undo and redo are listed with both keys of redo", () => {
  expect(everywhere?.shortcuts[0]).toEqual({ keys: ["Ctrl＋Z"], does: "撤销" });
  expect(everywhere?.shortcuts[1]).toEqual({ keys: ["Ctrl＋Y", "Ctrl＋Shift＋Z"], does: "重做" });
});

test("The key that saves is listed, and not as the table's", () => {
  expect(everywhere?.shortcuts[2]).toEqual({ keys: ["Ctrl＋S"], does: "立即保存（不按也会自动保存）" });
});

test("The keys of findings are listed", () => {
  expect(findWords("F8")).toBe("转到下一处问题");
  expect(findWords("Shift＋F8")).toBe("转到上一处问题");
});

test("A key that a table leaves to the browser is not listed as the table's", () => {
  expect(findWords("Ctrl＋B")).toBeUndefined();
  expect(findWords("A")).toBeUndefined();
  expect(findWords("Ctrl＋Enter")).toBeUndefined();
});

test("No key that means something in a table is missing from the list", () => {
  const keyboard =
    "` 1 2 3 4 5 6 7 8 9 0 - = [ ] ; ' , . / PageUp PageDown Insert Home End Enter ArrowUp ArrowDown ArrowLeft ArrowRight F1 F2 F3 F4 F5 F6 F7 F8";
  const keys = [
    ...keyboard.split(" "),
    ..."abcdefghijklmnopqrstuvwxyz".split(""),
    " ",
    "Escape",
    "Backspace",
    "Delete",
  ];
  let meant = 0;
  for (const key of keys) {
    for (const [ctrlKey, shiftKey] of [
      [false, false],
      [false, true],
      [true, false],
      [true, true],
    ] as const) {
      const press: KeyPress = { key, ctrlKey, shiftKey, metaKey: false, altKey: false };
      const meaning = readCellKey(press);
      if (meaning === null) continue;
      meant += 1;
      const words = findWords(printKeys(press)) ?? findWords(printKeys({ ...press, shiftKey: false }));
      expect([printKeys(press), words]).toEqual([printKeys(press), describeCellKey(meaning)]);
    }
  }
  expect(meant).toBeGreaterThan(15);
});
