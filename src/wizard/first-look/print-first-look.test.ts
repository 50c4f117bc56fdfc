import { describe, expect, it } from "vitest";
import { nameTextField } from "../shell/field-ids.ts";
import { shownPlaces, TEMPLATE_ID } from "./marks.ts";
import { printFirstLook } from "./print-first-look.ts";

const markup = printFirstLook();

describe("the first look's markup", () => {
  it("is one template with the fields that are filled", () => {
    expect(markup).toMatch(new RegExp(`^<template id="${TEMPLATE_ID}" hidden><div .*</div></template>$`));
    for (const place of shownPlaces) expect(markup).toContain(` id="${nameTextField(place)}"`);
  });

  it("has no field into which a browser puts what it remembers", () => {
    const fields = markup.match(/<(?:input(?=[^>]* type="text")|textarea)[^>]*>/g) ?? [];
    expect(fields).toHaveLength(shownPlaces.length);
    for (const field of fields) expect(field).toMatch(/ autocomplete="off"/i);
  });

  it("says nothing of a report: no finding, no figure, no field that is not filled", () => {
    expect(markup).not.toMatch(/还没有|fieldset|checkbox|type="file"/);
    expect(markup).toMatch(/<aside[^>]*><\/aside>/);
  });

  it("marks all that only the whole tool knows", () => {
    const known = markup.replace(/<(\w+)[^>]* data-later="true"[^>]*>.*?<\/\1>/g, "");
    expect(known).not.toMatch(/未完成|[0-9] [条字处]/);
  });
});
