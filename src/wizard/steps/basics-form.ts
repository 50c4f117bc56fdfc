/**
 * react-hook-form for 基本信息, writing through to the store and following it (undo). Owns which fields there are
 * and what is wrong with them.
 */

import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useRef } from "react";
import { type UseFormReturn, useForm } from "react-hook-form";
import * as z from "zod/mini";
import { isDate, type Report, yearSchema } from "../../report/index.ts";
import { wizardMessages } from "../messages.ts";
import { proposePreface } from "../proposals.ts";
import { useDraftStore } from "../store/store-hooks.ts";

const basicFields = z.object({
  agency: z.string().check(z.trim(), z.minLength(1, wizardMessages.agencyMissing)),
  year: z.string().check(z.refine((text) => readYear(text) !== null, wizardMessages.yearFault)),
  title: z.string(),
  preface: z.string(),
  signatureName: z.string(),
  signatureDate: z.string().check(z.refine((date) => date === "" || isDate(date), wizardMessages.dateFault)),
});

export type BasicFields = z.infer<typeof basicFields>;

/** The year typed, also as "2024年" or "2024年度"; null while it is none. */
export function readYear(text: string): number | null {
  const digits = text
    .normalize("NFKC")
    .trim()
    .replace(/\s*年度?$/, "");
  const parsed = yearSchema.safeParse(Number(digits));
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

type BasicsChange = Pick<Report, "agency"> | Pick<Report, "year">;

/**
 * A proposed preface follows agency and year, the agency's own signature the agency, until the writer changes them.
 * `isEmptied`: the writer has taken the preface away.
 */
export function followBasics(report: Report, change: BasicsChange, isEmptied = false): Partial<Report> {
  const next = { ...report, ...change };
  const isProposed = !isEmptied && report.preface === proposePreface(report.agency, report.year);
  const { signature } = report;
  const isOwn = signature !== null && signature.name === report.agency;
  return {
    ...change,
    ...(isProposed ? { preface: proposePreface(next.agency, next.year) } : {}),
    ...(isOwn ? { signature: { ...signature, name: next.agency } } : {}),
  };
}

/** Makes a typed agency or year what changes with it. */
export function useFollowedBasics(): (change: BasicsChange) => Partial<Report> {
  const store = useDraftStore();
  /** While agency or year is typed anew nothing is proposed: a blank preface tells then no longer that it was emptied. */
  const isEmptied = useRef(false);
  return (change) => {
    const { agency, year, preface } = store.report;
    if (agency !== "" && year !== null) isEmptied.current = preface === "";
    return followBasics(store.report, change, isEmptied.current);
  };
}

/** The form of 基本信息. */
export function useBasicsForm(): UseFormReturn<BasicFields> {
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
