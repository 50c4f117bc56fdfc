/** One number cell: a native input, drawn once. What it shows and does is the table's (paint-table, cell-events). */

import type { ReactElement } from "react";
import type { CellAddress } from "../../format/index.ts";
import { getCell } from "../../format/index.ts";
import { nameCellField } from "../shell/field-ids.ts";
import marks from "./marks.module.css";
import { nameFigure } from "./name-figure.ts";
import styles from "./table.module.css";

export function FigureInput({ address }: { readonly address: CellAddress }): ReactElement {
  const { unit } = getCell(address);
  const id = nameCellField(address);
  return (
    <div className={`${styles.cell} ${marks.cell}`}>
      <input
        id={id}
        data-address={address}
        aria-label={nameFigure(address)}
        aria-describedby={`${id}-about`}
        autoComplete="off"
        inputMode={unit === "件" ? "numeric" : "decimal"}
      />
      <span id={`${id}-about`} hidden />
    </div>
  );
}
