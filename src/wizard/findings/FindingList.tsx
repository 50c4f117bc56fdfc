/** The findings of the draft and the warnings that its writer keeps. */

import type { ReactElement } from "react";
import { useFindings } from "../store/store-hooks.ts";
import { FindingGroups } from "./FindingGroups.tsx";
import { KeptList } from "./KeptList.tsx";

interface FindingListProps {
  readonly onGo: (target: string) => void;
}

export function FindingList({ onGo }: FindingListProps): ReactElement {
  return (
    <>
      <FindingGroups findings={useFindings()} onGo={onGo} isDraft />
      <KeptList />
    </>
  );
}
