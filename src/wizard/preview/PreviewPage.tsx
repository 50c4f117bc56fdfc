/** One page of the report as it prints: the paper with its margins, the pieces of the document on it, its number. */

import type { CSSProperties, ReactElement } from "react";
import type { DocumentTree } from "../../document/index.ts";
import { alignPageNumber, measureTypeArea, printPageNumber, type Typography } from "../../writing/index.ts";
import { wizardMessages } from "../messages.ts";
import { formatFace, printPoints } from "./face-style.ts";
import { PreviewBlock } from "./PreviewBlock.tsx";
import type { Page } from "./paginate.ts";
import styles from "./preview.module.css";

/** The look of the text in the width of the type area. */
export function styleBody(typography: Typography): CSSProperties {
  return {
    width: printPoints(measureTypeArea(typography)),
    ...formatFace(typography, "body"),
    fontSize: `${typography.sizesHalfPoints.body / 2}pt`,
    lineHeight: printPoints(typography.linePitchTwips),
    letterSpacing: printPoints(typography.characterSpacingTwips),
  };
}

function stylePaper({ page }: Typography): CSSProperties {
  return {
    width: printPoints(page.widthTwips),
    height: printPoints(page.heightTwips),
    paddingTop: printPoints(page.topTwips),
    paddingLeft: printPoints(page.leftTwips),
  };
}

function styleNumber(typography: Typography): CSSProperties {
  const { page, pageNumberIndentTwips, sizesHalfPoints } = typography;
  return {
    bottom: printPoints(page.footerTwips),
    ...formatFace(typography, "pageNumber"),
    fontSize: `${sizesHalfPoints.pageNumber / 2}pt`,
    left: printPoints(page.leftTwips + pageNumberIndentTwips),
    right: printPoints(page.rightTwips + pageNumberIndentTwips),
  };
}

export interface PreviewPageProps {
  readonly tree: DocumentTree;
  readonly page: Page;
  readonly number: number;
  /** How many pages there are. */
  readonly count: number;
  readonly typography: Typography;
}

export function PreviewPage({ tree, page, number, count, typography }: PreviewPageProps): ReactElement {
  const { pageNumber } = typography;
  return (
    <section
      className={styles.page}
      style={stylePaper(typography)}
      aria-label={wizardMessages.previewPage(number)}
    >
      <div style={styleBody(typography)}>
        {page.map((piece) => {
          const block = tree.blocks[piece.block];
          return (
            block && <PreviewBlock key={piece.block} block={block} piece={piece} typography={typography} />
          );
        })}
      </div>
      {pageNumber !== null && (
        <p
          className={styles.number}
          style={{ ...styleNumber(typography), textAlign: alignPageNumber(pageNumber, number) }}
        >
          {printPageNumber(pageNumber, number, count)}
        </p>
      )}
    </section>
  );
}
