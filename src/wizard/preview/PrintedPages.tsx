/**
 * The pages for the printer: each box is one sheet, and nothing else of the screen is printed while they are there,
 * whether printing begins by a button or by Ctrl+P. They stand outside of the page's frame, because old browsers cut
 * no grid and no scrolled box into sheets.
 */

import { type ReactElement, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { PreviewPage, type PreviewPageProps } from "./PreviewPage.tsx";
import type { Page } from "./paginate.ts";
import styles from "./preview.module.css";

interface PrintedPagesProps extends Omit<PreviewPageProps, "page" | "number" | "count"> {
  readonly pages: readonly Page[];
}

export function PrintedPages({ tree, pages, typography }: PrintedPagesProps): ReactElement | null {
  // After the pages on the screen: these wait for nobody's eyes.
  const [isDrawn, setIsDrawn] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsDrawn(true));
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (!isDrawn) return;
    const { dataset } = document.body;
    dataset.printed = "pages";
    return () => {
      delete dataset.printed;
    };
  }, [isDrawn]);
  if (!isDrawn) return null;
  return createPortal(
    <div className={styles.printed} data-printed-pages>
      {pages.map((page, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number
        <div key={index} className={styles.printedSheet}>
          <PreviewPage
            tree={tree}
            page={page}
            number={index + 1}
            count={pages.length}
            typography={typography}
          />
        </div>
      ))}
    </div>,
    document.body,
  );
}
