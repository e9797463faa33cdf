import type { StatementStructures } from 'ts-morph';

/** A file of the package, not yet printed. `path` is relative to `generated/`. */
export type EmittedFile =
  /** TypeScript, given as the structures of the whole file. `source` is named in its header. */
  | {
      readonly kind: 'structures';
      readonly path: string;
      readonly source: string;
      readonly statements: readonly StatementStructures[];
    }
  /** TypeScript that another tool has printed, whole or as a list of statements. It gets the same header. */
  | {
      readonly kind: 'typescript';
      readonly path: string;
      readonly source: string;
      readonly text: string | readonly string[];
    }
  /** Anything else, as it is. */
  | { readonly kind: 'text'; readonly path: string; readonly text: string };
