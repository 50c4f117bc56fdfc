import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Autosave, AutosaveOptions } from "./autosave.ts";
import { startAutosave } from "./autosave.ts";
import type { Disturbance, DisturbanceListener } from "./connection.ts";
import type { SavedRevision, SaveRequest } from "./draft-types.ts";
import type { DraftFault, Outcome } from "./outcome.ts";
import { fail, succeed } from "./outcome.ts";
import { buildDraft, settle, TestTimers } from "./testing/stand-ins.ts";

/** A draft in a page, its database and its time; the database answers at once unless told otherwise. */
class Bench {
  readonly timers = new TestTimers();
  readonly saves: Array<SaveRequest & { readonly text: string }> = [];
  fault: DraftFault | null = null;
  clock = 0;
  text = "";
  private revision = 1;
  private isAnswering = true;
  private readonly answers: Array<() => void> = [];
  private readonly changeListeners = new Set<() => void>();
  private readonly hiddenListeners = new Set<() => void>();
  private readonly disturbanceListeners = new Set<DisturbanceListener>();

  start(options: Partial<AutosaveOptions> = {}): Autosave {
    return startAutosave({
      id: "d",
      revision: 1,
      savedAt: 0,
      timers: this.timers,
      database: {
        save: (request) => this.save(request),
        subscribe: (listener) => follow(this.disturbanceListeners, listener),
      },
      source: {
        subscribe: (listener) => follow(this.changeListeners, listener),
        read: () => ({ draft: buildDraft(this.text), step: "preface" }),
      },
      watchHidden: (listener) => follow(this.hiddenListeners, listener),
      ...options,
    });
  }

  type(text: string): void {
    this.text = text;
    for (const listener of this.changeListeners) listener();
  }

  hide(): void {
    for (const listener of this.hiddenListeners) listener();
  }

  async disturb(disturbance: Disturbance): Promise<void> {
    for (const listener of this.disturbanceListeners) await listener(disturbance);
  }

  holdAnswers(): void {
    this.isAnswering = false;
  }

  async answer(): Promise<void> {
    this.isAnswering = true;
    for (const answer of this.answers.splice(0)) answer();
    await settle();
  }

  listTexts(): readonly string[] {
    return this.saves.map(({ text }) => text);
  }

  private async save(request: SaveRequest): Promise<Outcome<SavedRevision>> {
    this.saves.push({ ...request, text: request.draft.report.preface });
    const outcome = this.fault === null ? this.accept() : fail(this.fault);
    if (!this.isAnswering) {
      await new Promise<void>((resolve) => {
        this.answers.push(resolve);
      });
    }
    return outcome;
  }

  private accept(): Outcome<SavedRevision> {
    this.revision += 1;
    return succeed({ id: "d", revision: this.revision, savedAt: this.clock });
  }
}

function follow<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

let bench: Bench;

beforeEach(() => {
  bench = new Bench();
});

