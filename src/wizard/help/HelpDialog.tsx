/** What can be pressed, and the way back to the tour. */

import type { ReactElement } from "react";
import { Button } from "../design/Button.tsx";
import { ModalDialog } from "../design/ModalDialog.tsx";
import styles from "./help.module.css";
import { helpMessages } from "./messages.ts";
import { listShortcuts } from "./shortcuts.ts";

interface HelpDialogProps {
  /** null where nothing is on the screen that the tour could point at. */
  readonly onTour: (() => void) | null;
  readonly onClose: () => void;
}

export function HelpDialog({ onTour, onClose }: HelpDialogProps): ReactElement {
  const buttons = (
    <>
      {onTour !== null && <Button onClick={onTour}>{helpMessages.tourAgain}</Button>}
      <Button look="primary" data-first onClick={onClose}>
        {helpMessages.close}
      </Button>
    </>
  );
  return (
    <ModalDialog title={helpMessages.helpTitle} isWide buttons={buttons} onCancel={onClose}>
      <p>{helpMessages.helpIntro}</p>
      <div className={styles.groups}>
        {listShortcuts().map(({ title, shortcuts }) => (
          <table key={title} className={styles.shortcuts}>
            <caption>{title}</caption>
            <tbody>
              {shortcuts.map(({ keys, does }) => (
                <tr key={does}>
                  <th scope="row">
                    {keys.map((each) => (
                      <kbd key={each}>{each}</kbd>
                    ))}
                  </th>
                  <td>{does}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </ModalDialog>
  );
}
