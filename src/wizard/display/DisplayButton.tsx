/** 显示: theme and size of text, shown at once as they are chosen. */

import { type ReactElement, useId, useState } from "react";
import { Button } from "../design/Button.tsx";
import controls from "../design/controls.module.css";
import { ModalDialog } from "../design/ModalDialog.tsx";
import styles from "./display.module.css";
import { changeDisplay, readDisplay, textSizes, themeChoices } from "./display-setting.ts";
import { displayMessages } from "./messages.ts";

interface ChoicesProps<Choice> {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice;
  readonly name: (choice: Choice) => string;
  readonly onChoose: (choice: Choice) => void;
}

function Choices<Choice extends string | number>(props: ChoicesProps<Choice>): ReactElement {
  const group = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>{props.legend}</legend>
      {props.choices.map((choice) => (
        <label
          key={choice}
          className={styles.choice}
          data-chosen={choice === props.chosen ? "true" : undefined}
        >
          <input
            type="radio"
            name={group}
            checked={choice === props.chosen}
            onChange={() => props.onChoose(choice)}
          />
          {props.name(choice)}
        </label>
      ))}
    </fieldset>
  );
}

function DisplayDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [{ theme, text }, setSetting] = useState(readDisplay);
  const done = (
    <Button look="primary" onClick={onClose}>
      {displayMessages.close}
    </Button>
  );
  return (
    <ModalDialog title={displayMessages.title} buttons={done} onCancel={onClose}>
      <Choices
        legend={displayMessages.theme}
        choices={themeChoices}
        chosen={theme}
        name={(choice) => displayMessages.themes[choice]}
        onChoose={(choice) => setSetting(changeDisplay({ theme: choice }))}
      />
      <Choices
        legend={displayMessages.text}
        choices={textSizes}
        chosen={text}
        name={displayMessages.percent}
        onChoose={(choice) => setSetting(changeDisplay({ text: choice }))}
      />
      <p className={controls.hint}>{displayMessages.note}</p>
    </ModalDialog>
  );
}

export function DisplayButton(): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{displayMessages.open}</Button>
      {isOpen && <DisplayDialog onClose={() => setOpen(false)} />}
    </>
  );
}
