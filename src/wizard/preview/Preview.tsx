/**
 * The report in A4 pages. Draws the document once unseen in the width of the type area, measures it, cuts it
 * into pages and draws those with page numbers of its own.
 */

import { memo, type ReactElement, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { DocumentTree } from "../../document/index.ts";
import type { Report } from "../../report/index.ts";
import { composeDocument, type Typography } from "../../writing/index.ts";
import { printPoints } from "./face-style.ts";
import { measureBlocks } from "./measure-blocks.ts";
import { PreviewBlock } from "./PreviewBlock.tsx";
import { PreviewPage, styleBody } from "./PreviewPage.tsx";
import { PrintedPages } from "./PrintedPages.tsx";
import { type Page, paginate } from "./paginate.ts";
import styles from "./preview.module.css";
import { provideWesternFaces } from "./western-faces.ts";

const LINES_PER_PAGE = 22;
const WHOLE = { start: 0, end: null };

/** Scales the pages down to the width there is; never up. */
function useScale({ page }: Typography): {
  readonly frame: React.RefObject<HTMLDivElement | null>;
  readonly scale: number;
} {
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const pageWidth = (page.widthTwips / 20) * (96 / 72);
    const observer = new ResizeObserver(() => {
      // Hidden pages keep their scale, so that a place on them is where it will be.
      if (element.clientWidth > 0) setScale(Math.min(1, element.clientWidth / pageWidth));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [page.widthTwips]);
  return { frame, scale };
}

function usePages(
  tree: DocumentTree,
  typography: Typography,
): {
  readonly ruler: React.RefObject<HTMLDivElement | null>;
  readonly pages: readonly Page[] | null;
} {
  const ruler = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly Page[] | null>(null);
  useLayoutEffect(() => {
    const lineHeight = (typography.linePitchTwips / 20) * (96 / 72);
    const measure = (): void => {
      if (ruler.current === null) return;
      setPages(paginate(measureBlocks(tree.blocks, ruler.current.children), LINES_PER_PAGE * lineHeight));
    };
    const faces = Object.values(typography.faces);
    // Lines may break elsewhere in a face that comes later.
    const stop = provideWesternFaces(new Set(faces.map(({ western }) => western)), measure);
    measure();
    return stop;
  }, [tree, typography]);
  return { ruler, pages };
}

interface PreviewProps {
  readonly report: Report;
  readonly typography: Typography;
  /** Printing the screen gives these pages, and nothing else. */
  readonly isPrinted?: boolean;
}

/** Drawn again only for another report or look: its pages are far more than what changes around them. */
export const Preview = memo(function Preview({ report, typography, isPrinted }: PreviewProps): ReactElement {
  const tree = useMemo(() => composeDocument(report, typography), [report, typography]);
  const { page: paper } = typography;
  const { ruler, pages } = usePages(tree, typography);
  const { frame, scale } = useScale(typography);
  return (
    <div ref={frame} className={styles.frame}>
      <div className={styles.rulerBox} aria-hidden>
        <div ref={ruler} style={styleBody(typography)}>
          {tree.blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name; their order is the document's
            <PreviewBlock key={index} block={block} piece={WHOLE} typography={typography} />
          ))}
        </div>
      </div>
      {pages?.map((page, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number
          key={index}
          className={styles.sheet}
          style={{
            width: `calc(${printPoints(paper.widthTwips)} * ${scale})`,
            height: `calc(${printPoints(paper.heightTwips)} * ${scale})`,
          }}
        >
          <div className={styles.scaled} style={{ transform: `scale(${scale})` }}>
            <PreviewPage
              tree={tree}
              typography={typography}
              page={page}
              number={index + 1}
              count={pages.length}
            />
          </div>
        </div>
      ))}
      {isPrinted === true && pages !== null && (
        <PrintedPages tree={tree} pages={pages} typography={typography} />
      )}
    </div>
  );
});
