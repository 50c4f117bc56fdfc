/** React and the fields of a first step, and nothing else: no draft, no checks, no style sheet. */

import { type ReactElement, StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

const fields = ["one", "two", "three", "four", "five", "six", "seven", "eight"];

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
      <h1>Bare React</h1>
      {fields.map((name) => (
        <Field key={name} name={name} />
      ))}
    </main>
  </StrictMode>,
);
