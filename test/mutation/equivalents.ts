import type { Equivalent } from './verdict.js';

/** Mutants that nothing can catch, for they change nothing that anybody can see. */
export const equivalents: readonly Equivalent[] = [
  { pattern: /^\S+ \/x-rate-limit\/scope$/m, why: 'because it is a text for people, which no output depends on' },
];
