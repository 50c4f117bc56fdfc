/**
 * What an operation on stored drafts can come to. Owns the faults and their recognition from browser errors;
 * must not hold words for people (messages.ts).
 */

export type DraftFault =
  /** The browser gives this page no storage: private mode, switched off by policy, unreadable profile. */
  | "refused"
  /** The disk or the browser's quota is full. */
  | "full"
  /** Another tab holds the database, or it has not answered in time. */
  | "blocked"
  /** The stored database is of a newer version of this tool. */
  | "outdated"
  /** The connection broke and could not be made again. */
  | "lost"
  /** The browser broke off the operation: disk error, aborted transaction. */
  | "failed"
  /** Another tab has stored a newer state; nothing was overwritten. */
  | "conflict"
  /** There is no draft of this id. */
  | "missing"
  /** The draft is deleted, and can still be restored. */
  | "deleted"
  /** The stored record cannot be read as a draft. */
  | "damaged";

export interface Failure {
  readonly ok: false;
  readonly fault: DraftFault;
  /** The browser's own words, for a report of the fault; not for the screen. */
  readonly detail: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;

/** Thrown inside a transaction to roll it back; never leaves this folder. */
export class TransactionStop extends Error {
  override readonly name = "TransactionStop";
  readonly fault: DraftFault;

  constructor(fault: DraftFault) {
    super(fault);
    this.fault = fault;
  }
}

const faultsByErrorName: ReadonlyMap<string, DraftFault> = new Map([
  ["QuotaExceededError", "full"],
  ["VersionError", "outdated"],
  ["SecurityError", "refused"],
  ["InvalidStateError", "lost"],
  ["ConstraintError", "conflict"],
]);

export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function fail(fault: DraftFault, detail = ""): Failure {
  return { ok: false, fault, detail };
}

/** The fault that a thrown value stands for. */
export function recogniseFault(error: unknown): Failure {
  if (error instanceof TransactionStop) return fail(error.fault);
  // DOMException is not an Error in every browser, so its name is looked at without asking for the class.
  const { name = "", message = "" } = Object(error) as { name?: unknown; message?: unknown };
  return fail(faultsByErrorName.get(String(name)) ?? "failed", `${String(name)}: ${String(message)}`);
}

/** The fault of an error while opening: where nothing opens at all, the browser refuses storage. */
export function recogniseOpeningFault(error: unknown): Failure {
  const failure = recogniseFault(error);
  return failure.fault === "full" || failure.fault === "outdated"
    ? failure
    : { ...failure, fault: "refused" };
}
