import type { Run } from '../programs/run-program.js';

/** A law that every run keeps. Returns a sentence for each case where it is broken. */
export type Law = (run: Run) => string[];
