import type { Body } from './body.js';
import type { ClientSettings, OwnServers, ServerOptions, SharedParameter } from './client-options.js';
import type { ApiKey, Credentials } from './credentials.js';
import type { Docs, LeftOut, Provenance, Sample } from './docs.js';
import type { PaginationScheme } from './pagination.js';
import type { Stream } from './stream.js';
import type { IdSchema, SchemaType } from './schema-data.js';
import type { TypeReference } from './type-reference.js';
import type { ParameterStyle } from './parameter-style.js';

export type { TypeReference };

export type { ClientMember, ClientSettings } from './client-options.js';
export type { IdSchema, SchemaType } from './schema-data.js';

/** Input of the emitters: one API with every decision made, as plain readonly data. It imports no other stage. */

/** One API description, ready to be emitted. `--print-model` prints it as JSON. */
export interface ApiModel {
  /** Key of the API in the settings and name of its folder: `v2`. */
  readonly key: string;
  readonly title: string;
  /** `info.version` of the description. */
  readonly descriptionVersion: string;
  readonly docsUrl: string | undefined;
  readonly client: ClientSettings;
  /** Exported name of the type of the client's options, `PetShopOptions`; `undefined` where they are those of every client. */
  readonly optionsType: string | undefined;
  /** Absolute, or a path where the document does not say which host serves it. */
  readonly serverUrl: string;
  /** Options that choose a server; `undefined` where there is no choice. */
  readonly servers: ServerOptions | undefined;
  /** Variables in servers of single operations; `undefined` without any. */
  readonly ownServers: OwnServers | undefined;
  /** Parameters that are options of the client. */
  readonly sharedParameters: readonly SharedParameter[];
  /** `undefined` for an API without a credential. */
  readonly apiKey: ApiKey | undefined;
  /** Credentials with an option each; `undefined` where there is one key, or none. */
  readonly credentials: Credentials | undefined;
  readonly errorEnvelope: ErrorEnvelope;
  /** All places of the parts of errors; `undefined` where the envelope alone reads them. */
  readonly errorPlaces: ErrorPlaces | undefined;
  /** `undefined` where the document describes none. */
  readonly rateLimit: RateLimit | undefined;
  /** True if responses may report a limit by other headers than those of the drafts: `X-RateLimit-Limit`. */
  readonly otherRateHeaders: boolean;
  readonly paginationSchemes: readonly PaginationScheme[];
  /** Methods of the client itself. */
  readonly operations: readonly Operation[];
  readonly resources: readonly Resource[];
  /** True if a client with the interface of openapi-fetch sends every operation as the description says. */
  readonly hasRawClient: boolean;
  /** Every operation of the document, in its order. */
  readonly routes: readonly Route[];
  /** Calls that show how the client is used. */
  readonly samples: readonly Sample[];
  /** Things of the document that the package does not carry. */
  readonly leftOut: readonly LeftOut[];
  /** Kinds of ids whose prefix is known, by name. */
  readonly ids: readonly IdSchema[];
  /** All component schemas, sorted by the names of their types. */
  readonly schemas: readonly SchemaType[];
  readonly source: string;
}

/** An operation as the document has it, and the name that it gets. */
export interface Route {
  /** `pets.list`. */
  readonly id: string;
  /** Its operationId in the document, if it has one. */
  readonly documentId: string | undefined;
  /** As it is sent: `GET`. */
  readonly httpMethod: string;
  readonly route: string;
  /** Why it has no method, as the end of a sentence; `undefined` if it has one. */
  readonly omission: string | undefined;
}

/** Dotted paths into an error body. */
export interface ErrorEnvelope {
  readonly code: string;
  readonly message: string;
  readonly issues?: string;
}

/** Dotted paths into error bodies of several shapes, those that are preferred first. */
export interface ErrorPlaces {
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  readonly issues: readonly string[];
}

export interface RateLimit {
  readonly limit: number;
  readonly windowSeconds: number;
}

/** A class of the client. Nested resources are properties of their parent. */
export interface Resource {
  /** Property of the client or of the parent resource: `documentTemplates`. */
  readonly propertyName: string;
  /** `DocumentTemplates`. */
  readonly className: string;
  /** File name without extension: `document-templates`. */
  readonly fileName: string;
  readonly description: string;
  readonly operations: readonly Operation[];
  readonly children: readonly Resource[];
  /** The description's file that holds its path items. */
  readonly source: string;
}

