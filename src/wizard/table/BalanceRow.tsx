/**
 * The row under the request table that tells for each column whether the printed identity holds. Drawn once;
 * balance-painter.ts fills it.
 */

import type { ReactElement } from "react";
import { form2021, joinLabel } from "../../format/index.ts";
import { wizardMessages } from "../messages.ts";
import marks from "./marks.module.css";
import styles from "./table.module.css";

export function BalanceRow({ labelColumns }: { readonly labelColumns: number }): ReactElement {
  return (
    <tfoot>
      <tr className={styles.balanceRow}>
        <th scope="row" colSpan={labelColumns}>
          {wizardMessages.balanceLabel}
          <small>{wizardMessages.balanceRule}</small>
        </th>
        {form2021.tables.requests.columns.map((column) => (
          <td
            key={column.id}
            className={`${styles.balance} ${marks.balance}`}
            data-balance={column.id}
            data-label={joinLabel(column.label)}
          />
        ))}
      </tr>
    </tfoot>
  );
}
