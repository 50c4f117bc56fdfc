/** Stand-ins for tests that keep drafts: time, a fresh IndexedDB, Web Locks; and drafts to keep. */

import { IDBFactory } from "fake-indexeddb";
import type { Draft } from "../../report/index.ts";
import { createBlankReport, createDraft } from "../../report/index.ts";
import type { Outcome } from "../outcome.ts";
import type { Timers } from "../timers.ts";

/** A draft whose preface is the text. */
export function buildDraft(preface = ""): Draft {
  return createDraft({ ...createBlankReport("某市科学技术局", 2024), preface });
}

/** What an operation gave; fails the test where it came to nothing. */
export function expectValue<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.fault}: ${outcome.detail}`);
  return outcome.value;
}

export function installFreshIndexedDb(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** Lets promises, IndexedDB and messages between pages get on. */
export async function settle(rounds = 25): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
}

/** A method as the prototype has it, to be called by a stand-in for it. */
export function takeMethod<T, Name extends keyof T>(prototype: T, name: Name): T[Name] {
  return prototype[name];
}

const STEP_MS = 50;

/** Time that passes only when a test says so. */
export class TestTimers implements Timers {
  private time = 0;
  private readonly planned = new Set<{ readonly due: number; readonly call: () => void }>();

  readonly after = (delayMs: number, call: () => void): (() => void) => {
    const timer = { due: this.time + delayMs, call };
    this.planned.add(timer);
    return () => {
      this.planned.delete(timer);
    };
  };

  readonly advance = async (durationMs: number, rounds = 8): Promise<void> => {
    for (const end = this.time + durationMs; this.time < end; ) {
      this.time += STEP_MS;
      for (const timer of this.planned) {
        if (timer.due <= this.time && this.planned.delete(timer)) timer.call();
      }
      await settle(rounds);
    }
  };
}

interface QueuedRequest {
  readonly mode: LockMode;
  readonly grant: (lock: Lock | null) => void;
}

/** Web Locks of one browser, exclusive mode only, after the queue of the specification. */
export class FakeWebLocks implements LockManager {
  private readonly held = new Map<string, { readonly steal: () => void }>();
  private readonly queues = new Map<string, QueuedRequest[]>();

  readonly query = (): Promise<LockManagerSnapshot> => Promise.resolve({ held: [], pending: [] });

  request<T>(name: string, callback: LockGrantedCallback<T>): Promise<Awaited<T>>;
  request<T>(name: string, options: LockOptions, callback: LockGrantedCallback<T>): Promise<Awaited<T>>;
  request<T>(
    name: string,
    second: LockOptions | LockGrantedCallback<T>,
    third?: LockGrantedCallback<T>,
  ): Promise<Awaited<T>> {
    const callback = typeof second === "function" ? second : third;
    const options = typeof second === "function" ? {} : second;
    if (callback === undefined) return Promise.reject(new TypeError("no callback"));
    return new Promise<Awaited<T>>((resolve, reject) => {
      const grant = (lock: Lock | null): void => {
        this.run(name, lock, callback).then(resolve, reject);
      };
      this.admit(name, options, { mode: "exclusive", grant }, reject);
    });
  }

  private admit(
    name: string,
    options: LockOptions,
    request: QueuedRequest,
    reject: (reason: Error) => void,
  ): void {
    const queue = this.queues.get(name) ?? [];
    this.queues.set(name, queue);
    if (options.steal === true) {
      this.held.get(name)?.steal();
      this.held.delete(name);
      queue.unshift(request);
    } else if (options.ifAvailable === true && (this.held.has(name) || queue.length > 0)) {
      request.grant(null);
      return;
    } else {
      queue.push(request);
    }
    options.signal?.addEventListener("abort", () => {
      const index = queue.indexOf(request);
      if (index < 0) return;
      queue.splice(index, 1);
      reject(new DOMException("aborted", "AbortError"));
    });
    void Promise.resolve().then(() => this.serve(name));
  }

  private serve(name: string): void {
    if (this.held.has(name)) return;
    const request = this.queues.get(name)?.shift();
    request?.grant({ name, mode: request.mode });
  }

  private run<T>(name: string, lock: Lock | null, callback: LockGrantedCallback<T>): Promise<Awaited<T>> {
    if (lock === null) return Promise.resolve(callback(null));
    return new Promise<Awaited<T>>((resolve, reject) => {
      const holding = { steal: () => reject(new DOMException("stolen", "AbortError")) };
      this.held.set(name, holding);
      const finish = (): void => {
        if (this.held.get(name) !== holding) return;
        this.held.delete(name);
        this.serve(name);
      };
      Promise.resolve(callback(lock)).then(resolve, reject).finally(finish);
    });
  }
}
