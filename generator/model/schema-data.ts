/** Schemas of a description as data to be printed, each once. */
export interface SchemaData {
  /** With the named schemas that responses lead to. */
  readonly responses: {
    readonly title: string;
    readonly named: Readonly<Record<string, object>>;
    /** By operation id and status; `null` for a response without a body. */
    readonly responses: Readonly<Record<string, Readonly<Record<string, object | null>>>>;
  };
  /** With the other named schemas. */
  readonly requests: {
    readonly named: Readonly<Record<string, object>>;
    /** By operation id. */
    readonly operations: Readonly<Record<string, object>>;
  };
}

/** A component schema and its exported type. */
export interface SchemaType {
  /** Name in the document: `pet_owner`. */
  readonly wireName: string;
  /** `PetOwner`. */
  readonly typeName: string;
}

/** A schema of ids. */
export interface IdSchema {
  /** `OwnerVisitId`. */
  readonly schemaName: string;
  /** `vis_`. */
  readonly prefix: string;
  /** Kind of thing that it identifies, in words: `owner visit`. */
  readonly kind: string;
}
