/** Results of one runtime. */
export interface Tour {
  /** Names of the checks that passed. */
  readonly passed: readonly string[];
  /** Failed checks, each with the actual value. */
  readonly failed: readonly string[];
}
