/**
 * Where the keyboard goes on when the button that was pressed goes from the page with what it was about; else the
 * browser would begin at the top of the page again. Owns no element, and never takes the keyboard from one.
 */

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** From an element up to `root`, itself first. */
function listPath(element: Element, root: Element): readonly Element[] {
  const path: Element[] = [];
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    path.push(each);
    if (each === root) break;
  }
  return path;
}

/**
 * Watches what is in `root` while mounted. `choose` is given the innermost element around the lost one that is still
 * there, and names where to go on; null leaves the keyboard to a hook further out.
 */
export function useLostFocus(
  root: RefObject<HTMLElement | null>,
  choose: (survivor: Element) => HTMLElement | null | undefined,
): void {
  const latest = useRef(choose);
  useLayoutEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    const { current } = root;
    if (current === null) return;
    let path: readonly Element[] = [];
    // Not by React's effects: a part is drawn anew without what holds this hook. And not by a lost focus: whether the
    // browser tells of that when an element goes depends on its version.
    const observer = new MutationObserver(() => {
      if (path[0]?.isConnected !== false) return;
      const survivor = path.find((each) => each.isConnected) ?? current;
      path = [];
      if (document.activeElement === document.body) latest.current(survivor)?.focus({ preventScroll: true });
    });
    const remember = ({ target }: FocusEvent): void => {
      path = target instanceof Element ? listPath(target, current) : [];
      // Fields stay; watched while somebody types, every key would pay for it.
      if (target instanceof HTMLButtonElement) observer.observe(current, { childList: true, subtree: true });
      else observer.disconnect();
    };
    current.addEventListener("focusin", remember);
    return () => {
      observer.disconnect();
      current.removeEventListener("focusin", remember);
    };
  }, [root]);
}
