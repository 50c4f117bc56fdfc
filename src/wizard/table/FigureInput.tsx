/**
 * One number cell: a native input bound to the store. The browser owns the text while it is typed; the store's
 * value is shown again whenever it differs from what stands there. Events are handled by the table.
 */

import { memo, type ReactElement, useLayoutEffect, useRef } from "react";
import type { CellAddress, Unit } from "../../format/index.ts";
import { readTypedFigure } from "../../report/index.ts";
import { Icon } from "../design/Icon.tsx";
import { wizardMessages } from "../messages.ts";
import { nameCellField } from "../shell/targets.ts";
import type { CellView } from "../store/cell-views.ts";
import { useCellView } from "../store/store-hooks.ts";
import styles from "./table.module.css";

interface FigureInputProps {
  readonly address: CellAddress;
  readonly label: string;
  readonly unit: Unit;
  readonly isReadOnly: boolean;
}

function describeCell(view: CellView): string {
  const state = view.isComputed ? [wizardMessages.computedCell] : [];
  const partial = view.partial === "" ? [] : [wizardMessages.partialSum(view.partial)];
  const previous = view.previous === "" ? [] : [wizardMessages.previousFigure(view.previous)];
  return [...state, ...partial, ...(view.mark?.messages ?? []), ...previous].join("；");
}

export const FigureInput = memo(function FigureInput(props: FigureInputProps): ReactElement {
  const { address, label, unit, isReadOnly } = props;
  const view = useCellView(address);
  const input = useRef<HTMLInputElement>(null);
  const id = nameCellField(address);
  const description = describeCell(view);
  useLayoutEffect(() => {
    const element = input.current;
    if (element === null) return;
    const isTyped = document.activeElement === element && readTypedFigure(element.value, unit) === view.value;
    if (!isTyped && element.value !== view.text) element.value = view.text;
  }, [view, unit]);
  return (
    <div
      className={styles.cell}
      data-severity={view.mark?.severity}
      data-computed={view.isComputed || undefined}
      data-compared={view.previous !== "" || undefined}
    >
      <input
        ref={input}
        id={id}
        data-address={address}
        aria-label={label}
        aria-invalid={view.mark?.severity === "error" || undefined}
        aria-describedby={description === "" ? undefined : `${id}-about`}
        autoComplete="off"
        inputMode={unit === "件" ? "numeric" : "decimal"}
        readOnly={view.isComputed || isReadOnly}
        tabIndex={view.isComputed ? -1 : undefined}
        placeholder={view.partial}
        data-length={measureText(view.text.length)}
      />
      {view.previous !== "" && (
        <span className={styles.previous} aria-hidden>
          {wizardMessages.previousFigure(view.previous)}
        </span>
      )}
      {view.mark && (
        <span className={styles.mark}>
          <Icon name={view.mark.severity} />
        </span>
      )}
      {description !== "" && (
        <span id={`${id}-about`} hidden>
          {description}
        </span>
      )}
    </div>
  );
});

/** Long figures are set smaller, so that every digit stays in sight. */
function measureText(length: number): "long" | "longest" | undefined {
  if (length <= 7) return undefined;
  return length <= 10 ? "long" : "longest";
}
