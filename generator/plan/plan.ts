import type { ParameterObject, SchemaObject, SecuritySchemeObject, TagObject } from '../document/document.js';
import type { Media } from '../document/media.js';
import type { OperationReading } from '../document/operation-reading.js';
import type { LoadedDocument } from '../load/load-document.js';
import type { ApiSettings } from '../load/settings/load-settings.js';
import type { BodyEncoding } from '../model/body.js';
import type { LeftOut, ProvenanceLevel, Replacement } from '../model/docs.js';
import type { ApiKey, CredentialScheme } from '../model/credentials.js';
import type { OwnServers, ServerOptions, SharedParameter } from '../model/client-options.js';
import type { ClientMember, ErrorEnvelope, ErrorPlaces, IdSchema, RateLimit } from '../model/model.js';
import type { PaginationScheme } from '../model/pagination.js';
import type { ParameterStyle } from '../model/parameter-style.js';
import type { SourceLocation } from '../model/problem.js';
import type { PlannedStream, SuccessPlan } from './success-plan.js';

/**
 * Every decision that a description leaves open. What a description does not say, or says wrongly, is `undefined` here;
 * the checks report it.
 */
export interface ApiPlan {
  readonly loaded: LoadedDocument;
  readonly settings: ApiSettings;
  /** Absolute address; a path where the document says no more: `/v1`. */
  readonly serverUrl: string;
  /** The credential that the client sends; `undefined` where the API asks for none, or for none that it can send. */
  readonly apiKey: PlannedKey | undefined;
  /** Credentials that have an option each; then there is no `apiKey`. */
  readonly credentials: PlannedCredentials | undefined;
  /** Options that choose a server; `undefined` where there is no choice. */
  readonly serverOptions: ServerOptions | undefined;
  /** Variables in servers of single operations; `undefined` without any. */
  readonly ownServers: OwnServers | undefined;
  /** Parameters that are options of the client. */
  readonly sharedParameters: readonly SharedParameter[];
  /** Name of the type of the client's options; `undefined` where they are those of every client. */
  readonly optionsType: string | undefined;
  readonly errorEnvelope: ErrorEnvelope;
  /** All places of the parts of errors; `undefined` where the envelope alone reads them. */
  readonly errorPlaces: ErrorPlaces | undefined;
  /** `undefined` where the document describes none: the client then learns it from responses. */
  readonly rateLimit: RateLimit | undefined;
  /** True if responses may report a limit by other headers than those of the drafts. */
  readonly otherRateHeaders: boolean;
  readonly paginationSchemes: readonly PaginationScheme[];
  /** Every operation, in the document's order. */
  readonly operations: readonly OperationPlan[];
  /** Resources of the client, in the document's order. */
  readonly resources: readonly ResourcePlan[];
  readonly leftOut: readonly LeftOut[];
  /** Names of the types of the schemas, by the names of the schemas. */
  readonly schemaTypes: ReadonlyMap<string, string>;
  readonly ids: readonly IdSchema[];
  /** Members of the client class from custom code. */
  readonly members: readonly ClientMember[];
  /** Names that integrators can import from the API's entry point: what they name, and where that is. */
  readonly exportedNames: readonly ExportedName[];
}

/** The credential of an API. */
export interface PlannedKey extends ApiKey {
  /** Name of its security scheme. */
  readonly schemeName: string;
  readonly scheme: SecuritySchemeObject;
}

/** Alternatives of combinations of credentials, by their options. An empty combination is a request without any. */
export type Security = readonly (readonly string[])[];

/** Scopes of tokens, by the options of the credentials. */
export type Scopes = Readonly<Record<string, readonly string[]>>;

/** The credentials of a client that has an option for each. */
export interface PlannedCredentials {
  readonly schemes: readonly CredentialScheme[];
  /** Needs of most operations. */
  readonly security: Security;
  /** True if some operations need none. */
  readonly isOptional: boolean;
  /** Needs of an operation, of the combinations that the client can send; empty where there is none. */
  securityOf(operation: OperationReading): Security;
  /** Scopes of the tokens that an operation needs, by their options; `undefined` where it needs none. */
  scopesOf(operation: OperationReading): Scopes | undefined;
}

/** A class of the client. */
export interface ResourcePlan {
  /** Names from the client down: `['pets', 'visits']`. */
  readonly path: readonly string[];
  readonly className: string;
  /** File name without extension. */
  readonly fileName: string;
  readonly tag: TagObject | undefined;
  readonly operations: readonly OperationPlan[];
  readonly children: readonly ResourcePlan[];
}