describe("autosave", () => {
  it("saves nothing while nothing changes", async () => {
    const autosave = bench.start({ savedAt: 7 });
    await bench.timers.advance(5_000, 1);
    bench.hide();
    expect(bench.saves).toEqual([]);
    expect(autosave.getSnapshot()).toEqual({ kind: "saved", savedAt: 7 });
  });

  it("saves within a second of a change and says so", async () => {
    const autosave = bench.start();
    const seen: string[] = [];
    autosave.subscribe(() => seen.push(autosave.getSnapshot().kind));
    bench.clock = 42;
    bench.type("一");
    await bench.timers.advance(1_000, 2);
    expect(bench.saves).toMatchObject([{ id: "d", base: 1, step: "preface", text: "一", parting: false }]);
    expect(seen).toEqual(["pending", "saving", "saved"]);
    expect(autosave.getSnapshot()).toEqual({ kind: "saved", savedAt: 42 });
  });

  it("saves every second while typing goes on for 10 s without a pause", async () => {
    bench.start();
    for (let tenth = 1; tenth <= 100; tenth += 1) {
      bench.type(`${tenth}`);
      await bench.timers.advance(100, 2);
      const unsavedTenths = tenth - Number(bench.listTexts()[bench.saves.length - 1] ?? 0);
      expect(unsavedTenths).toBeLessThanOrEqual(10);
    }
    expect(bench.saves.length).toBeGreaterThanOrEqual(10);
    expect(bench.saves.length).toBeLessThanOrEqual(13);
  });

  it("does not mind the clock being set back", async () => {
    const autosave = bench.start({ savedAt: 9_000_000 });
    bench.clock = -5;
    bench.type("一");
    await bench.timers.advance(1_000, 2);
    expect(autosave.getSnapshot()).toEqual({ kind: "saved", savedAt: -5 });
    expect(bench.saves).toHaveLength(1);
  });

  it("has one write under way at a time, and the newest state wins", async () => {
    const autosave = bench.start();
    bench.holdAnswers();
    bench.type("一");
    await bench.timers.advance(1_000, 2);
    bench.type("二");
    await bench.timers.advance(2_000, 2);
    bench.type("三");
    expect(bench.listTexts()).toEqual(["一"]);
    await bench.answer();
    expect(bench.listTexts()).toEqual(["一", "三"]);
    expect(bench.saves[1]).toMatchObject({ base: 2 });
    expect(autosave.getSnapshot().kind).toBe("saved");
  });

  it("saves at once on flush and tells whether it did", async () => {
    const autosave = bench.start();
    expect(await autosave.flush()).toBe(true);
    bench.type("一");
    expect(autosave.hasUnsaved()).toBe(true);
    expect(await autosave.flush()).toBe(true);
    expect(autosave.hasUnsaved()).toBe(false);
    bench.fault = "full";
    bench.type("二");
    expect(await autosave.flush()).toBe(false);
  });

  it("saves at once a draft of which nothing is stored", async () => {
    bench.start({ isStored: false });
    await settle();
    expect(bench.saves).toHaveLength(1);
  });

  it("saves what is left when it is stopped, and nothing after", async () => {
    const autosave = bench.start();
    bench.type("一");
    expect(await autosave.stop()).toBe(true);
    bench.type("二");
    bench.hide();
    await bench.timers.advance(2_000, 1);
    expect(bench.listTexts()).toEqual(["一"]);
  });
});

describe("autosave in a page that is hidden", () => {
  it("hands the changes over within the very event", () => {
    bench.start();
    bench.type("一");
    bench.hide();
    expect(bench.saves).toMatchObject([{ text: "一", parting: true }]);
  });

  it("hands over once more what a write under way may lose, but only once", async () => {
    const autosave = bench.start();
    bench.holdAnswers();
    bench.type("一");
    await bench.timers.advance(1_000, 2);
    bench.hide();
    bench.hide();
    expect(bench.saves.map(({ parting }) => parting)).toEqual([false, true]);
    await bench.answer();
    expect(autosave.getSnapshot().kind).toBe("saved");
    expect(bench.saves).toHaveLength(2);
  });
});

describe("autosave in a page that is hidden while a write is under way", () => {
  it("shows no failure of the write that was given up for the parting one", async () => {
    const autosave = bench.start();
    const shown = new Set<string>();
    autosave.subscribe(() => shown.add(autosave.getSnapshot().kind));
    bench.holdAnswers();
    bench.fault = "failed";
    bench.type("一");
    await bench.timers.advance(1_000, 2);
    bench.fault = null;
    bench.hide();
    await bench.answer();
    expect(bench.saves.map(({ parting }) => parting)).toEqual([false, true]);
    expect([...shown]).toEqual(["pending", "saving", "saved"]);
  });

  it("shows the failure of the parting write", async () => {
    const autosave = bench.start();
    bench.holdAnswers();
    bench.fault = "full";
    bench.type("一");
    await bench.timers.advance(1_000, 2);
    bench.hide();
    await bench.answer();
    expect(autosave.getSnapshot()).toEqual({ kind: "failed", fault: "full" });
  });
});

