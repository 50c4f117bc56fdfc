import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDraftDatabase, type DraftDatabase } from "./draft-database.ts";
import { followDraft } from "./draft-following.ts";
import type { LoadedDraft, SavedRevision } from "./draft-types.ts";
import { buildDraft, expectValue, installFreshIndexedDb, TestTimers } from "./testing/stand-ins.ts";

describe("a draft that another page writes", () => {
  let timers: TestTimers;
  let writer: DraftDatabase;
  let reader: DraftDatabase;
  let created: SavedRevision;
  let shown: LoadedDraft[];
  let stop: () => void;

  async function save(words: string, base: number): Promise<number> {
    const saving = writer.save({ id: created.id, draft: buildDraft(words), step: "", base });
    await timers.advance(200);
    return expectValue(await saving).revision;
  }

  beforeEach(async () => {
    installFreshIndexedDb();
    timers = new TestTimers();
    writer = createDraftDatabase({ timers });
    reader = createDraftDatabase({ timers });
    const creating = writer.create(buildDraft("first"));
    await timers.advance(200);
    created = expectValue(await creating);
    shown = [];
    stop = followDraft({
      database: reader,
      id: created.id,
      revision: created.revision,
      onNewer: (loaded) => shown.push(loaded),
      timers,
    });
  });

  afterEach(() => {
    stop();
    writer.close();
    reader.close();
  });

  it("is told of as soon as it is stored anew, once each time", async () => {
    await timers.advance(3_000);
    expect(shown).toEqual([]);
    const second = await save("second", created.revision);
    await timers.advance(3_000);
    expect(shown.map(({ draft }) => draft)).toEqual([buildDraft("second")]);
    await save("third", second);
    await timers.advance(3_000);
    expect(shown.map(({ draft }) => draft)).toEqual([buildDraft("second"), buildDraft("third")]);
  });

  it("is not told of any more after that is stopped", async () => {
    stop();
    await save("second", created.revision);
    await timers.advance(3_000);
    expect(shown).toEqual([]);
  });

  it("stays as it is shown while it is deleted, and is told of when it is back", async () => {
    const removing = writer.remove(created.id);
    await timers.advance(3_000);
    expectValue(await removing);
    expect(shown).toEqual([]);
    const restoring = writer.restore(created.id);
    await timers.advance(3_000);
    expectValue(await restoring);
    await save("second", created.revision);
    await timers.advance(3_000);
    expect(shown.at(-1)?.draft).toEqual(buildDraft("second"));
  });
});