export interface Operation {
  /** `pets.list`. */
  readonly id: string;
  /** `list`. */
  readonly methodName: string;
  /** As it is sent: `GET`. */
  readonly httpMethod: string;
  /** Path template: `/pets/{id}`. */
  readonly route: string;
  /** Address of its own server, absolute or a path; `undefined` where that of the API holds. */
  readonly server: string | undefined;
  readonly pathParameters: readonly PathParameter[];
  readonly query: Query | undefined;
  readonly body: Body | undefined;
  /** True if sending it twice has the effect of sending it once, although its method does not promise that. */
  readonly repeatable: boolean;
  /** Header that it is sent with an idempotency key in. */
  readonly idempotencyHeader: string | undefined;
  /** True if it is sent without a credential. */
  readonly anonymous: boolean;
  /** Alternatives of combinations of credentials; `undefined` where those of the client hold. */
  readonly security: readonly (readonly string[])[] | undefined;
  /** Scopes of the tokens that it needs, by the options of the credentials; `undefined` where it needs none. */
  readonly scopes: Readonly<Record<string, readonly string[]>> | undefined;
  readonly response: SuccessResponse;
  /** True if its JSON may be text as well. */
  readonly isPerhapsText: boolean;
  readonly stream: Stream | undefined;
  /** Value of the header `accept`; `undefined` for `application/json`. */
  readonly accept: string | undefined;
  /** Types of the response that are described in place and have a name. */
  readonly outputs: readonly NamedOutput[];
  readonly docs: Docs;
  /** `undefined` where the document does not say how the operation is known. */
  readonly provenance: Provenance | undefined;
}

export interface PathParameter {
  readonly wireName: string;
  readonly argumentName: string;
  readonly description: string;
  readonly type: TypeReference;
  /** Prefix of every value: `pet_`. */
  readonly idPrefix: string | undefined;
  readonly style: ParameterStyle | undefined;
}

export interface Query {
  /** Exported name of the type of all parameters outside of the path: `PetListParams`. */
  readonly typeName: string;
  readonly names: Readonly<Record<'query' | 'header' | 'cookie', readonly string[]>>;
  /** Parameters that are not written in the usual way, by name. */
  readonly styles: Readonly<Record<string, ParameterStyle>>;
  /** Names of required parameters that the client may have, so that a call need not. */
  readonly shared: readonly string[];
  /** True if a parameter is required, and with it the argument. */
  readonly required: boolean;
  /** Parameters sent as one JSON string. */
  readonly jsonParameters: readonly string[];
  /** Prefixes of the ids among the parameters, by name. */
  readonly idPrefixes: Readonly<Record<string, string>>;
}

/** A type of a response that has a name of its own. */
export interface NamedOutput {
  /** `PetSearchResponse`. */
  readonly typeName: string;
  /** Names from `operations` down to the member that holds it. */
  readonly path: readonly string[];
  /** True for the items of a list in that member. */
  readonly isItem: boolean;
}

/** Kind of a JSON value; `any` where the description allows several, or does not say. */
export type JsonKind = 'Object' | 'Array' | 'any';

export type SuccessResponse =
  /** A body with a known schema. Optional if the API may respond without one. */
  | {
      readonly kind: 'body';
      readonly type: TypeReference;
      /** Types of the bodies of other successes. */
      readonly others: readonly TypeReference[];
      readonly json: JsonKind;
      readonly isOptional: boolean;
    }
  /** A string. */
  | { readonly kind: 'text'; readonly isOptional: boolean }
  /** A Blob, or its bytes as they arrive. It is resumable if a part of it can be asked for. */
  | { readonly kind: 'binary'; readonly isOptional: boolean; readonly isResumable: boolean }
  /** A body of which nothing is known; it may be absent. */
  | { readonly kind: 'unknown' }
  /** Items that follow each other. */
  | { readonly kind: 'stream' }
  /** No body. */
  | { readonly kind: 'none' }
  /** A page of a list. */
  | {
      readonly kind: 'page';
      readonly item: TypeReference;
      /** True if an item has a property `id`. */
      readonly itemHasId: boolean;
      readonly scheme: PaginationScheme;
      /** True if every page must report whether another one follows. */
      readonly isMoreRequired: boolean;
      /** True if a page may lack its items: such a page has none. */
      readonly mayLackItems: boolean;
      readonly maxPageSize: number | undefined;
      /** True if a page may have the size 0. */
      readonly mayBeEmpty: boolean;
    };

/** A method of a client, and the properties that lead to it. */
export interface Method {
  /** `['pets', 'list']` */
  readonly path: readonly string[];
  readonly operation: Operation;
}

/** Every method of a client: its own, then those of each resource before those of its nested ones. `above` leads to it. */
export function methodsOf(
  { operations, resources }: Pick<ApiModel, 'operations' | 'resources'>,
  above: readonly string[] = [],
): Method[] {
  return [
    ...operations.map((operation) => ({ path: [...above, operation.methodName], operation })),
    ...resources.flatMap(({ propertyName, operations: own, children }) =>
      methodsOf({ operations: own, resources: children }, [...above, propertyName]),
    ),
  ];
}
