/** The optional signature and its date. */

import { type ReactElement, useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Report, Signature } from "../../report/index.ts";
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

/** Takes the signature away and brings it back: what was typed, and the name as long as the agency is the same. */
function useSigning(officeName: string): (isSigned: boolean) => void {
  const store = useDraftStore();
  const former = useRef<Pick<Report, "agency" | "signature"> | null>(null);
  const sign = (): Signature => {
    const { agency } = store.report;
    const kept = former.current?.signature ?? null;
    if (kept !== null && former.current?.agency === agency) return kept;
    return { name: officeName === "" ? agency : officeName, date: kept?.date ?? "" };
  };
  return (isSigned) => {
    if (!isSigned) former.current = store.report;
    store.changeReport({ signature: isSigned ? sign() : null }, { place: "signature.name" });
  };
}

export function SignatureFields({ form }: { readonly form: UseFormReturn<BasicFields> }): ReactElement {
  const store = useDraftStore();
  const isSigned = useDraftPart(({ report }) => report.signature !== null);
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const setSigned = useSigning(useOfficeSignatureName());
  return (
    <fieldset className={styles.signature} disabled={isReadOnly}>
      <legend>{wizardMessages.signature}</legend>
      <label className={styles.check}>
        <input type="checkbox" checked={isSigned} onChange={(event) => setSigned(event.target.checked)} />
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
