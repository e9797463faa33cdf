/** A credential that is one value. */
export interface ApiKey {
  readonly kind: CredentialKind;
  /** Name of the header, the query parameter or the cookie. */
  readonly name: string;
  /** One sentence: where to get it. */
  readonly help: string | undefined;
  /** True if some operations need none. */
  readonly isOptional: boolean;
}

/** Credentials of a client that has an option for each. */
export interface Credentials {
  readonly schemes: readonly CredentialScheme[];
  /** Alternatives of combinations that most operations need, by their options. */
  readonly security: readonly (readonly string[])[];
  /** True if some operations need none. */
  readonly isOptional: boolean;
}

/** A credential with an option of its own. */
export interface CredentialScheme {
  /** Option of the client: `clientId`. */
  readonly option: string;
  /** Name of its security scheme: `client_id`. */
  readonly schemeName: string;
  /** Environment variable: `PET_SHOP_CLIENT_ID`. */
  readonly variable: string;
  readonly kind: CredentialKind;
  /** Name of the header, the query parameter or the cookie. */
  readonly name: string;
  readonly help: string | undefined;
  /** How tokens are asked for; `undefined` where the client must be given one. */
  readonly tokens: ClientCredentialsGrant | undefined;
}

/** Client credentials of OAuth 2.0. */
export interface ClientCredentialsGrant {
  /** Token endpoint: absolute, or a path. */
  readonly url: string;
  /** Options of the client. */
  readonly options: readonly [id: string, secret: string, url: string, method: string, scopes: string];
  /** Environment variables of id and secret. */
  readonly variables: readonly [id: string, secret: string];
  /** Method of authentication; `undefined` for `client_secret_basic`. */
  readonly method: 'client_secret_post' | undefined;
}

/** How a credential is sent: as a value of its own, or in the header `Authorization` as a bearer token or a user name with a password. */
export type CredentialKind = 'header' | 'query' | 'cookie' | 'bearer' | 'basic';
