/** The findings of a draft, parted into open and kept ones. Owns the caching: the same lists until one changes. */

import type { Finding, LiveCheck, SplitFindings } from "../../check/index.ts";
import { splitKept } from "../../check/index.ts";
import type { Draft } from "../../report/index.ts";

export class OpenFindings {
  private readonly live: LiveCheck;
  private findings: readonly Finding[];
  private draft: Draft;
  private split: SplitFindings;

  constructor(live: LiveCheck, draft: Draft) {
    this.live = live;
    this.draft = draft;
    this.findings = live.getFindings();
    this.split = splitKept(this.findings, draft.kept, draft.report);
  }

  /** What is known of `draft` now. */
  read(draft: Draft): SplitFindings {
    const findings = this.live.getFindings();
    const isKnown = findings === this.findings && draft.kept === this.draft.kept;
    // Without kept warnings nothing but the findings themselves matters.
    if (isKnown && (draft.kept.length === 0 || draft.report === this.draft.report)) return this.split;
    this.split =
      draft.kept.length === 0 ? { open: findings, kept: [] } : splitKept(findings, draft.kept, draft.report);
    this.findings = findings;
    this.draft = draft;
    return this.split;
  }
}
