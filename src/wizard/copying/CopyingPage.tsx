/** 逐项复制: the whole report laid out for whoever types it into another system. Reads the draft, changes nothing. */

import { type ReactElement, useMemo } from "react";
import { formCells, nameTable, type TableId, tableIds } from "../../format/index.ts";
import { normaliseReport } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import { Notice } from "../design/Notice.tsx";
import { PageHeading } from "../design/PageHeading.tsx";
import { useContentTitle } from "../design/use-page-title.ts";
import { countDoubtful } from "../findings/finding-groups.ts";
import { nameTab } from "../shell/name-tab.ts";
import { useDraftPart, useDraftStore, useFindings } from "../store/store-hooks.ts";
import { nameFigure } from "../table/name-figure.ts";
import { CopyingBar } from "./CopyingBar.tsx";
import styles from "./copying.module.css";
import { FigureCopies, moveByKeys } from "./FigureCopies.tsx";
import { listTexts } from "./list-texts.ts";
import { copyingMessages } from "./messages.ts";
import { printAllFigures, printCopyFigure, printTableFigures } from "./print-figures.ts";
import { TextCopies } from "./TextCopies.tsx";
import { type Copy, useCopying } from "./use-copying.ts";

interface CopyingPageProps {
  readonly onBack: () => void;
}

export function CopyingPage({ onBack }: CopyingPageProps): ReactElement {
  const store = useDraftStore();
  const draftReport = useDraftPart(({ report }) => report);
  const name = nameTab(draftReport);
  useContentTitle(copyingMessages.pageTitle(name));
  const report = useMemo(() => normaliseReport(draftReport), [draftReport]);
  const texts = useMemo(() => listTexts(report), [report]);
  const doubtful = countDoubtful(useFindings());
  const { outcome, isCopied, copy, forget } = useCopying(store);
  const { tables } = report;
  const figures = formCells.map(({ address }): Copy => [address, printCopyFigure(tables, address)]);
  const copied = figures.filter(([address, figure]) => figure !== "" && isCopied(address, figure));

  const copyFigures = (text: string, cells: readonly Copy[], name: string): void => {
    const filled = cells.filter(([, figure]) => figure !== "");
    void copy(text, filled, copyingMessages.copiedAll(name, cells.length - filled.length));
  };
  const copyTable = (table: TableId): void => {
    const cells = figures.filter(([address]) => address.startsWith(`${table}.`));
    copyFigures(printTableFigures(tables, table), cells, copyingMessages.tableFigures(nameTable(table)));
  };
  return (
    <main className={styles.page}>
      <Button look="quiet" isFlush onClick={onBack}>
        {copyingMessages.back}
      </Button>
      <PageHeading>{copyingMessages.title}</PageHeading>
      <p>{copyingMessages.intro}</p>
      {doubtful > 0 && <Notice severity="warning" text={copyingMessages.errorsLeft(doubtful)} />}
      <CopyingBar
        name={name}
        copied={copied.length}
        outcome={outcome}
        onCopyAll={() =>
          copyFigures(printAllFigures(tables), figures, copyingMessages.allFigures(formCells.length))
        }
        onForget={forget}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside take the keys; this moves between them */}
      <div className={styles.figures} onKeyDown={moveByKeys}>
        {tableIds.map((table) => (
          <FigureCopies
            key={table}
            table={table}
            tables={tables}
            isCopied={isCopied}
            onCopyTable={() => copyTable(table)}
            onCopy={(address, figure) => {
              const words = copyingMessages.copiedFigure(figure, nameFigure(address));
              void copy(figure, [[address, figure]], words);
            }}
          />
        ))}
      </div>
      <TextCopies
        texts={texts}
        isCopied={isCopied}
        onCopy={({ id, name, text }) => void copy(text, [[id, text]], copyingMessages.copiedText(name))}
      />
    </main>
  );
}
