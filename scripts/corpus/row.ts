import type { NameFigures } from '../bench/names/figures.js';

/** Result of one document. */
export interface CorpusRow {
  readonly document: string;
  /** True if a package was made. */
  readonly generated: boolean;
  /** True if the package compiles without an error. */
  readonly clean: boolean;
  /** True if the built package was imported and a call to its own double succeeded, or it has no method to call. */
  readonly imported: boolean;
  readonly operations: number;
  /** Operations with a method. */
  readonly emitted: number;
  /** Methods that sent what their document says, and returned what came back. */
  readonly right: number;
  /** Methods that did not, with their first fault. */
  readonly wrong: readonly Finding[];
  /** Methods that were not called, since no valid arguments were found for them. */
  readonly undrawn: readonly Finding[];
  /** Reasons of operations without one, with their numbers. */
  readonly omitted: Readonly<Record<string, number>>;
  /** Warnings by code. */
  readonly warnings: Readonly<Record<string, number>>;
  /** The first fault, in a line; empty if there was none. */
  readonly problem: string;
  readonly names: NameFigures;
  /** Seconds of CPU that the generator took. */
  readonly cpu: number;
  /** Most memory that the generator held, in MiB. */
  readonly memory: number;
  /** The call that was made: `pets.list`. */
  readonly called: string;
}

/** A method, and a fault of it. */
export interface Finding {
  readonly id: string;
  readonly fault: string;
}

/** Sums over all documents. */
export interface CorpusTotal {
  readonly documents: number;
  readonly generated: number;
  readonly clean: number;
  readonly imported: number;
  readonly operations: number;
  readonly emitted: number;
  readonly right: number;
  readonly wrong: number;
  readonly undrawn: number;
}

/** Sums up the rows. */
export function totalOf(rows: readonly CorpusRow[]): CorpusTotal {
  const count = (isCounted: (row: CorpusRow) => boolean) => rows.filter(isCounted).length;
  const sum = (read: (row: CorpusRow) => number) => rows.reduce((total, row) => total + read(row), 0);
  return {
    documents: rows.length,
    generated: count(({ generated }) => generated),
    clean: count(({ clean }) => clean),
    imported: count(({ imported }) => imported),
    operations: sum(({ operations }) => operations),
    emitted: sum(({ emitted }) => emitted),
    right: sum(({ right }) => right),
    wrong: sum(({ wrong }) => wrong.length),
    undrawn: sum(({ undrawn }) => undrawn.length),
  };
}
