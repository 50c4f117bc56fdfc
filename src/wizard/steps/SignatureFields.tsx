/** The optional signature and its date. */

import type { ReactElement } from "react";
import type { UseFormReturn } from "react-hook-form";
import controls from "../design/controls.module.css";
import { wizardMessages } from "../messages.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import type { BasicFields } from "./basics-form.ts";
import { LineField } from "./LineField.tsx";
import styles from "./steps.module.css";

export function SignatureFields({ form }: { readonly form: UseFormReturn<BasicFields> }): ReactElement {
  const store = useDraftStore();
  const isSigned = useDraftPart(({ report }) => report.signature !== null);
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  return (
    <fieldset className={styles.signature} disabled={isReadOnly}>
      <legend>{wizardMessages.signature}</legend>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isSigned}
          onChange={(event) => {
            const signature = event.target.checked ? { name: store.report.agency, date: "" } : null;
            store.changeReport({ signature }, { place: "signature.name" });
          }}
        />
        {wizardMessages.withSignature}
      </label>
      <p className={controls.hint}>{wizardMessages.signatureHint}</p>
      {isSigned && (
        <div className={styles.pair}>
          <LineField
            form={form}
            name="signatureName"
            place="signature.name"
            label={wizardMessages.signatureName}
            onType={(text) => store.typeText("signature.name", text)}
          />
          <LineField
            form={form}
            name="signatureDate"
            place="signature.date"
            type="date"
            label={wizardMessages.signatureDate}
            onType={(text) => store.typeText("signature.date", text)}
          />
        </div>
      )}
    </fieldset>
  );
}
