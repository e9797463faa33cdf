import { resolve, type ParameterObject } from '../../../../generator/document/document.js';
import { SCHEMA_KEYWORDS } from '../../../../generator/document/subschemas.js';
import { readOperations } from '../../../../generator/document/operation-reading.js';
import { pointerKeys } from '../../../../generator/guard/json-pointer.js';
import type { SuccessResponse } from '../../../../generator/model/model.js';
import type { Place } from '../change/change.js';
import { operationsOf } from '../compare/subject.js';
import type { ApiSnapshot } from '../snapshot/snapshot.js';

/** A place of a joined description in our words. */
export interface DocumentPlace {
  readonly operationId: string | undefined;
  readonly place: Place | undefined;
  /** Dotted path in the body, the query or the response, as our rules write it. */
  readonly path: string;
  /** True if it is a part of a page around its items, which the client does not return. */
  readonly isPage: boolean;
}

/** `#/paths/~1deals/get/responses/200/…/properties/data/items/properties/id` → `deals.list`, response, `id`. */
export function placeOf(pointer: string, api: ApiSnapshot): DocumentPlace {
  const [group, route, method, ...rest] = pointerKeys(pointer);
  const nowhere: DocumentPlace = { operationId: undefined, place: undefined, path: '', isPage: false };
  if (group !== 'paths' || route === undefined) return nowhere;
  const entry = [...operationsOf(api.model).values()].find(
    ({ operation }) => operation.route === route && operation.httpMethod.toLowerCase() === method,
  );
  if (!entry) return nowhere;
  const { id: operationId, response } = entry.operation;
  const path = rest.includes('schema') ? dotted(rest.slice(rest.indexOf('schema') + 1)) : '';
  const at = (place: Place, inside: string): DocumentPlace => ({ operationId, place, path: inside, isPage: false });
  const [part, detail = ''] = rest;
  if (part === 'parameters')
    return at('query', [parameterName(api, operationId, detail), path].filter(Boolean).join('.'));
  if (part === 'requestBody') return at('body', path);
  if (part !== 'responses') return at('method', '');
  if (!detail.startsWith('2')) return at('error', path);
  return response.kind === 'page' && rest.includes('schema')
    ? inPage(at('response', path), response)
    : at('response', path);
}

/** Parameters have numbers in the document, and names in the client. */
function parameterName({ loaded }: ApiSnapshot, operationId: string, index: string): string {
  const reading = readOperations(loaded.document).find(({ node }) => node.operationId === operationId);
  const parameter = reading?.node.parameters?.[Number(index)];
  return parameter ? resolve<ParameterObject>(loaded.document, parameter).name : '';
}

/** The client returns the items of a list, so our paths begin there. */
function inPage(at: DocumentPlace, { scheme }: SuccessResponse & { kind: 'page' }): DocumentPlace {
  const list = `${scheme.items}[]`;
  if (at.path === list) return { ...at, path: '' };
  return at.path.startsWith(`${list}.`) ? { ...at, path: at.path.slice(list.length + 1) } : { ...at, isPage: true };
}

function dotted(segments: readonly string[]): string {
  let path = '';
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment === 'properties' || segment === 'patternProperties') {
      index += 1;
      path = path === '' ? (segments[index] ?? '') : `${path}.${segments[index]}`;
    } else if (segment === 'items') path = `${path}[]`;
    else if (SCHEMA_KEYWORDS[segment ?? ''] === 'list') index += 1;
  }
  return path;
}
