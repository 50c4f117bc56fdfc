/** The official form as data. See form-2021.ts for the words, layout.ts for where they stand. */

export * from "./cells.ts";
export { form2021 } from "./form-2021.ts";
export type * from "./form-types.ts";
export * from "./label-wordings.ts";
export * from "./layout.ts";
export * from "./ledger-wordings.ts";
export * from "./sections.ts";
export * from "./sums.ts";
export { composeTitle } from "./title.ts";
