/** A method of a generated client, as its generator lists it for the judge. */
export interface ListedCall {
  /** `pets.list`. */
  readonly id: string;
  /** In lower case. */
  readonly method: string;
  readonly route: string;
  /** Properties that lead to the method: `['pets', 'list']`. */
  readonly path: readonly string[];
  /** Names of the path parameters, in the order of the arguments. */
  readonly pathParameters: readonly string[];
  /** Media type of the body; absent for a method without one. */
  readonly mediaType?: string;
  /** Names in the argument `params`; absent for a method without it. */
  readonly params?: Readonly<Record<'query' | 'header' | 'cookie', readonly string[]>>;
  /** Dotted path to the items of a list, which is the response itself without one, and what the last page has; absent for other methods. */
  readonly page?: { readonly items?: string; readonly last: Readonly<Record<string, unknown>> };
}

/** A generated client and its methods. */
export interface ListedClient {
  /** Module that exports the class. */
  readonly entry: string;
  readonly className: string;
  /** Address for a document that names no host. */
  readonly baseUrl?: string;
  /** Options of the client for credentials, and the security schemes that they stand for. */
  readonly credentials: readonly { readonly option: string; readonly scheme: string; readonly isBasic: boolean }[];
  readonly calls: readonly ListedCall[];
}

/** Verdict on a client. */
export interface Verdict {
  /** Number of the methods that sent what was given, and returned what came back. */
  readonly right: number;
  readonly wrong: readonly Finding[];
  /** Methods for which no valid arguments or response could be drawn, so that nothing is known of them. */
  readonly undrawn: readonly Finding[];
}

/** A method and its first fault. */
export interface Finding {
  readonly id: string;
  readonly fault: string;
}
