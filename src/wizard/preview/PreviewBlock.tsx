/** A block of the document, or a part of one, as it looks on the page. */

import type { CSSProperties, ReactElement } from "react";
import type { Block, Run, TableBlock } from "../../document/index.ts";
import { type FaceRole, fitTable, type Typography } from "../../writing/index.ts";
import { formatFace, printPoints } from "./face-style.ts";
import type { PagePiece } from "./paginate.ts";
import styles from "./preview.module.css";
import { sliceTable } from "./slice-table.ts";

function sliceRuns(runs: readonly Run[], start: number, end: number | null): Run[] {
  let offset = 0;
  const sliced: Run[] = [];
  for (const run of runs) {
    const text = run.text.slice(
      Math.max(0, start - offset),
      end === null ? undefined : Math.max(0, end - offset),
    );
    if (text !== "") sliced.push({ ...run, text });
    offset += run.text.length;
  }
  return sliced;
}

interface PreviewTableProps {
  readonly block: TableBlock;
  readonly piece: Omit<PagePiece, "block">;
  readonly typography: Typography;
}

function PreviewTable({ block, piece, typography }: PreviewTableProps): ReactElement {
  const fit = fitTable(block, typography);
  const setting = typography.table.settings[block.name];
  const style: CSSProperties = {
    ...formatFace(typography, "table"),
    fontSize: `${fit.halfPoints / 2}pt`,
  };
  const { labelMarginTwips, sideMarginTwips } = typography.table;
  return (
    <table className={styles.table} style={style} data-place={block.place}>
      <colgroup>
        {fit.widthsTwips.map((width, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name and never move
          <col key={column} style={{ width: printPoints(width) }} />
        ))}
      </colgroup>
      <tbody>
        {sliceTable(block, piece.start, piece.end).rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name and never move
          <tr key={index} style={{ height: printPoints(setting?.rowHeightTwips ?? 0) }}>
            {row.map((cell) => (
              <td
                key={cell.column}
                data-place={cell.place}
                colSpan={cell.colSpan}
                rowSpan={cell.rowSpan}
                data-role={cell.role}
                data-vertical={
                  (cell.colSpan === 1 && setting?.verticalColumns.includes(cell.column)) || undefined
                }
                style={{
                  padding: `0 ${printPoints(cell.role === "label" ? labelMarginTwips : sideMarginTwips)}`,
                }}
              >
                {cell.lines.join("\n")}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PreviewBlockProps {
  readonly block: Block;
  readonly piece: Omit<PagePiece, "block">;
  readonly typography: Typography;
}

export function PreviewBlock({ block, piece, typography }: PreviewBlockProps): ReactElement {
  const face = (role: FaceRole): CSSProperties => formatFace(typography, role);
  switch (block.kind) {
    case "title":
      return (
        <div
          className={styles.title}
          data-place={block.place}
          style={{
            ...face("title"),
            paddingBottom: printPoints(typography.linePitchTwips),
            fontSize: `${typography.sizesHalfPoints.title / 2}pt`,
          }}
        >
          {block.lines.join("\n")}
        </div>
      );
    case "heading":
      return (
        <p
          className={styles.paragraph}
          data-place={block.place}
          style={face(block.level === 1 ? "heading" : "subheading")}
        >
          {block.text}
        </p>
      );
    case "paragraph":
      return (
        <p
          className={styles.paragraph}
          data-place={block.place}
          data-continued={piece.start > 0 || undefined}
          data-cut={piece.end !== null || undefined}
        >
          {sliceRuns(block.runs, piece.start, piece.end).map((run, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in several runs
            <span key={index} style={run.role === "subheading" ? face("subheading") : undefined}>
              {run.text}
            </span>
          ))}
        </p>
      );
    case "table":
      return <PreviewTable block={block} piece={piece} typography={typography} />;
    case "signature":
      return (
        <div
          className={styles.signature}
          data-place={block.place}
          style={{
            paddingTop: printPoints(typography.linePitchTwips),
            paddingRight: printPoints(typography.signatureIndentTwips),
          }}
        >
          <p>{block.name}</p>
          <p>{block.date}</p>
        </div>
      );
  }
}
