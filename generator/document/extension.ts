import type { ProvenanceLevel } from '../model/docs.js';
import { EXTENSIONS, PAGINATION_SCHEME, type PAGINATION_KINDS } from './extensions.js';
import { shapeFaults, type Shape } from './shapes.js';

/** Values of our extensions by their names. Their shapes are in `extensions.js`. */
export interface Extensions {
  'x-error-envelope': { code: string; message: string; issues?: string };
  'x-rate-limit': { limit: number; windowSeconds: number; scope: string };
  'x-idempotency-header': string;
  'x-pagination-schemes': Record<string, PaginationSchemeObject>;
  'x-singular': string;
  'x-pagination': string;
  'x-provenance': { level: ProvenanceLevel; page: string; note?: string };
  'x-repeatable': true;
  'x-replaced-by': string;
  'x-custom-fields': CustomFieldsObject;
  'x-extensible-enum': string[];
  'x-unchecked': true;
}

/** A way in which pages follow each other. */
export type PaginationKind = (typeof PAGINATION_KINDS)[number];

/** A scheme of `x-pagination-schemes`. Its kind decides which members it has. */
export interface PaginationSchemeObject {
  /** Default: `cursor`. */
  kind?: PaginationKind;
  /** Default: the response is the list itself. */
  items?: string;
  nextCursor?: string;
  nextUrl?: string;
  /** Default: `id`. */
  id?: string;
  /** Number of the first page, or of the first item. */
  first?: number;
  hasMore?: string;
  total?: string;
  totalPages?: string;
  cursorParameter?: string;
  pageParameter?: string;
  offsetParameter?: string;
  sizeParameter?: string;
}

/** `x-custom-fields`: whose custom fields a schema holds, and what for. */
export interface CustomFieldsObject {
  /** `pets`; two where a record is of one or the other. */
  entity: string | [string, string];
  use: 'response' | 'create' | 'update' | 'wrapped' | 'filter' | 'key';
}

const shapes = Object.assign({}, ...Object.values(EXTENSIONS)) as Readonly<Record<keyof Extensions, Shape>>;

/** Value of an extension of a node where it has its shape; `undefined` where it has not, or is not there. */
export function extension<Name extends keyof Extensions>(node: object, name: Name): Extensions[Name] | undefined {
  const value: unknown = Reflect.get(node, name);
  if (value === undefined || shapeFaults(value, shapes[name]).length > 0) return undefined;
  return value as Extensions[Name];
}

/** The pagination schemes of a document that have their shape. */
export function paginationSchemes(root: object): [name: string, scheme: PaginationSchemeObject][] {
  const value: unknown = Reflect.get(root, 'x-pagination-schemes');
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter((entry) => shapeFaults(entry[1], PAGINATION_SCHEME).length === 0) as [
    string,
    PaginationSchemeObject,
  ][];
}
