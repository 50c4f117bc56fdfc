/** The optional signature and its date. */

import { type ReactElement, useEffect, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import controls from "../design/controls.module.css";
import { wizardMessages } from "../messages.ts";
import { useDatabase } from "../session/database-context.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import { loadSignatureName } from "../template/template-setting.ts";
import type { BasicFields } from "./basics-form.ts";
import { LineField } from "./LineField.tsx";
import styles from "./steps.module.css";

/** Who signs by the office's template; "" for the agency, and until that is known. */
function useOfficeSignatureName(): string {
  const database = useDatabase();
  const [name, setName] = useState("");
  useEffect(() => {
    let isShown = true;
    void loadSignatureName(database).then((loaded) => isShown && setName(loaded));
    return () => {
      isShown = false;
    };
  }, [database]);
  return name;
}

export function SignatureFields({ form }: { readonly form: UseFormReturn<BasicFields> }): ReactElement {
  const store = useDraftStore();
  const isSigned = useDraftPart(({ report }) => report.signature !== null);
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const officeName = useOfficeSignatureName();
  return (
    <fieldset className={styles.signature} disabled={isReadOnly}>
      <legend>{wizardMessages.signature}</legend>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isSigned}
          onChange={(event) => {
            const name = officeName === "" ? store.report.agency : officeName;
            const signature = event.target.checked ? { name, date: "" } : null;
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
