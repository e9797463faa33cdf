import type { Equivalent } from './verdict.js';

/** Mutants of the runtime and of the checks that change nothing that anybody can see, or nothing that can be told. */
export const runtimeEquivalents: readonly Equivalent[] = [];
