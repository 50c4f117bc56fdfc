/** The live balance under the request table: for each column whether the printed identity holds. */

import type { ReactElement } from "react";
import { form2021, joinLabel } from "../../format/index.ts";
import { Icon } from "../design/Icon.tsx";
import { wizardMessages } from "../messages.ts";
import { useBalanceView } from "../store/store-hooks.ts";
import styles from "./table.module.css";

function BalanceCell({ column, label }: { readonly column: string; readonly label: string }): ReactElement {
  const view = useBalanceView(column);
  if (view.state === "open") {
    return (
      <td className={styles.balance} data-state="open" aria-label={`${label}：${wizardMessages.balanceOpen}`}>
        {wizardMessages.balanceOpen}
      </td>
    );
  }
  const words =
    view.state === "equal"
      ? wizardMessages.balanceEqual(view.left)
      : wizardMessages.balanceUnequal(view.left, view.right, view.difference);
  return (
    <td className={styles.balance} data-state={view.state} aria-label={`${label}：${words}`} title={words}>
      {view.state === "equal" ? (
        <>
          <Icon name="success" /> {view.left}
        </>
      ) : (
        <>
          <span>
            {view.left} ≠ {view.right}
          </span>
          <strong>
            <Icon name="error" /> {wizardMessages.balanceDifference(view.difference)}
          </strong>
        </>
      )}
    </td>
  );
}

export function BalanceRow({ labelColumns }: { readonly labelColumns: number }): ReactElement {
  return (
    <tfoot>
      <tr className={styles.balanceRow}>
        <th scope="row" colSpan={labelColumns}>
          {wizardMessages.balanceLabel}
          <small>{wizardMessages.balanceRule}</small>
        </th>
        {form2021.tables.requests.columns.map((column) => (
          <BalanceCell key={column.id} column={column.id} label={joinLabel(column.label)} />
        ))}
      </tr>
    </tfoot>
  );
}
