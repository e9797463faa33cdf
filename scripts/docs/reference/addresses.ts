import { anchorOf } from './markdown.js';
import type { SiteApi } from '../source/site-source.js';
import type { Resource } from '../../../generator/model/model.js';

/** Addresses on the site. Paths have no extension; links end in `.html`. */

export function resourcePath({ key }: Pick<SiteApi, 'key'>, { fileName }: Resource): string {
  return `client/${key}/${fileName}`;
}

export function typesPath({ key }: Pick<SiteApi, 'key'>): string {
  return `client/${key}/types`;
}

export function apiPath({ key }: Pick<SiteApi, 'key'>): string {
  return `api/${key}`;
}

/** `deals-list` of `deals.list`. */
export function operationAnchor(operationId: string): string {
  return operationId.replaceAll('.', '-');
}

/** A link to a page of the site, from anywhere on it. */
export function href(path: string, anchor?: string): string {
  return `/${path}.html${anchor === undefined ? '' : `#${anchorOf(anchor)}`}`;
}

/** Each operation's place in the client reference. */
export function operationHref(api: SiteApi, operationId: string): string | undefined {
  const resource = api.model.resources.find((candidate) => hasOperation(candidate, operationId));
  return resource && href(resourcePath(api, resource), operationAnchor(operationId));
}

function hasOperation({ operations, children }: Resource, operationId: string): boolean {
  return operations.some(({ id }) => id === operationId) || children.some((child) => hasOperation(child, operationId));
}

/** Each operation's place in the API reference. */
export function apiHref(api: SiteApi, operationId: string): string {
  return `/${apiPath(api)}.html#${redocAnchor(api, operationId)}`;
}

/** Redoc's anchor of an operation on its page. */
export function redocAnchor({ operations }: SiteApi, operationId: string): string {
  const described = operations.find(({ operation }) => operation.id === operationId);
  return `/${described?.object.tags?.[0] ?? ''}/${operationId}`;
}
