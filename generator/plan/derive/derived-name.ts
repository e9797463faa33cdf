/** Name of a method: the resources that lead to it from the client, and its own name. An empty `resource` is the client itself. */
export interface DerivedName {
  readonly resource: readonly string[];
  readonly methodName: string;
}
