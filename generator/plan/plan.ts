import type { SchemaObject, SecuritySchemeObject, TagObject } from '../document/document.js';
import type { OperationReading } from '../document/operation-reading.js';
import type { LoadedDocument } from '../load/load-document.js';
import type { ApiSettings } from '../load/settings/load-settings.js';
import type {
  ApiKey,
  ClientMember,
  ErrorEnvelope,
  IdSchema,
  PaginationScheme,
  ProvenanceLevel,
  RateLimit,
  Replacement,
} from '../model/model.js';
import type { SourceLocation } from '../model/problem.js';

/**
 * Every decision that a description leaves open. What a description does not say, or says wrongly, is `undefined` here;
 * the checks report it.
 */
export interface ApiPlan {
  readonly loaded: LoadedDocument;
  readonly settings: ApiSettings;
  readonly serverUrl: string | undefined;
  /** The credential that the client sends. */
  readonly apiKey: PlannedKey | undefined;
  readonly errorEnvelope: ErrorEnvelope | undefined;
  readonly rateLimit: RateLimit | undefined;
  readonly paginationSchemes: readonly PaginationScheme[];
  /** Every operation, in the document's order. */
  readonly operations: readonly OperationPlan[];
  /** Resources of the client, in the document's order. */
  readonly resources: readonly ResourcePlan[];
  readonly ids: readonly IdSchema[];
  /** Members of the client class from custom code. */
  readonly members: readonly ClientMember[];
  /** Names that integrators can import from the API's entry point: what they name, and where that is. */
  readonly exportedNames: readonly ExportedName[];
}

/** An API key in a header. */
export interface PlannedKey extends ApiKey {
  readonly scheme: SecuritySchemeObject;
}

/** A class of the client. */
export interface ResourcePlan {
  /** Names from the client down: `['pets', 'visits']`. */
  readonly path: readonly string[];
  /** `undefined` where its parent has no word for one of its things. */
  readonly className: string | undefined;
  /** File name without extension. */
  readonly fileName: string;
  /** Word for one of its things, by which types are named: `Visit`. */
  readonly singular: string | undefined;
  readonly tag: TagObject | undefined;
  readonly operations: readonly OperationPlan[];
  readonly children: readonly ResourcePlan[];
}

/** An operation and the decisions about it. */
export interface OperationPlan {
  readonly reading: OperationReading;
  /** How messages call it: `pets.list`, or `GET /pets` where it has no proper operationId. */
  readonly label: string;
  /** `undefined` where its operationId names no method. */
  readonly name: MethodName | undefined;
  /** Arguments for the parameters in the path, in its order. */
  readonly pathArguments: readonly PathArgument[];
  /** Types of query and body; `undefined` where the operation has none, or its resource no word to name them after. */
  readonly queryType: string | undefined;
  readonly bodyType: PlannedType | undefined;
  readonly success: SuccessPlan | undefined;
  readonly page: PagePlan | undefined;
  readonly isRepeatable: boolean;
  readonly provenance: { readonly level: ProvenanceLevel; readonly page: string; readonly note?: string } | undefined;
  readonly replacement: Replacement | undefined;
}

/** The way to a method: `pets.visits.create`. */
export interface MethodName {
  /** The operationId. */
  readonly id: string;
  /** `['pets', 'visits']` */
  readonly resource: readonly string[];
  readonly methodName: string;
}

/** An argument of a method. */
export interface PathArgument {
  readonly wireName: string;
  readonly argumentName: string;
}

/** Name of a type. */
export interface PlannedType {
  readonly typeName: string;
  /** True if a schema has that name already. */
  readonly isSchema: boolean;
}

/** The response that a method returns. */
export interface SuccessPlan {
  readonly status: string;
  /** Schema of its JSON body; `undefined` where it has none. */
  readonly schema: SchemaObject | undefined;
  /** True if a response without a body is a success too. */
  readonly isOptional: boolean;
}

/** How a list is paged. */
export interface PagePlan {
  /** Name of the scheme. */
  readonly key: string;
  /** `undefined` where the document has no such scheme. */
  readonly scheme: PaginationScheme | undefined;
  /** Schemas of the parts of a page, by the scheme's names for them. */
  readonly parts: Readonly<Record<'items' | 'nextCursor' | 'hasMore', SchemaObject | undefined>>;
  /** Schema of an item. */
  readonly item: SchemaObject | undefined;
  /** True if every page must say whether another one follows. */
  readonly isMoreRequired: boolean;
  readonly maxPageSize: number | undefined;
}

/** A name that an integrator can import from the entry point of an API. */
export interface ExportedName {
  readonly name: string;
  readonly kind: 'client' | 'class' | 'params' | 'schema';
  /** The thing of that name, in words for a message. */
  readonly owner: string;
  readonly location: SourceLocation | undefined;
}
