/** React's way into the draft store. Owns the context and one hook per kind of view. */

import { createContext, useCallback, useContext, useMemo } from "react";
import type { Finding, KeptFinding } from "../../check/index.ts";
import { useExternal } from "../design/use-external.ts";
import type { DraftStore } from "./draft-store.ts";

export const DraftStoreContext = createContext<DraftStore | null>(null);

/** The store of the open draft. Throws where no draft is open (a broken invariant). */
export function useDraftStore(): DraftStore {
  const store = useContext(DraftStoreContext);
  if (store === null) throw new Error("no draft is open here");
  return store;
}

export function useFindings(): readonly Finding[] {
  const store = useDraftStore();
  return useExternal(store.subscribeFindings, store.getFindings);
}

/** The warnings that the writer keeps. */
export function useKept(): readonly KeptFinding[] {
  const store = useDraftStore();
  return useExternal(store.subscribeFindings, store.getKept);
}

/** Reads again at each call, and gives the former value as long as the new one is the same. */
function createSteadyReader<T>(read: () => T, isSame: (a: T, b: T) => boolean): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    const value = read();
    if (known === null || !isSame(known.value, value)) known = { value };
    return known.value;
  };
}

/**
 * Something worked out from the findings; renders again only when it comes out different by `isSame`. Typing
 * changes the list of findings with nearly every key, most of what is shown of it seldom.
 */
export function useFromFindings<T>(
  work: (findings: readonly Finding[]) => T,
  isSame: (a: T, b: T) => boolean,
): T {
  const store = useDraftStore();
  const read = useMemo(
    () => createSteadyReader(() => work(store.getFindings()), isSame),
    [store, work, isSame],
  );
  return useExternal(store.subscribeFindings, read);
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

/** The findings that speak of one text. */
export function useTextFindings(place: string): readonly Finding[] {
  const select = useCallback(
    (findings: readonly Finding[]) => findings.filter((finding) => finding.place === place),
    [place],
  );
  return useFromFindings(select, isSameList);
}

/** Something worked out from the whole draft, once typing pauses: a key must not wait for it. */
export function useSettledPart<T>(select: (store: DraftStore) => T): T {
  const store = useDraftStore();
  return useExternal(store.subscribeFindings, () => select(store));
}

/** A part of the draft; renders again only when that part changes its identity. */
export function useDraftPart<T>(select: (store: DraftStore) => T): T {
  const store = useDraftStore();
  return useExternal(store.subscribeParts, () => select(store));
}
