/** 基本信息: agency, year, title, preface and signature, in a form that writes through to the store. */

import { zodResolver } from "@hookform/resolvers/zod";
import { type ReactElement, useEffect } from "react";
import { type UseFormReturn, useForm } from "react-hook-form";
import * as z from "zod/mini";
import { composeTitle } from "../../format/index.ts";
import { isDate, normalisePreface, type Report, yearSchema } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import controls from "../design/controls.module.css";
import { Icon } from "../design/Icon.tsx";
import { wizardMessages } from "../messages.ts";
import { proposePreface } from "../proposals.ts";
import { nameTextField } from "../shell/targets.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import { TextBox } from "../texts/TextBox.tsx";
import { PreviousReport } from "./PreviousReport.tsx";
import styles from "./steps.module.css";

const basicFields = z.object({
  agency: z.string().check(z.trim(), z.minLength(1, wizardMessages.agencyMissing)),
  year: z.string().check(z.refine((text) => readYear(text) !== null, wizardMessages.yearFault)),
  title: z.string(),
  preface: z.string(),
  signatureName: z.string(),
  signatureDate: z.string().check(z.refine((date) => date === "" || isDate(date), wizardMessages.dateFault)),
});

type BasicFields = z.infer<typeof basicFields>;

/** The year typed; null while it is none. */
function readYear(text: string): number | null {
  const parsed = yearSchema.safeParse(Number(text.normalize("NFKC").trim()));
  return parsed.success ? parsed.data : null;
}

function toFields(report: Report): BasicFields {
  return {
    agency: report.agency,
    year: report.year === null ? "" : String(report.year),
    title: report.title,
    preface: report.preface,
    signatureName: report.signature?.name ?? "",
    signatureDate: report.signature?.date ?? "",
  };
}

const fieldNames = Object.keys(basicFields.shape) as ReadonlyArray<keyof BasicFields>;

/** The fields in which form and report differ; a year that is being typed counts as the report's missing one. */
function listDifferences(fields: BasicFields, report: Report): ReadonlyArray<keyof BasicFields> {
  const shown = toFields(report);
  return fieldNames.filter((name) =>
    name === "year" ? readYear(fields.year) !== report.year : fields[name] !== shown[name],
  );
}

/** A proposed preface follows agency and year until the writer changes it. */
function followPreface(
  report: Report,
  change: Pick<Report, "agency"> | Pick<Report, "year">,
): Partial<Report> {
  const next = { ...report, ...change };
  const isProposed = report.preface === proposePreface(report.agency, report.year);
  return isProposed ? { ...change, preface: proposePreface(next.agency, next.year) } : change;
}

function useBasicsForm(): UseFormReturn<BasicFields> {
  const store = useDraftStore();
  const form = useForm<BasicFields>({
    defaultValues: toFields(store.report),
    resolver: zodResolver(basicFields),
    mode: "onTouched",
  });
  useEffect(
    () =>
      store.subscribe(() => {
        const shown = toFields(store.report);
        // Field by field: a year half typed must not be lost because the proposed preface follows it.
        for (const name of listDifferences(form.getValues(), store.report)) form.setValue(name, shown[name]);
      }),
    [store, form],
  );
  return form;
}

interface LineFieldProps {
  readonly form: UseFormReturn<BasicFields>;
  readonly name: "agency" | "year" | "title" | "signatureName" | "signatureDate";
  readonly place: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: string;
  readonly placeholder?: string;
  readonly onType: (text: string) => void;
}

function LineField({
  form,
  name,
  place,
  label,
  hint,
  type,
  placeholder,
  onType,
}: LineFieldProps): ReactElement {
  const store = useDraftStore();
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const fault = form.formState.errors[name]?.message;
  const id = nameTextField(place);
  return (
    <div className={styles.field}>
      <label className={controls.label} htmlFor={id}>
        {label}
      </label>
      <input
        {...form.register(name, {
          onChange: (event: { target: { value: string } }) => onType(event.target.value),
          onBlur: () => store.sealStep(),
        })}
        id={id}
        type={type ?? "text"}
        className={controls.field}
        placeholder={placeholder}
        readOnly={isReadOnly}
        autoComplete="off"
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={`${id}-hint`}
      />
      <div id={`${id}-hint`}>
        {hint !== undefined && <p className={controls.hint}>{hint}</p>}
        {fault !== undefined && (
          <p className={controls.fault} role="alert">
            <Icon name="error" /> {fault}
          </p>
        )}
      </div>
    </div>
  );
}

function SignatureFields({ form }: { readonly form: UseFormReturn<BasicFields> }): ReactElement {
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

function PrefaceField({ form }: { readonly form: UseFormReturn<BasicFields> }): ReactElement {
  const store = useDraftStore();
  const proposal = useDraftPart(({ report }) => proposePreface(report.agency, report.year));
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
          disabled={store.isReadOnly}
          onClick={() => store.changeReport({ preface: proposal }, { place: "preface" })}
        >
          {wizardMessages.restorePreface}
        </Button>
      )}
    </div>
  );
}

export function BasicsStep(): ReactElement {
  const store = useDraftStore();
  const form = useBasicsForm();
  const composed = useDraftPart(({ report }) => composeTitle(report.agency, report.year));
  return (
    <div className={styles.step}>
      <div className={styles.pair}>
        <LineField
          form={form}
          name="agency"
          place="agency"
          label={wizardMessages.agency}
          hint={wizardMessages.agencyHint}
          onType={(agency) =>
            store.changeReport(followPreface(store.report, { agency }), {
              place: "agency",
              mergeKey: "agency",
            })
          }
        />
        <LineField
          form={form}
          name="year"
          place="year"
          label={wizardMessages.year}
          hint={wizardMessages.yearHint}
          onType={(text) =>
            store.changeReport(followPreface(store.report, { year: readYear(text) }), {
              place: "year",
              mergeKey: "year",
            })
          }
        />
      </div>
      <LineField
        form={form}
        name="title"
        place="title"
        label={wizardMessages.title}
        hint={wizardMessages.titleHint}
        placeholder={composed}
        onType={(text) => store.typeText("title", text)}
      />
      <PrefaceField form={form} />
      <SignatureFields form={form} />
      <PreviousReport />
    </div>
  );
}
