/** The findings of the draft and the warnings that its writer keeps. */

import { type ReactElement, useCallback, useRef } from "react";
import { useLostFocus } from "../design/use-lost-focus.ts";
import type { GoTo } from "../shell/targets.ts";
import { useDraftPart, useDraftStore, useFindings, useKept } from "../store/store-hooks.ts";
import { FindingGroups } from "./FindingGroups.tsx";
import type { FindingEntry } from "./finding-groups.ts";
import styles from "./findings.module.css";
import { KeptList } from "./KeptList.tsx";

interface FindingListProps {
  readonly onGo: GoTo;
}

export function FindingList({ onGo }: FindingListProps): ReactElement {
  const store = useDraftStore();
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const goTo = useCallback((entry: FindingEntry): void => onGo(entry.target, entry.words), [onGo]);
  const root = useRef<HTMLDivElement>(null);
  // One action often settles more than its own finding.
  useLostFocus(root, (survivor) => {
    const next = survivor.querySelector<HTMLElement>("button, summary");
    // Nothing is left: on in the panel beside the step. Where there is none the step has it.
    return next ?? root.current?.closest("aside")?.querySelector("button");
  });
  return (
    <div ref={root} className={styles.list}>
      <FindingGroups findings={useFindings()} onGo={goTo} isDraft />
      <KeptList kept={useKept()} onRelease={isReadOnly ? null : (each) => store.release(each)} />
    </div>
  );
}
