import type { ApiModel } from '../../../generator/model.js';
import type { Place } from '../change.js';
import { operationsOf } from '../compare/subject.js';

/** A place of a joined description in our words. */
export interface DocumentPlace {
  readonly operationId: string | undefined;
  readonly place: Place | undefined;
  /** Dotted path in the body, the query or the answer, as our rules write it. */
  readonly path: string;
}

/** `#/paths/~1deals/get/responses/200/…/properties/data/items/properties/id` → `deals.list`, answer, `id`. */
export function placeOf(pointer: string, model: ApiModel): DocumentPlace {
  const [group, route, method, ...rest] = pointer.replace(/^#\//, '').split('/').map(unescape);
  if (group !== 'paths' || route === undefined) return { operationId: undefined, place: undefined, path: '' };
  const entry = [...operationsOf(model).values()].find(
    ({ operation }) => operation.route === route && operation.httpMethod.toLowerCase() === method,
  );
  const operationId = entry?.operation.id;
  const [part, detail] = rest;
  const inSchema = rest.slice(rest.findIndex((segment) => segment === 'schema') + 1);
  const path = rest.includes('schema') ? dotted(inSchema) : '';
  if (part === 'parameters') {
    const name = rest.slice(1).find((segment) => segment !== 'query' && segment !== 'path') ?? '';
    return { operationId, place: 'query', path: [name.replace(/^.*[.:]/, ''), path].filter(Boolean).join('.') };
  }
  if (part === 'requestBody') return { operationId, place: 'body', path };
  if (part !== 'responses') return { operationId, place: 'method', path: '' };
  if (!detail?.startsWith('2')) return { operationId, place: 'error', path };
  return { operationId, place: 'answer', path: inItems(path, entry?.operation.answer) };
}

/** The client hands out the items of a list, so our paths begin there. */
function inItems(
  path: string,
  answer: ApiModel['resources'][number]['operations'][number]['answer'] | undefined,
): string {
  if (answer?.kind !== 'page') return path;
  const list = `${answer.scheme.items}[]`;
  return path === list ? '' : path.startsWith(`${list}.`) ? path.slice(list.length + 1) : path;
}

function dotted(segments: readonly string[]): string {
  let path = '';
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment === 'properties' || segment === 'patternProperties') {
      index += 1;
      path = path === '' ? (segments[index] ?? '') : `${path}.${segments[index]}`;
    } else if (segment === 'items') path = `${path}[]`;
    else if (segment === 'oneOf' || segment === 'anyOf' || segment === 'allOf') index += 1;
  }
  return path;
}

function unescape(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
