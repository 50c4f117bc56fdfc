/** How findings name cells, in the words of the printed form. */

import type { CellAddress } from "../format/index.ts";
import { form2021, getCell, joinLabel, nameTable } from "../format/index.ts";
import { checkMessages } from "./messages.ts";

/** 表三“（一）予以公开”行“自然人”列; 表四, whose rows are printed side by side, 表四“行政复议”的“结果维持”. */
export function nameCell(address: CellAddress): string {
  const { table, rowLabel, columnLabel } = getCell(address);
  const name = table === "disputes" ? checkMessages.groupedCell : checkMessages.cell;
  return name(nameTable(table), rowLabel, columnLabel);
}

/** How the printed identity names a cell's row: 一, 二, 三（七）总计, 四. */
export function nameBalanceRow(address: CellAddress): string {
  const { row } = getCell(address);
  const path = form2021.tables.requests.rows.find((each) => each.id === row)?.path ?? [];
  const [outer = "", ...inner] = path.map(joinLabel);
  const ordinal = outer.split("、")[0] ?? "";
  return `${ordinal}${inner.join("")}`;
}
