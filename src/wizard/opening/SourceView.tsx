/** The document as it was read, plain: what the person compares with. Places in it can be shown from outside. */

import { memo, type ReactElement } from "react";
import { type DocumentTree, listLines, type TableBlock } from "../../document/index.ts";
import { wizardMessages } from "../messages.ts";
import styles from "./opening.module.css";

/** Longer tables are not of this form; drawing them would stop the page. */
const MAX_ROWS = 400;

/** The element of a block, or of a cell in it. */
export function nameSourceSpot(block: number, row?: number, cell?: number): string {
  return ["source", block, row, cell].filter((part) => part !== undefined).join("-");
}

function SourceTable({ block, index }: { readonly block: TableBlock; readonly index: number }): ReactElement {
  const rows = block.rows.slice(0, MAX_ROWS);
  return (
    <div className={styles.tableFrame}>
      <table id={nameSourceSpot(index)} className={styles.sourceTable}>
        <tbody>
          {rows.map((row, rowIndex) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name and never move
            <tr key={rowIndex} id={nameSourceSpot(index, rowIndex)}>
              {row.map((cell, cellIndex) => (
                <td
                  key={cell.column}
                  id={nameSourceSpot(index, rowIndex, cellIndex)}
                  colSpan={cell.colSpan}
                  rowSpan={cell.rowSpan}
                >
                  {cell.lines.join("\n")}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {block.rows.length > MAX_ROWS && <p>{wizardMessages.sourceCut(MAX_ROWS)}</p>}
    </div>
  );
}

export const SourceView = memo(function SourceView({
  document,
}: {
  readonly document: DocumentTree;
}): ReactElement {
  return (
    <div className={styles.source}>
      {document.blocks.map((block, index) =>
        block.kind === "table" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name and never move
          <SourceTable key={index} block={block} index={index} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name and never move
          <p key={index} id={nameSourceSpot(index)}>
            {listLines(block).join("\n")}
          </p>
        ),
      )}
    </div>
  );
});
