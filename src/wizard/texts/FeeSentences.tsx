/** Ready sentences on 信息处理费 for 六, to be inserted and then edited. */

import { type ReactElement, useState } from "react";
import { Button } from "../design/Button.tsx";
import controls from "../design/controls.module.css";
import { Icon } from "../design/Icon.tsx";
import { wizardMessages } from "../messages.ts";
import { proposeFeeSentence } from "../proposals.ts";
import { useDraftPart } from "../store/store-hooks.ts";
import { readChargedFees } from "./read-fee.ts";
import styles from "./texts.module.css";

interface FeeSentencesProps {
  readonly onInsert: (sentence: string) => void;
}

export function FeeSentences({ onInsert }: FeeSentencesProps): ReactElement {
  const year = useDraftPart(({ report }) => report.year);
  const isReadOnly = useDraftPart((store) => store.isReadOnly);
  const [count, setCount] = useState("");
  const [amount, setAmount] = useState("");
  const [isFaulty, setFaulty] = useState(false);
  const insertCharged = (): void => {
    const fees = readChargedFees(count, amount);
    setFaulty(fees === null);
    if (fees !== null) onInsert(proposeFeeSentence(year, fees));
  };
  return (
    <fieldset className={styles.fees} disabled={isReadOnly}>
      <legend>{wizardMessages.feeTitle}</legend>
      <div className={styles.feeLine}>
        <Button onClick={() => onInsert(proposeFeeSentence(year, null))}>{wizardMessages.feeNone}</Button>
        <span className={styles.feeCharged}>
          {wizardMessages.feeCharged}
          <input
            className={controls.field}
            aria-label={wizardMessages.feeCount}
            placeholder={wizardMessages.feeCount}
            inputMode="numeric"
            value={count}
            onChange={(event) => setCount(event.target.value)}
          />
          <input
            className={controls.field}
            aria-label={wizardMessages.feeAmount}
            placeholder={wizardMessages.feeAmount}
            inputMode="decimal"
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
          <Button onClick={insertCharged}>{wizardMessages.feeInsert}</Button>
        </span>
      </div>
      {isFaulty && (
        <p className={controls.fault} role="alert">
          <Icon name="error" /> {wizardMessages.feeFault}
        </p>
      )}
    </fieldset>
  );
}
