/**
 * The report in A4 pages. Draws the document once unseen in the width of the type area, measures it, cuts it
 * into pages and draws those with page numbers of its own.
 */

import { memo, type ReactElement, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { DocumentTree } from "../../document/index.ts";
import type { Report } from "../../report/index.ts";
import { composeDocument, nationalTypography } from "../../writing/index.ts";
import { measureBlocks } from "./measure-blocks.ts";
import { PreviewBlock, printPoints } from "./PreviewBlock.tsx";
import { PreviewPage, styleBody } from "./PreviewPage.tsx";
import { PrintedPages } from "./PrintedPages.tsx";
import { type Page, paginate } from "./paginate.ts";
import styles from "./preview.module.css";

const typography = nationalTypography;
const { page: paper } = typography;
const LINES_PER_PAGE = 22;
const WHOLE = { start: 0, end: null };

/** Scales the pages down to the width there is; never up. */
function useScale(): { readonly frame: React.RefObject<HTMLDivElement | null>; readonly scale: number } {
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const pageWidth = (paper.widthTwips / 20) * (96 / 72);
    const observer = new ResizeObserver(() => {
      // Hidden pages keep their scale, so that a place on them is where it will be.
      if (element.clientWidth > 0) setScale(Math.min(1, element.clientWidth / pageWidth));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { frame, scale };
}

function usePages(tree: DocumentTree): {
  readonly ruler: React.RefObject<HTMLDivElement | null>;
  readonly pages: readonly Page[] | null;
} {
  const ruler = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly Page[] | null>(null);
  useLayoutEffect(() => {
    if (ruler.current === null) return;
    const lineHeight = (typography.linePitchTwips / 20) * (96 / 72);
    setPages(paginate(measureBlocks(tree.blocks, ruler.current.children), LINES_PER_PAGE * lineHeight));
  }, [tree]);
  return { ruler, pages };
}

interface PreviewProps {
  readonly report: Report;
  /** Printing the screen gives these pages, and nothing else. */
  readonly isPrinted?: boolean;
}

/** Drawn again only for another report: its pages are far more than what changes around them. */
export const Preview = memo(function Preview({ report, isPrinted }: PreviewProps): ReactElement {
  const tree = useMemo(() => composeDocument(report), [report]);
  const { ruler, pages } = usePages(tree);
  const { frame, scale } = useScale();
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
            <PreviewPage tree={tree} page={page} number={index + 1} typography={typography} />
          </div>
        </div>
      ))}
      {isPrinted === true && pages !== null && (
        <PrintedPages tree={tree} pages={pages} typography={typography} />
      )}
    </div>
  );
});
