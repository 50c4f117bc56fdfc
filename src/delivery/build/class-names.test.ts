import { expect, test } from "vitest";
import { createClassNamer } from "./class-names.ts";

test("A class has the same short name in every build, on every machine", () => {
  const name = createClassNamer()("button", "/home/a/src/wizard/design/controls.module.css");
  expect(name).toMatch(/^_[\w-]{5}$/);
  expect(createClassNamer()("button", "C:\\b\\src\\wizard\\design\\controls.module.css?used")).toBe(name);
});

test("Classes of one name in two files, and two names in one, are told apart", () => {
  const nameClass = createClassNamer();
  const names = [
    nameClass("list", "/src/a.module.css"),
    nameClass("list", "/src/b.module.css"),
    nameClass("item", "/src/a.module.css"),
  ];
  expect(new Set(names).size).toBe(3);
});

test("Two classes that would get one name stop the build", () => {
  const nameClass = createClassNamer();
  const nameAll = (): void => {
    // Far more than five characters can tell apart.
    for (let index = 0; index < 200_000; index += 1) nameClass(`c${index}`, "/src/a.module.css");
  };
  expect(nameAll).toThrow(RangeError);
});
