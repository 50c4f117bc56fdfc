/** The fields of a template. Owns their order and words; what becomes of a change is the page's. */

import type { ReactElement } from "react";
import { nameTable, type TableId, tableIds } from "../../format/index.ts";
import type { Report } from "../../report/index.ts";
import {
  composeDocument,
  faceUses,
  fitTable,
  nationalTemplate,
  pageNumberChoices,
  type TableSize,
  type Template,
  type Typography,
  tableSizes,
} from "../../writing/index.ts";
import controls from "../design/controls.module.css";
import { ChoiceField } from "./ChoiceField.tsx";
import { FaceField } from "./FaceField.tsx";
import { isFaceInstalled } from "./installed-faces.ts";
import { pageNumberNames, tableSizeNames, templateWords } from "./messages.ts";
import { SignatureSettings } from "./SignatureSettings.tsx";
import styles from "./template.module.css";

interface TemplateSettingsProps {
  readonly template: Template;
  readonly typography: Typography;
  /** Its figures decide which size a table can have. */
  readonly report: Report;
  readonly onChange: (template: Template) => void;
}

function printSize(size: TableSize): string {
  const name = tableSizeNames[size];
  return size === nationalTemplate.tableSize ? templateWords.national(name) : name;
}

/** In how many half points a table comes out smaller than it is set, by what is said of it. */
function describeSmallerTables(report: Report, typography: Typography): string[] {
  const names = new Map<number, string>(tableSizes.map((size) => [size, tableSizeNames[size]]));
  return composeDocument(report, typography).blocks.flatMap((block) => {
    if (block.kind !== "table") return [];
    const { halfPoints } = fitTable(block, typography);
    if (halfPoints === typography.table.sizesHalfPoints[0]) return [];
    const table = tableIds.find((each): each is TableId => each === block.name);
    const size = names.get(halfPoints / 2) ?? templateWords.points(String(halfPoints / 2));
    return table === undefined ? [] : [templateWords.smallerTable(nameTable(table), size)];
  });
}

export function TemplateSettings(props: TemplateSettingsProps): ReactElement {
  const { template, typography, report, onChange } = props;
  const { faces, tableSize, boldSubheadings, pageNumber, signature } = template;
  const isFaceMissing = faceUses.some((use) => !isFaceInstalled(faces[use]));
  return (
    <section className={styles.settings} aria-label={templateWords.settings}>
      <fieldset className={styles.group}>
        <legend>{templateWords.faces}</legend>
        {faceUses.map((use) => (
          <FaceField
            key={use}
            use={use}
            face={faces[use]}
            onChange={(face) => onChange({ ...template, faces: { ...faces, [use]: face } })}
          />
        ))}
        {isFaceMissing && <p className={controls.hint}>{templateWords.missingHint}</p>}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{templateWords.table}</legend>
        <ChoiceField
          label={templateWords.tableSize}
          value={tableSize}
          values={tableSizes}
          printValue={printSize}
          onChange={(size) => onChange({ ...template, tableSize: size })}
        >
          {describeSmallerTables(report, typography).join("")}
        </ChoiceField>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={boldSubheadings}
            onChange={({ target }) => onChange({ ...template, boldSubheadings: target.checked })}
          />
          {templateWords.boldSubheadings}
        </label>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{templateWords.pageNumber}</legend>
        <ChoiceField
          label={templateWords.pageNumberStyle}
          value={pageNumber}
          values={pageNumberChoices}
          printValue={(choice) =>
            choice === nationalTemplate.pageNumber
              ? templateWords.national(pageNumberNames[choice])
              : pageNumberNames[choice]
          }
          onChange={(choice) => onChange({ ...template, pageNumber: choice })}
        >
          {pageNumber === "outer" && templateWords.outerPageNumber}
        </ChoiceField>
      </fieldset>
      <SignatureSettings
        signature={signature}
        onChange={(next) => onChange({ ...template, signature: next })}
      />
    </section>
  );
}
