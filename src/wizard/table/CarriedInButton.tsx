/** Fills 二 from last year's report; asks where that would overwrite other figures. */

import type { ReactElement } from "react";
import { findLastYear } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import { wizardMessages } from "../messages.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import { countReplaced, listCarriedIn } from "./fill-cells.ts";
import { useOverwriteQuestion } from "./OverwriteQuestion.tsx";

export function CarriedInButton(): ReactElement | null {
  const store = useDraftStore();
  const hasLastYear = useDraftPart(({ draft }) => findLastYear(draft) !== null);
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const { start, question } = useOverwriteQuestion({
    words: wizardMessages.overwriteCarriedIn,
    count: () => countReplaced(store, listCarriedIn(store)),
    change: () => store.changeCells(listCarriedIn(store)),
  });
  if (!hasLastYear) return null;
  return (
    <>
      <Button disabled={isReadOnly} onClick={start}>
        {wizardMessages.fillCarriedIn}
      </Button>
      {question}
    </>
  );
}
