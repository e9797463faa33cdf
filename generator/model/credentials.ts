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
  /** Exported name of the type of the client's options: `PetShopOptions`. */
  readonly typeName: string;
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
}

/** How a credential is sent: as a value of its own, or in the header `Authorization` as a bearer token or a user name with a password. */
export type CredentialKind = 'header' | 'query' | 'cookie' | 'bearer' | 'basic';
