/** Beside a preview: in which look it is, and the way to change that. */

import type { ReactElement } from "react";
import { listDeviations } from "../../writing/index.ts";
import { Button } from "../design/Button.tsx";
import { describeDeviations } from "./describe-template.ts";
import { templateWords } from "./messages.ts";
import type { OfficeTemplate } from "./office-template.ts";
import styles from "./template.module.css";

interface TemplateLineProps {
  readonly office: OfficeTemplate;
  readonly onTemplate: () => void;
}

function describeLook({ template, fault }: OfficeTemplate): string {
  if (fault !== null) return templateWords.storedUnreadable(fault);
  return listDeviations(template).length === 0
    ? templateWords.nationalLook
    : templateWords.ownLook(describeDeviations(template));
}

export function TemplateLine({ office, onTemplate }: TemplateLineProps): ReactElement {
  return (
    <p className={styles.line}>
      {describeLook(office)}
      <Button look="quiet" onClick={onTemplate}>
        {templateWords.change}
      </Button>
    </p>
  );
}
