/** The measured lines that the README quotes, in its words. Owns the choice; the figures are those of bench/results. */

export interface Claim {
  /** The question's name. */
  readonly question: string;
  /** The line of its table. */
  readonly what: string;
  /** In the README's language. */
  readonly words: string;
}
