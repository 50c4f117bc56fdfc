/** Document tree → web page. An entry of its own beside src/writing/index.ts, like that of the Word file. */

export { renderEditorHtml, renderHtml } from "./render-html.ts";
