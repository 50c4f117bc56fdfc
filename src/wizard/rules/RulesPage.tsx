/** The catalogue of rules as a page, made from the rules' own data. */

import type { ReactElement } from "react";
import { ruleCatalogue } from "../../check/index.ts";
import { Button } from "../design/Button.tsx";
import { Icon } from "../design/Icon.tsx";
import { PageHeading } from "../design/PageHeading.tsx";
import { wizardMessages } from "../messages.ts";
import styles from "./rules.module.css";

export function RulesPage({ onBack }: { readonly onBack: () => void }): ReactElement {
  const { name, severity, why, source } = wizardMessages.ruleColumns;
  return (
    <main className={styles.page}>
      <Button look="quiet" isFlush onClick={onBack}>
        {wizardMessages.back}
      </Button>
      <PageHeading>{wizardMessages.rulesTitle}</PageHeading>
      <p>{wizardMessages.rulesIntro}</p>
      {/* A narrow page with big letters shows a part of the table, and scrolls it alone. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys must be able to scroll it */}
      <section className={styles.scroll} aria-label={wizardMessages.rulesTitle} tabIndex={0}>
        <table className={styles.rules}>
          <thead>
            <tr>
              <th scope="col">{name}</th>
              <th scope="col">{severity}</th>
              <th scope="col">{why}</th>
              <th scope="col">{source}</th>
            </tr>
          </thead>
          <tbody>
            {ruleCatalogue.map((rule) => (
              <tr key={rule.id} id={rule.id}>
                <th scope="row">{rule.name}</th>
                <td className={styles.severity}>
                  <Icon name={rule.severity} /> {wizardMessages[rule.severity]}
                </td>
                <td>{rule.why}</td>
                <td>{rule.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </main>
  );
}
