/** The hidden field behind every button that asks for a file: clicking it opens the browser's own dialog. */

import type { ReactElement, RefObject } from "react";

export interface FileQuestion {
  readonly label: string;
  /** Endings and types that the browser offers first. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

interface FilePickerProps extends FileQuestion {
  readonly picker: RefObject<HTMLInputElement | null>;
}

export function FilePicker({ picker, label, accept, onFile }: FilePickerProps): ReactElement {
  return (
    <input
      ref={picker}
      type="file"
      hidden
      accept={accept}
      aria-label={label}
      onChange={(event) => {
        const [file] = event.target.files ?? [];
        // The same file chosen again must count as a choice.
        event.target.value = "";
        if (file !== undefined) onFile(file);
      }}
    />
  );
}
