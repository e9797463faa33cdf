import { GRAMMAR } from '../../guard/grammar.js';

/** Every naming rule, decided once. */

/** `owners.visits.create` → `['owners', 'visits']`. */
export function resourcePath(operationId: string): string[] {
  return operationId.split('.').slice(0, -1);
}

/** `owners.visits.create` → `create`. */
export function verbOf(operationId: string): string {
  return operationId.split('.').at(-1) ?? operationId;
}

/** True if an operationId is `resource.verb` or `resource.sub.verb` in camelCase words. */
export function isOperationId(text: string): boolean {
  return GRAMMAR.operationId.test(text);
}

/** Names between braces in a path template: `/pets/{id}` → `['id']`. */
export function templateNames(route: string): string[] {
  return [...route.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
}

/**
 * True if a class of the client cannot have a member of this name: `constructor` makes the object, `then` would make
 * it a promise to `await`, `raw` of the client has the interface of openapi-fetch, and `rateLimit` the state of its limit.
 * `depth` is 0 for members of the client.
 */
export function isReservedMember(name: string, depth: number): boolean {
  return name === 'constructor' || name === 'then' || (depth === 0 && (name === 'raw' || name === 'rateLimit'));
}

/** `documentTemplates` → `DocumentTemplates`, `meta.nextCursor` → `MetaNextCursor`. */
export function pascalCase(text: string): string {
  return words(text)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** `document-templates` → `documentTemplates`. */
export function camelCase(text: string): string {
  const pascal = pascalCase(text);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** `documentTemplates` → `document-templates`. */
export function kebabCase(text: string): string {
  return words(text)
    .map((word) => word.toLowerCase())
    .join('-');
}

/** Names of devices, in lower case: Windows cannot have files of these names. A top-level resource is a file. */
export const DEVICE_NAMES: readonly string[] = [
  'aux',
  'con',
  'nul',
  'prn',
  ...Array.from({ length: 10 }, (_, index) => [`com${index}`, `lpt${index}`]).flat(),
];

/** Class of a resource. A nested one is named after its parent's singular: `Owner` and `visits` → `OwnerVisits`. */
export function resourceClassName(segment: string, parentSingular: string): string {
  return `${parentSingular}${pascalCase(segment)}`;
}

/** Exported by every API's entry point, or used in emitted files as the language's own. */
export const LANGUAGE_NAMES: readonly string[] = [
  'Array',
  'Date',
  'NonNullable',
  'Object',
  'Omit',
  'Parameters',
  'Partial',
  'Promise',
  'Record',
  'ReturnType',
  'WithRequired',
  'Workspace',
];

/**
 * Error class of a package, from the last part of its name: `@acme/pet-shop` → `PetShopError`. A name that the language
 * or the package already uses gets one word more: `api` → `ApiPackageError`.
 */
export function errorClassName(packageName: string, taken: ReadonlySet<string>): string {
  const name = pascalCase(packageName.split('/').at(-1) ?? '');
  const start = /^[A-Z]/.test(name) ? name : `Package${name}`;
  return taken.has(`${start}Error`) || LANGUAGE_ERROR.test(start) ? `${start}PackageError` : `${start}Error`;
}

const LANGUAGE_ERROR = /^(?:Aggregate|Eval|Range|Reference|Suppressed|Syntax|Type)$/;

/** Type of what a method is given: `Pet` and `create` → `PetCreateParams`. */
export function paramsTypeName(singular: string, verb: string): string {
  return `${singular}${pascalCase(verb)}Params`;
}

/** Type of the query of a method that takes a body too: `Pet` and `create` → `PetCreateQuery`. */
export function queryTypeName(singular: string, verb: string): string {
  return `${singular}${pascalCase(verb)}Query`;
}

/** Type of the body of a method where its usual name is taken: `Pet` and `create` → `PetCreateBody`. */
export function bodyTypeName(singular: string, verb: string): string {
  return `${singular}${pascalCase(verb)}Body`;
}

/** Type of a response that is described in place: `Pet` and `search` → `PetSearchResponse`. */
export function responseTypeName(singular: string, verb: string): string {
  return `${singular}${pascalCase(verb)}Response`;
}

/** Type of an item of a list that is described in place: `Pet` and `search` → `PetSearchItem`. */
export function itemTypeName(singular: string, verb: string): string {
  return `${singular}${pascalCase(verb)}Item`;
}

/** Kind of thing that the ids of a schema identify, in words: `OwnerVisitId` → `owner visit`. */
export function idKind(schemaName: string): string {
  return words(schemaName.replace(/Id$/, ''))
    .map((word) => word.toLowerCase())
    .join(' ');
}

/** Constant of a pagination scheme: `cursor` → `cursorPagination`. */
export function paginationConstantName(key: string): string {
  return `${camelCase(key)}Pagination`;
}

/**
 * Name of an argument: a wire name in camelCase, set apart from JavaScript's own words and from our other arguments.
 * What does not begin with a letter is put behind `value`.
 */
export function argumentName(wireName: string): string {
  const name = camelCase(wireName);
  if (!/^[a-z]/.test(name)) return `value${name}`;
  return reservedArguments.has(name) ? `${name}Value` : name;
}

const reservedArguments = new Set(
  'arguments await body break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null options package params private protected public return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
);

function words(text: string): string[] {
  return text.replace(/([a-z0-9])([A-Z])/g, '$1 $2').match(/[A-Za-z0-9]+/g) ?? [];
}
