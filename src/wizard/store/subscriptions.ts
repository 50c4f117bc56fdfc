/** Listeners by topic (a cell's address, a section, "findings" …). Must not hold any state of the draft. */

export type Unsubscribe = () => void;

export class Subscriptions {
  private readonly listeners = new Map<string, Set<() => void>>();

  subscribe(topic: string, listener: () => void): Unsubscribe {
    const listeners = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  /** Calls each listener of the topics once, in the order of the topics. */
  notify(topics: Iterable<string>): void {
    for (const topic of topics) {
      for (const listener of this.listeners.get(topic) ?? []) listener();
    }
  }
}
