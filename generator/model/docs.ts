/** Texts that a document has for an operation. */
export interface Docs {
  readonly summary: string;
  readonly description: string;
  readonly url: string | undefined;
  readonly deprecated: boolean;
  /** Operation that replaces it or will. Alone it is a hint; with `deprecated` it is the one to use. */
  readonly replacedBy: Replacement | undefined;
}

/** The operation that replaces another. */
export interface Replacement {
  readonly operationId: string;
  /** Call to write instead: `petShop.pets.list`. */
  readonly call: string;
  /** Key of its API: `v2`. */
  readonly apiKey: string;
  /** Title of its API, where that is another one. */
  readonly otherApi: string | undefined;
}

export interface Provenance {
  readonly level: ProvenanceLevel;
  readonly page: string;
  readonly note: string | undefined;
}

/** How an operation is known, best first. */
export type ProvenanceLevel = 'seed' | 'documented' | 'listed' | 'observed' | 'inferred';

/** A kind of thing that is not carried, and how many there are. */
export interface LeftOut {
  /** In the plural: `callbacks`. */
  readonly what: string;
  readonly count: number;
}

/** A call with values that its description allows. */
export interface Sample {
  /** `pets.create`. */
  readonly id: string;
  readonly args: readonly unknown[];
  readonly isPage: boolean;
  readonly isStream: boolean;
  /** True if the method returns nothing. */
  readonly isVoid: boolean;
}
