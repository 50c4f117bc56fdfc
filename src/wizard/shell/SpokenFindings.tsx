/** How many mistakes there are, for those who do not see them appear. */

import { type ReactElement, useEffect, useRef } from "react";
import controls from "../design/controls.module.css";
import { describeMistakes } from "../findings/finding-groups.ts";
import { useFromFindings } from "../store/store-hooks.ts";

/** Longer than the pause between two figures: nobody is talked into who goes on typing. */
const REST_MS = 1_500;

/** Read out when it has changed and typing rests; what a draft is opened with is not. */
export function SpokenFindings(): ReactElement {
  const words = useFromFindings(describeMistakes, Object.is);
  const told = useRef(words);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (place.current === null || told.current === words) return;
      told.current = words;
      place.current.textContent = words;
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return <span ref={place} className={controls.hidden} role="status" data-spoken="findings" />;
}
