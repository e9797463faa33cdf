import type { Equivalent } from './verdict.js';

/** Mutants that nothing can catch, for they change nothing that anybody can see. */
export const equivalents: readonly Equivalent[] = [];
