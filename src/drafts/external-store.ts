/** A value that screens can follow: the shape React's useSyncExternalStore wants. */

export interface ExternalStore<T> {
  /** Calls the listener after each change of the snapshot; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The present value; the same object until it changes. */
  readonly getSnapshot: () => T;
}

export interface PublishedValue<T> extends ExternalStore<T> {
  readonly publish: (value: T) => void;
}

/** An external store whose owner publishes its values; the same value again is not told. */
export function createPublishedValue<T>(
  first: T,
  isSame: (left: T, right: T) => boolean = Object.is,
): PublishedValue<T> {
  const listeners = new Set<() => void>();
  let current = first;
  return {
    getSnapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    publish: (value) => {
      if (isSame(current, value)) return;
      current = value;
      for (const listener of listeners) listener();
    },
  };
}
