/**
 * React and the fields of a first step, and nothing else: no draft, no checks, no style sheet. Its words are Chinese, as
 * on any page for these users: the browser has to find a face for them.
 */

import { type ReactElement, StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

const fields = ["单位", "年份", "名称", "开头", "署名", "日期", "去年", "备注"];

function Field({ name }: { readonly name: string }): ReactElement {
  const [text, setText] = useState("");
  return (
    <p>
      <label>
        {name}
        <input value={text} onChange={(event) => setText(event.target.value)} />
      </label>
    </p>
  );
}

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element #root");

createRoot(root).render(
  <StrictMode>
    <main>
      <h1>一页表单</h1>
      {fields.map((name) => (
        <Field key={name} name={name} />
      ))}
    </main>
  </StrictMode>,
);