describe("autosave when saving fails", () => {
  it("keeps the failure on the screen and tries again after 2, 4, 8 … 30 s", async () => {
    const autosave = bench.start();
    bench.fault = "full";
    bench.type("一");
    await bench.timers.advance(1_000, 2);
    expect(autosave.getSnapshot()).toEqual({ kind: "failed", fault: "full" });
    await bench.timers.advance(2_000, 2);
    expect(bench.saves).toHaveLength(2);
    await bench.timers.advance(4_000, 2);
    expect(bench.saves).toHaveLength(3);
    await bench.timers.advance(120_000, 1);
    expect(bench.saves.length).toBeGreaterThan(6);
    expect(bench.saves.length).toBeLessThan(9);
    bench.fault = null;
    await bench.timers.advance(30_000, 1);
    expect(autosave.getSnapshot().kind).toBe("saved");
  });

  it("tries again on the next change without waiting for the pause to end", async () => {
    const autosave = bench.start();
    const seen: string[] = [];
    bench.fault = "failed";
    bench.type("一");
    await bench.timers.advance(16_000, 1);
    autosave.subscribe(() => seen.push(autosave.getSnapshot().kind));
    bench.fault = null;
    bench.type("二");
    await bench.timers.advance(1_000, 2);
    expect(bench.listTexts().slice(-1)).toEqual(["二"]);
    expect(seen).toEqual(["saved"]);
  });

  it("stops after a conflict until a newly loaded state is resumed", async () => {
    const autosave = bench.start();
    bench.fault = "conflict";
    bench.type("一");
    await bench.timers.advance(60_000, 1);
    bench.type("二");
    bench.hide();
    expect(await autosave.flush()).toBe(false);
    expect(bench.saves).toHaveLength(1);
    expect(autosave.getSnapshot()).toEqual({ kind: "failed", fault: "conflict" });
    bench.fault = null;
    autosave.resume({ revision: 9, savedAt: 3 });
    expect(autosave.getSnapshot()).toEqual({ kind: "saved", savedAt: 3 });
    bench.type("三");
    await autosave.flush();
    expect(bench.saves[1]).toMatchObject({ base: 9, text: "三" });
  });
});

describe("autosave of a draft that another page takes over", () => {
  it("is read only where everything was saved", async () => {
    const autosave = bench.start();
    bench.type("一");
    await autosave.flush();
    autosave.suspend();
    expect(autosave.getSnapshot()).toEqual({ kind: "readOnly" });
  });

  it("saves nothing more, keeps what is unsaved in memory and tells that it is", async () => {
    const autosave = bench.start();
    bench.type("一");
    autosave.suspend();
    await bench.timers.advance(5_000, 1);
    bench.hide();
    expect(bench.saves).toEqual([]);
    expect(autosave.hasUnsaved()).toBe(true);
    expect(autosave.getSnapshot()).toEqual({ kind: "failed", fault: "conflict" });
    autosave.resume({ revision: 9, savedAt: 3 });
    expect(autosave.getSnapshot()).toEqual({ kind: "saved", savedAt: 3 });
  });
});

describe("autosave when the database is disturbed", () => {
  it("writes the draft again from memory when stored states were lost", async () => {
    bench.start();
    await bench.disturb("lost");
    expect(bench.saves).toHaveLength(1);
  });

  it("saves what is unsaved before a newer version of the tool comes in", async () => {
    bench.start();
    await bench.disturb("closing");
    expect(bench.saves).toEqual([]);
    bench.type("一");
    await bench.disturb("closing");
    expect(bench.listTexts()).toEqual(["一"]);
  });
});

describe("the browser's own events", () => {
  it("saves before the page is left, when it is, and when it is hidden, not when it is shown", async () => {
    const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
    vi.stubGlobal("document", page);
    vi.stubGlobal("window", new EventTarget());
    const { watchPageHidden } = await import("./page-hidden.ts");
    bench.start({ watchHidden: watchPageHidden });
    bench.type("一");
    page.dispatchEvent(new Event("visibilitychange"));
    expect(bench.saves).toHaveLength(0);
    page.visibilityState = "hidden";
    page.dispatchEvent(new Event("visibilitychange"));
    expect(bench.saves).toHaveLength(1);
    bench.type("二");
    window.dispatchEvent(new Event("beforeunload"));
    expect(bench.saves).toHaveLength(2);
    bench.type("三");
    window.dispatchEvent(new Event("pagehide"));
    expect(bench.saves).toHaveLength(3);
    vi.unstubAllGlobals();
  });
});
