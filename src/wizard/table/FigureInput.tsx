/** One number cell: a native input, drawn once. What it shows and does is the table's (paint-table, cell-events). */

import type { ReactElement } from "react";
import type { CellAddress } from "../../format/index.ts";
import { getCell } from "../../format/index.ts";
import { wizardMessages } from "../messages.ts";
import { nameCellField } from "../shell/targets.ts";
import styles from "./table.module.css";

export function FigureInput({ address }: { readonly address: CellAddress }): ReactElement {
  const { rowLabel, columnLabel, unit } = getCell(address);
  return (
    <div className={styles.cell}>
      <input
        id={nameCellField(address)}
        data-address={address}
        aria-label={wizardMessages.cellName(rowLabel, columnLabel)}
        autoComplete="off"
        inputMode={unit === "件" ? "numeric" : "decimal"}
      />
    </div>
  );
}
