/** 基本信息: agency, year, title, preface, signature, last year's report. */

import { type ReactElement, useEffect, useRef, useState } from "react";
import { composeTitle } from "../../format/index.ts";
import { useLostFocus } from "../design/use-lost-focus.ts";
import { wizardMessages } from "../messages.ts";
import { isYearAhead } from "../proposals.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import { readYear, useBasicsForm, useFollowedBasics } from "./basics-form.ts";
import { LineField } from "./LineField.tsx";
import { PrefaceField } from "./PrefaceField.tsx";
import { PreviousReport } from "./PreviousReport.tsx";
import { SignatureFields } from "./SignatureFields.tsx";
import styles from "./steps.module.css";

export function BasicsStep({ onShown }: { readonly onShown: () => void }): ReactElement {
  const store = useDraftStore();
  useEffect(onShown, [onShown]);
  const form = useBasicsForm();
  const follow = useFollowedBasics();
  const composed = useDraftPart(({ report }) => composeTitle(report.agency, report.year));
  const [today] = useState(() => new Date());
  const year = useDraftPart(({ report }) => report.year);
  const doubt = year !== null && isYearAhead(year, today) ? wizardMessages.yearAhead(year) : null;
  const root = useRef<HTMLDivElement>(null);
  // 恢复建议的文字 and 不再对照 go when they are pressed: on in the field that they were about.
  useLostFocus(root, (survivor) =>
    survivor === root.current ? null : survivor.querySelector("textarea, select, button"),
  );
  return (
    <div ref={root} className={styles.step}>
      <div className={styles.pair}>
        <LineField
          form={form}
          name="agency"
          place="agency"
          label={wizardMessages.agency}
          hint={wizardMessages.agencyHint}
          onType={(agency) =>
            store.changeReport(follow({ agency }), {
              place: "agency",
              mergeKey: "agency",
            })
          }
        />
        <LineField
          form={form}
          name="year"
          place="year"
          label={wizardMessages.year}
          hint={wizardMessages.yearHint}
          doubt={doubt}
          onType={(text) =>
            store.changeReport(follow({ year: readYear(text) }), {
              place: "year",
              mergeKey: "year",
            })
          }
        />
      </div>
      <LineField
        form={form}
        name="title"
        place="title"
        label={wizardMessages.title}
        hint={wizardMessages.titleHint}
        placeholder={composed}
        onType={(text) => store.typeText("title", text)}
      />
      <PrefaceField form={form} />
      <SignatureFields form={form} />
      <PreviousReport />
    </div>
  );
}
