/** Fills 二 from last year's report; asks where that would overwrite other figures. */

import { type ReactElement, useState } from "react";
import { findLastYear, getFigure } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import { ConfirmDialog } from "../design/ConfirmDialog.tsx";
import { wizardMessages } from "../messages.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import { listCarriedIn } from "./fill-cells.ts";

export function CarriedInButton(): ReactElement | null {
  const store = useDraftStore();
  const hasLastYear = useDraftPart(({ draft }) => findLastYear(draft) !== null);
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const [overwritten, setOverwritten] = useState(0);
  if (!hasLastYear) return null;
  const fill = (): void => {
    setOverwritten(0);
    store.changeCells(listCarriedIn(store));
  };
  const askToFill = (): void => {
    const differing = listCarriedIn(store).filter(([address, value]) => {
      const current = getFigure(store.report.tables, address);
      return current !== null && current !== value;
    });
    if (differing.length === 0) fill();
    else setOverwritten(differing.length);
  };
  return (
    <>
      <Button disabled={isReadOnly} onClick={askToFill}>
        {wizardMessages.fillCarriedIn}
      </Button>
      {overwritten > 0 && (
        <ConfirmDialog
          title={wizardMessages.carriedInOverwriteTitle}
          confirmLabel={wizardMessages.carriedInOverwrite}
          onCancel={() => setOverwritten(0)}
          onConfirm={fill}
        >
          {wizardMessages.carriedInOverwriteText(overwritten)}
        </ConfirmDialog>
      )}
    </>
  );
}
