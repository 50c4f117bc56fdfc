import { expect, test } from "vitest";
import { faultMessages } from "./messages.ts";

test("Where nothing was being saved, no fault speaks of changes that are not saved", () => {
  for (const { reading } of Object.values(faultMessages)) {
    expect(reading.what).not.toMatch(/修改还没有保存|修改没有保存|不能再保存/);
    expect(reading.whatToDo).not.toMatch(/“另存草稿文件”|自动重新保存/);
    expect(reading.what).toMatch(/。$/);
    expect(reading.whatToDo).toMatch(/。$/);
  }
});
