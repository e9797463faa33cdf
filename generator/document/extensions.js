// @ts-check
import { GRAMMAR } from '../guard/grammar.js';
import { matching, oneOf, optional } from './shapes.js';

/** @import { Shape } from './shapes.js' */

/** How an operation is known, best first. */
export const PROVENANCE_LEVELS = ['seed', 'documented', 'listed', 'observed', 'inferred'];

/** Uses of a schema with custom fields. */
export const CUSTOM_FIELDS_USES = ['response', 'create', 'update', 'wrapped', 'filter', 'key'];

const dottedPath = matching(GRAMMAR.dottedPath, 'a dotted path such as `meta.nextCursor`');
const headerName = matching(GRAMMAR.headerName, 'the name of a header');
const parameterName = matching(GRAMMAR.parameterName, 'the name of a query parameter');
const entity = matching(/^[a-z][A-Za-z0-9]*$/, 'the name of an entity in camelCase');

/** @type {Shape} */
const count = { hint: 'a whole number above zero', accepts: (value) => Number.isInteger(value) && Number(value) > 0 };

/** @type {Shape} */
const only = { hint: '`true`', accepts: (value) => value === true };

/** The address becomes a link. @type {Shape} */
const webAddress = {
  hint: 'the address of a page',
  accepts: (value) => typeof value === 'string' && /^https?:\/\/\S+$/.test(value) && URL.canParse(value),
};

/** Ways in which pages follow each other. */
export const PAGINATION_KINDS = /** @type {const} */ (['cursor', 'link', 'nextUrl', 'cursorId', 'page', 'offset']);

const anyKind = optional(oneOf(PAGINATION_KINDS));
/** Members of every kind but `cursor`. Without `items`, the response is the list itself. */
const ofAnyKind = {
  kind: anyKind,
  items: optional(dottedPath),
  hasMore: optional(dottedPath),
  sizeParameter: optional(parameterName),
};
const number = optional({ hint: '0 or 1', accepts: (value) => value === 0 || value === 1 });

/** @type {Readonly<Record<typeof PAGINATION_KINDS[number], Shape>>} */
const SCHEMES = {
  cursor: {
    hint: '{ items, nextCursor, hasMore?, cursorParameter, sizeParameter? }',
    members: { ...ofAnyKind, items: dottedPath, nextCursor: dottedPath, cursorParameter: parameterName },
  },
  link: { hint: '{ kind: link, items?, hasMore?, sizeParameter? }', members: ofAnyKind },
  nextUrl: {
    hint: '{ kind: nextUrl, items, nextUrl, hasMore?, sizeParameter? }',
    members: { ...ofAnyKind, items: dottedPath, nextUrl: dottedPath },
  },
  cursorId: {
    hint: '{ kind: cursorId, items?, id?, hasMore?, cursorParameter, sizeParameter? }',
    members: { ...ofAnyKind, id: optional(dottedPath), cursorParameter: parameterName },
  },
  page: {
    hint: '{ kind: page, items?, first?, hasMore?, total?, totalPages?, pageParameter, sizeParameter? }',
    members: {
      ...ofAnyKind,
      first: number,
      total: optional(dottedPath),
      totalPages: optional(dottedPath),
      pageParameter: parameterName,
    },
  },
  offset: {
    hint: '{ kind: offset, items?, first?, hasMore?, total?, offsetParameter, sizeParameter? }',
    members: { ...ofAnyKind, first: number, total: optional(dottedPath), offsetParameter: parameterName },
  },
};

/** Shape of one pagination scheme, by its kind. @type {Shape} */
export const PAGINATION_SCHEME = {
  hint: SCHEMES.cursor.hint,
  choose: (value) => SCHEMES[kindOf(value)],
};

/**
 * The kind of a scheme: `cursor` where it names none, or none that there is.
 *
 * @param {unknown} value
 */
function kindOf(value) {
  const given = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  return PAGINATION_KINDS.find((kind) => kind === given) ?? 'cursor';
}

/**
 * Our extensions of OpenAPI by the object that holds them: what each looks like. Lint and generator interpret these, so
 * that what passes one passes the other. An extension whose shape is not `isOptional` must be there.
 *
 * @satisfies {Record<string, Record<string, Shape>>}
 */
export const EXTENSIONS = {
  root: {
    'x-error-envelope': {
      hint: '{ code, message, issues? }',
      members: { code: dottedPath, message: dottedPath, issues: optional(dottedPath) },
    },
    'x-rate-limit': {
      hint: '{ limit, windowSeconds, scope }',
      members: {
        limit: count,
        windowSeconds: count,
        scope: { hint: 'text that says what the limit counts', accepts: isText },
      },
    },
    'x-idempotency-header': optional(headerName),
    'x-pagination-schemes': optional({
      hint: '{ <name>: { items, nextCursor, hasMore?, cursorParameter, sizeParameter? } }',
      each: PAGINATION_SCHEME,
      // A scheme becomes a constant of this name.
      names: { hint: 'a name in camelCase', accepts: (key) => /^[a-z][A-Za-z0-9]*$/.test(key) },
    }),
  },
  tag: {
    'x-singular': matching(GRAMMAR.typeName, 'the word for one of its things in PascalCase'),
  },
  operation: {
    'x-pagination': optional({ hint: 'the name of a pagination scheme', accepts: isText }),
    'x-provenance': optional({
      hint: '{ level, page, note? }',
      members: {
        level: oneOf(PROVENANCE_LEVELS),
        page: webAddress,
        note: optional({ hint: 'a sentence', accepts: isText }),
      },
    }),
    'x-repeatable': optional(only),
    'x-replaced-by': optional({ hint: 'the operationId of another operation', accepts: isText }),
  },
  schema: {
    'x-custom-fields': optional({
      hint: '{ entity, use }',
      members: {
        entity: {
          hint: 'the name of an entity in camelCase, or two where a record is of one or the other',
          accepts: (value) => (Array.isArray(value) ? value.length === 2 && value.every(isEntity) : isEntity(value)),
        },
        use: oneOf(CUSTOM_FIELDS_USES),
      },
    }),
    'x-extensible-enum': optional({
      hint: 'a list of strings: at least one, and none twice',
      accepts: (value) => Array.isArray(value) && value.length > 0 && value.every(isString) && isDistinct(value),
    }),
    'x-unchecked': optional(only),
  },
};

/** @param {unknown} value */
function isText(value) {
  return isString(value) && value.trim() !== '';
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isString(value) {
  return typeof value === 'string';
}

/** @param {unknown} value */
function isEntity(value) {
  return entity.accepts?.(value) === true;
}

/** @param {unknown[]} values */
function isDistinct(values) {
  return new Set(values).size === values.length;
}
