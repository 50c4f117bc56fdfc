/** Whether the totals of a table are computed or typed. Asks before typed ones are replaced. */

import type { ReactElement } from "react";
import type { TableId } from "../../format/index.ts";
import { wizardMessages } from "../messages.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import { countReplaced, listComputed } from "./fill-cells.ts";
import { useOverwriteQuestion } from "./OverwriteQuestion.tsx";
import styles from "./table.module.css";

export function TotalsSwitch({ table }: { readonly table: TableId }): ReactElement {
  const store = useDraftStore();
  const mode = useDraftPart(({ draft }) => draft.totals[table]);
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const { start, question } = useOverwriteQuestion({
    words: wizardMessages.overwriteTotals,
    count: () => countReplaced(store, listComputed(store, table)),
    change: () => store.setTotalsMode(table, "computed"),
  });
  return (
    <>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={mode === "computed"}
          disabled={isReadOnly}
          onChange={(event) => (event.target.checked ? start() : store.setTotalsMode(table, "typed"))}
        />
        {wizardMessages.computeTotals}
      </label>
      {question}
    </>
  );
}
