/** Shows what an import of a table has come to. */

import type { ReactElement } from "react";
import type { TableId } from "../../format/index.ts";
import { Button } from "../design/Button.tsx";
import { Notice } from "../design/Notice.tsx";
import { wizardMessages } from "../messages.ts";
import { LedgerDialog } from "./LedgerDialog.tsx";
import { PasteDialog } from "./PasteDialog.tsx";
import type { TableImport } from "./use-table-import.ts";

interface ImportDialogsProps {
  readonly table: TableId;
  readonly state: Exclude<TableImport, { kind: "none" }>;
  readonly onClose: () => void;
}

export function ImportDialogs({ table, state, onClose }: ImportDialogsProps): ReactElement {
  switch (state.kind) {
    case "paste":
      return <PasteDialog table={table} {...state} onClose={onClose} />;
    case "ledger":
      return <LedgerDialog {...state} onClose={onClose} />;
    case "refused":
      return (
        <Notice severity="error" text={state.reason}>
          <Button onClick={onClose}>{wizardMessages.close}</Button>
        </Notice>
      );
  }
}
