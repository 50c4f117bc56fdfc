/**
 * The beginning of a stored draft, looked at before the tool itself is there: without a library, and without making,
 * changing or locking anything. Whatever is not as usual is left to the tool, which can tell of it.
 */

import { SCHEMA_VERSION } from "../report/index.ts";
import type { DraftRecord, Untrusted } from "./draft-record.ts";
import { DATABASE_NAME, DATABASE_VERSION, nameWebLock, rangeOfDraft } from "./stored-names.ts";

/** What 基本信息 begins with, as it is stored: not yet in normal form. A year that is not known is null. */
export interface PeekedDraft {
  readonly agency: string;
  readonly year: number | null;
  readonly title: string;
  readonly preface: string;
}

type DraftFile = DraftRecord["file"];

function waitFor<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException("no answer"));
  });
}

/** The database as this version of the tool keeps it. One that is not there, or older, is the tool's to make. */
function openAsItIs(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE_NAME, DATABASE_VERSION);
  request.onupgradeneeded = () => request.transaction?.abort();
  return waitFor(request);
}

async function isLocked(id: string): Promise<boolean> {
  // Plain http has no Web Locks; there the records of the database tell.
  if (!("locks" in navigator)) return false;
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === nameWebLock(id));
}

/** The newest state; null where there is none, or another page writes the draft. */
async function readNewest(database: IDBDatabase, id: string): Promise<Untrusted<DraftRecord> | null> {
  const transaction = database.transaction(["drafts", "locks"]);
  const [writers, newest] = await Promise.all([
    waitFor(transaction.objectStore("locks").count(id)),
    waitFor(transaction.objectStore("drafts").openCursor(rangeOfDraft(id), "prev")),
  ]);
  if (writers > 0 || newest === null) return null;
  return newest.value as Untrusted<DraftRecord>;
}

function readBeginning({ file, deletedAt }: Untrusted<DraftRecord>): PeekedDraft | null {
  const { schemaVersion, agency, year, title, preface } = Object(file) as Untrusted<DraftFile>;
  const isUsual = schemaVersion === SCHEMA_VERSION && deletedAt === null;
  const isYear = year === null || typeof year === "number";
  const isText = typeof agency === "string" && typeof title === "string" && typeof preface === "string";
  return isUsual && isYear && isText ? { agency, year, title, preface } : null;
}

/** The beginning of the draft as it was saved last; null where this page could not write it, or it is not as usual. */
export async function peekDraft(id: string): Promise<PeekedDraft | null> {
  try {
    const takenElsewhere = isLocked(id).catch(() => true);
    const database = await openAsItIs();
    try {
      const record = (await takenElsewhere) ? null : await readNewest(database, id);
      return record && readBeginning(record);
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}
