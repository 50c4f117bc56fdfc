/** The preface, proposed from agency and year until the writer changes it. */

import type { ReactElement } from "react";
import type { UseFormReturn } from "react-hook-form";
import { normalisePreface } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import { wizardMessages } from "../messages.ts";
import { proposePreface } from "../proposals.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import { TextBox } from "../texts/TextBox.tsx";
import type { BasicFields } from "./basics-form.ts";

export function PrefaceField({ form }: { readonly form: UseFormReturn<BasicFields> }): ReactElement {
  const store = useDraftStore();
  const proposal = useDraftPart(({ report }) => proposePreface(report.agency, report.year));
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const isProposed = useDraftPart(({ report }) => report.preface === proposal);
  return (
    <div>
      <TextBox
        place="preface"
        label={wizardMessages.preface}
        hint={wizardMessages.prefaceHint}
        registration={form.register("preface", {
          onChange: (event: { target: { value: string } }) => store.typeText("preface", event.target.value),
        })}
        onSettled={() => {
          const preface = normalisePreface(store.report.preface);
          if (preface !== store.report.preface) store.typeText("preface", preface);
          store.sealStep();
        }}
      />
      {!isProposed && proposal !== "" && (
        <Button
          look="quiet"
          isFlush
          disabled={isReadOnly}
          onClick={() => store.changeReport({ preface: proposal }, { place: "preface" })}
        >
          {wizardMessages.restorePreface}
        </Button>
      )}
    </div>
  );
}
