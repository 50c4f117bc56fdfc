/** The findings of the draft and the warnings that its writer keeps. */

import { type ReactElement, useCallback } from "react";
import type { GoTo } from "../shell/targets.ts";
import { useFindings } from "../store/store-hooks.ts";
import { FindingGroups } from "./FindingGroups.tsx";
import type { FindingEntry } from "./finding-groups.ts";
import { KeptList } from "./KeptList.tsx";

interface FindingListProps {
  readonly onGo: GoTo;
}

export function FindingList({ onGo }: FindingListProps): ReactElement {
  const goTo = useCallback((entry: FindingEntry): void => onGo(entry.target, entry.words), [onGo]);
  return (
    <>
      <FindingGroups findings={useFindings()} onGo={goTo} isDraft />
      <KeptList />
    </>
  );
}
