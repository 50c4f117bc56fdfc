/** Document tree → Word file. An entry of its own beside src/writing/index.ts, so that looking at a report loads no docx. */

export { renderDocx } from "./render-docx.ts";
