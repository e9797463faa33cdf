import type { OperationObject } from '../../document/document.js';
import { isOperationId } from '../names/names.js';
import type { Candidate } from './words/candidate.js';
import { identifierOf } from './words/identifiers.js';

/** The candidate with the names that extensions of other generators give its operation. */
export function withExtensions(candidate: Candidate): Candidate {
  const { node } = candidate.reading;
  const resource = speakeasyGroup(node) ?? fernGroup(node);
  const methodName = nameIn(node['x-speakeasy-name-override']) ?? nameIn(node['x-fern-sdk-method-name']);
  if (resource === undefined && methodName === undefined) return candidate;
  return {
    ...candidate,
    resource: resource ?? candidate.resource,
    ...(methodName === undefined ? {} : { verb: methodName, noun: '', spareNoun: '', by: '' }),
    source: 0,
  };
}

/** `drinks.orders`; of several groups the first, since a method has one name. */
function speakeasyGroup(node: OperationObject): string[] | undefined {
  const group = node['x-speakeasy-group'];
  return groupIn([Array.isArray(group) ? (group as unknown[])[0] : group]);
}

/** `drinks`, or `[drinks, orders]` for a nested group. */
function fernGroup(node: OperationObject): string[] | undefined {
  const group = node['x-fern-sdk-group-name'];
  return groupIn(Array.isArray(group) ? (group as unknown[]) : [group]);
}

function groupIn(values: readonly unknown[]): string[] | undefined {
  const names = values.flatMap((value) => (typeof value === 'string' ? value.split('.').map(identifier) : []));
  const found = names.filter((name) => name !== '');
  return found.length > 0 ? found : undefined;
}

function nameIn(value: unknown): string | undefined {
  const name = typeof value === 'string' ? identifier(value) : '';
  return name === '' ? undefined : name;
}

/** Keeps the spelling of what is an identifier in camelCase. */
function identifier(text: string): string {
  return isOperationId(`a.${text}`) ? text : identifierOf(text);
}
