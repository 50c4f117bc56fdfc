/** What the page that reads offers to the bench: each way of reading, timed in the page. */

export type Reader = "own" | "parsed" | "rendered";

declare global {
  interface Window {
    /** Milliseconds until a Word file, base64, has been read in one of the ways. */
    timeReading: (reader: Reader, file: string) => Promise<number>;
  }
}