/** An operation and the decisions about it. */
export interface OperationPlan {
  readonly reading: OperationReading;
  readonly name: MethodName;
  /** The way to its method as one string, for messages: `pets.list`. */
  readonly label: string;
  /** Address of its own server; `undefined` where that of the API holds. */
  readonly server: string | undefined;
  /** The same with its variables in braces, which options of the client fill in; `undefined` without any. */
  readonly serverTemplate: string | undefined;
  /** Why no method is made of it; `undefined` for an operation with a method. */
  readonly omission: Omission | undefined;
  /** Arguments for the parameters in the path, in its order. */
  readonly pathArguments: readonly PathArgument[];
  /** Parameters that the method sends, of every place. */
  readonly parameters: readonly PlannedParameter[];
  /** Optional headers and cookies that it does not send. */
  readonly leftOut: readonly ParameterObject[];
  /** Header that the client sends an idempotency key in, which makes it repeatable. */
  readonly idempotencyHeader: string | undefined;
  /** The body of its request, or the reason why it cannot be sent. */
  readonly body: ChosenBody | string | undefined;
  /** Types of query and body; `undefined` where the operation has none. */
  readonly queryType: string | undefined;
  readonly bodyType: PlannedBody | undefined;
  /** Names of the response and of its items, where those are described in place. */
  readonly outputTypes: OutputTypes;
  readonly success: SuccessPlan | undefined;
  readonly page: PagePlan | undefined;
  /** The stream that it responds with: always, or where the body asks for it. */
  readonly stream: PlannedStream | undefined;
  readonly isRepeatable: boolean;
  /** True if the client sends no credential with it. */
  readonly isAnonymous: boolean;
  /** Credentials that it needs; `undefined` where those of the client hold. */
  readonly security: Security | undefined;
  /** Scopes of the tokens that it needs; `undefined` where it needs none. */
  readonly scopes: Scopes | undefined;
  readonly provenance: { readonly level: ProvenanceLevel; readonly page: string; readonly note?: string } | undefined;
  readonly replacement: Replacement | undefined;
}

/** The way to a method: `pets.visits.create`. */
export interface MethodName {
  /** The way as one string. It names the operation in messages, types and data, not its operationId. */
  readonly id: string;
  /** `['pets', 'visits']`; empty for a method of the client. */
  readonly resource: readonly string[];
  readonly methodName: string;
}

/** A reason why no method is made of an operation: one that could not be right. */
export interface Omission {
  /** Stable and greppable: `body-unsupported`. */
  readonly code: string;
  /** The reason as a sentence about the operation, without its name: `its body is multipart/form-data`. */
  readonly reason: string;
  /** Member of the operation that is at fault. */
  readonly member: string;
}

/** A parameter, and the style that it is written in. */
export interface PlannedParameter {
  readonly parameter: ParameterObject;
  /** `undefined` for the usual one of its place. */
  readonly style: ParameterStyle | undefined;
}

/** An argument of a method. */
export interface PathArgument {
  readonly wireName: string;
  readonly argumentName: string;
}

/** The body that a method sends: one of those that the document describes. */
export interface ChosenBody extends Media {
  readonly encoding: BodyEncoding;
}

/** The body of a request, with its type. */
export interface PlannedBody {
  /** Name of its type. */
  readonly typeName: string;
  /** True if a schema has that name already. */
  readonly isSchema: boolean;
  /** Its media type as the document writes it. */
  readonly mediaType: string;
  readonly encoding: BodyEncoding;
}

/** Names of what is described in place. */
export interface OutputTypes {
  /** The response as a whole. */
  readonly response?: string;
  /** An item of the list that `list` leads to, property by property; empty for the response itself. */
  readonly item?: { readonly typeName: string; readonly list: readonly string[] };
  /** An item of a stream. */
  readonly streamed?: string;
}

/** How a list is paged. */
export interface PagePlan {
  /** Name of the scheme. */
  readonly key: string;
  /** `undefined` where the document has no such scheme. */
  readonly scheme: PaginationScheme | undefined;
  /** Schemas of the parts of a page, by the scheme's names for them. */
  readonly parts: Readonly<Record<PagePart, SchemaObject | undefined>>;
  /** Schema of an item. */
  readonly item: SchemaObject | undefined;
  /** True if every page must say whether another one follows. */
  readonly isMoreRequired: boolean;
  /** True if a page may lack its items: such a page has none. */
  readonly mayLackItems: boolean;
  readonly maxPageSize: number | undefined;
  /** True if a page may have the size 0. */
  readonly mayBeEmpty: boolean;
}

/** A part of a page, by the name that a scheme has for it. */
export type PagePart = 'items' | 'nextCursor' | 'hasMore' | 'total' | 'totalPages';

/** A name that an integrator can import from the entry point of an API. */
export interface ExportedName {
  readonly name: string;
  readonly kind: 'client' | 'class' | 'params' | 'schema';
  /** The thing of that name, in words for a message. */
  readonly owner: string;
  readonly location: SourceLocation | undefined;
}
