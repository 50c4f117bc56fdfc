import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createDraftDatabase, type DraftDatabase } from "./draft-database.ts";
import { type DraftTaking, takeDraft } from "./draft-taking.ts";
import type { LoadOutcome } from "./draft-types.ts";
import {
  buildDraft,
  expectValue,
  FakeWebLocks,
  installFreshIndexedDb,
  TestTimers,
} from "./testing/stand-ins.ts";

describe("a draft taken with its newest state", () => {
  let timers: TestTimers;
  let webLocks: FakeWebLocks;
  let database: DraftDatabase;
  let takings: DraftTaking[];
  let id: string;

  async function take(of: Pick<DraftDatabase, "locks" | "claim">): Promise<DraftTaking> {
    const taking = takeDraft({ database: of, id, timers, webLocks });
    takings.push(taking);
    await timers.advance(1_000);
    return taking;
  }

  beforeEach(async () => {
    installFreshIndexedDb();
    timers = new TestTimers();
    webLocks = new FakeWebLocks();
    takings = [];
    database = createDraftDatabase({ timers });
    const created = database.create(buildDraft("first"));
    await timers.advance(200);
    id = expectValue(await created).id;
  });

  afterEach(async () => {
    for (const { lock } of takings) lock.release();
    await timers.advance(200);
    database.close();
  });

  it("shuts out the writer before at once, not only when somebody asks for the state", async () => {
    const before = expectValue(await database.load(id));
    const next = createDraftDatabase({ timers });
    const taking = await take(next);
    const late = database.save({ id, draft: buildDraft("late"), step: "", base: before.revision });
    await timers.advance(200);
    expect(await late).toMatchObject({ ok: false, fault: "conflict" });
    const claimed = expectValue(await taking.claim());
    expect(claimed.draft).toEqual(buildDraft("first"));
    expect(claimed.revision).toBe(before.revision + 1);
    next.close();
  });

  it("gives what another page has written, once it is taken back", async () => {
    const mine = await take(database);
    const theirs = createDraftDatabase({ timers });
    const other = await take(theirs);
    const taken = other.lock.takeOver();
    await timers.advance(3_000);
    expect(await taken).toBe(true);
    const { revision } = expectValue(await other.claim());
    const saved = theirs.save({ id, draft: buildDraft("theirs"), step: "", base: revision });
    await timers.advance(1_000);
    expect(await saved).toMatchObject({ ok: true });
    const takenBack = mine.lock.takeOver();
    await timers.advance(3_000);
    expect(await takenBack).toBe(true);
    expect(expectValue(await mine.claim()).draft).toEqual(buildDraft("theirs"));
    theirs.close();
  });

  it("keeps the draft until its claim has ended, then has what is unsaved saved, then lets it go", async () => {
    const events: string[] = [];
    const outcome: LoadOutcome = { ok: false, fault: "missing", detail: "" };
    const claim = vi.fn<DraftDatabase["claim"]>(
      () =>
        new Promise((resolve) => {
          timers.after(3_000, () => {
            events.push("claimed");
            resolve(outcome);
          });
        }),
    );
    const slow = await take({ locks: database.locks, claim });
    slow.setOnLosing(() => Promise.resolve(events.push("saved")));
    const other = await take(database);
    other.lock.subscribe(() => events.push(other.lock.getSnapshot()));
    const taken = other.lock.takeOver();
    await timers.advance(4_000);
    expect(await taken).toBe(true);
    expect(events).toEqual(["claimed", "saved", "writer"]);
    expect(claim).toHaveBeenCalledOnce();
  });
});
