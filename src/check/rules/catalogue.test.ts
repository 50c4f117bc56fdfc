import { expect, it } from "vitest";
import { ruleCatalogue } from "./index.ts";

const CHINESE = /[\u4e00-\u9fff]/;

it("names every rule, says why in one sentence and where it comes from", () => {
  expect(new Set(ruleCatalogue.map(({ id }) => id)).size).toBe(ruleCatalogue.length);
  for (const { name, why, source } of ruleCatalogue) {
    expect(name).toMatch(CHINESE);
    expect(why).toMatch(/^[^。]+。$/);
    expect(source).toMatch(CHINESE);
  }
});

it("holds the rules of the catalogue that other programs know by their ids", () => {
  expect(ruleCatalogue.map(({ id, severity }) => `${id} ${severity}`).sort()).toEqual(
    [
      "value.blank error",
      "value.invalid error",
      "sum.row error",
      "sum.handled error",
      "sum.balance error",
      "sum.disputes error",
      "carry.requests error",
      "carry.inForce warning",
      "plausible.inForce warning",
      "plausible.rules warning",
      "plausible.change info",
      "structure.missing error",
      "structure.heading warning",
      "structure.label warning",
      "structure.period warning",
      "structure.topic warning",
      "structure.topicHeading warning",
      "structure.year warning",
      "structure.date warning",
      "structure.fee warning",
      "structure.length info",
      "text.year warning",
      "text.placeholder warning",
      "text.agency warning",
      "text.requests warning",
      "text.none warning",
      "text.disputes warning",
      "text.documents warning",
      "text.fees warning",
      "text.breakdown warning",
      "text.repeated warning",
    ].sort(),
  );
});
