/** A button that asks for a file. */

import { type ReactElement, useRef } from "react";
import { Button } from "./Button.tsx";
import { FilePicker, type FileQuestion } from "./FilePicker.tsx";

interface FileButtonProps extends FileQuestion {
  readonly disabled?: boolean;
  readonly isPassive?: boolean;
}

export function FileButton({ disabled, isPassive, ...question }: FileButtonProps): ReactElement {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabled={disabled} isPassive={isPassive} onClick={() => picker.current?.click()}>
        {question.label}
      </Button>
      <FilePicker picker={picker} {...question} />
    </>
  );
}
