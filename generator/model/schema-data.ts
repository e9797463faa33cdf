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
