import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDraftDatabase, type DraftDatabase } from "../../drafts/index.ts";
import { expectValue, installFreshIndexedDb, TestTimers } from "../../drafts/testing/stand-ins.ts";
import { nationalTemplate, writeTemplateFile } from "../../writing/index.ts";
import { readBackupSettings, restoreTemplate } from "./template-backup.ts";

const SETTING = "template";
const office = writeTemplateFile({ ...nationalTemplate, boldSubheadings: !nationalTemplate.boldSubheadings });

let database: DraftDatabase;

beforeEach(() => {
  installFreshIndexedDb();
  database = createDraftDatabase({ timers: new TestTimers() });
});

afterEach(() => {
  database.close();
});

async function readStored(): Promise<unknown> {
  return expectValue(await database.settings.read(SETTING));
}

/** Parsed without trouble, but too deep to be printed again. */
function nest(depth: number): unknown {
  return JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);
}

describe("the office's template in a backup", () => {
  it("comes back where the computer has none", async () => {
    const { isWhole } = await restoreTemplate(database, { [SETTING]: office });
    expect(isWhole).toBe(true);
    expect(await readStored()).toEqual(office);
    expect(await readBackupSettings(database)).toEqual({ [SETTING]: office });
  });

  it("never replaces the one that is here", async () => {
    await database.settings.write(SETTING, office);
    const { isWhole, text } = await restoreTemplate(database, {
      [SETTING]: writeTemplateFile(nationalTemplate),
    });
    expect({ isWhole, isTold: text !== "" }).toEqual({ isWhole: true, isTold: true });
    expect(await readStored()).toEqual(office);
  });

  it.each([
    ["another thing", { format: "2021" }],
    ["a number", 7],
    ["what is nested too deep", nest(100_000)],
    ["a template with what is nested too deep", { ...office, faces: nest(100_000) }],
  ])("is refused where it is %s, and nothing is stored", async (_, value) => {
    const { isWhole, text } = await restoreTemplate(database, { [SETTING]: value });
    expect({ isWhole, isTold: text !== "" }).toEqual({ isWhole: false, isTold: true });
    expect(await readStored()).toBeUndefined();
  });

  it("is left out where it cannot be printed", async () => {
    await database.settings.write(SETTING, { count: 1n });
    expect(await readBackupSettings(database)).toEqual({});
  });
});
