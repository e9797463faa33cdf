/** What a runtime showed. */
export interface Tour {
  /** Names of the checks that held. */
  readonly passed: readonly string[];
  /** What did not: check, and what came. */
  readonly failed: readonly string[];
}
