/** What came of the last thing done on the first page. It comes into sight: the button may have been far below. */

import { type ReactElement, useLayoutEffect, useRef } from "react";
import { Button } from "../design/Button.tsx";
import { Notice } from "../design/Notice.tsx";
import type { News } from "./news.ts";

interface NewsNoticeProps {
  readonly news: News;
  readonly onAct: () => void;
}

export function NewsNotice({ news, onAct }: NewsNoticeProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div ref={place} data-news tabIndex={-1}>
      <Notice severity={news.severity} text={news.text}>
        {news.action !== null && <Button onClick={onAct}>{news.action.label}</Button>}
      </Notice>
    </div>
  );
}
