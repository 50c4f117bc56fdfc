import { expect, test } from "vitest";
import { parseDisplay } from "./display-setting.ts";

test("An entry of the storage is read as theme and size of text", () => {
  expect(parseDisplay("dark 150")).toEqual({ theme: "dark", text: 150 });
  expect(parseDisplay("contrast 200")).toEqual({ theme: "contrast", text: 200 });
});

test("What is not known of an entry is the usual", () => {
  for (const entry of ["", " ", "blue 175", "constructor 0", "dark150"]) {
    expect(parseDisplay(entry)).toEqual({ theme: "system", text: 100 });
  }
  expect(parseDisplay("light")).toEqual({ theme: "light", text: 100 });
});
