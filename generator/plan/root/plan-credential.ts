import {
  resolve,
  type OpenApiDocument,
  type ParameterObject,
  type SecuritySchemeObject,
} from '../../document/document.js';
import type { OperationReading } from '../../document/operation-reading.js';
import { GRAMMAR } from '../../guard/grammar.js';
import type { ApiKey } from '../../model/credentials.js';
import type { PlannedKey } from '../plan.js';

/**
 * The credential that the client sends: of the security schemes that are one value, the one that most operations accept
 * alone; among equals one that does not stand in addresses, which are written to logs; else the first. `undefined` where
 * there is none.
 *
 * @param chosen Name of the scheme that the settings choose. Default: they choose none.
 */
export function planCredential(
  document: OpenApiDocument,
  operations: readonly OperationReading[],
  chosen?: string,
): PlannedKey | undefined {
  const candidates = Object.entries(document.components?.securitySchemes ?? {}).flatMap(([schemeName, node]) => {
    const scheme = resolve<SecuritySchemeObject>(document, node);
    const place = placeOf(scheme);
    if (place === undefined) return [];
    const uses = operations.filter((operation) => accepts(operation, schemeName)).length;
    return [{ schemeName, scheme, place, uses }];
  });
  const [mostUsed] = candidates.toSorted((a, b) => b.uses - a.uses || rank(a.place.kind) - rank(b.place.kind));
  const best = candidates.find(({ schemeName }) => schemeName === chosen) ?? mostUsed;
  if (best === undefined) return undefined;
  const { schemeName, scheme, place } = best;
  return {
    ...place,
    help: firstSentence(scheme.description),
    isOptional: !operations.every(({ security }) => security.length > 0 && security.every((one) => !isEmpty(one))),
    schemeName,
    scheme,
  };
}

function rank(kind: ApiKey['kind']): number {
  return ['header', 'bearer'].includes(kind) ? 0 : 1;
}

/** Place of a credential that is one value. */
export function placeOf({
  type,
  in: place,
  name,
  scheme,
}: SecuritySchemeObject): Pick<ApiKey, 'kind' | 'name'> | undefined {
  if (type === 'oauth2' || type === 'openIdConnect') return { kind: 'bearer', name: 'authorization' };
  if (type === 'http') {
    const kind = scheme?.toLowerCase();
    return kind === 'bearer' || kind === 'basic' ? { kind, name: 'authorization' } : undefined;
  }
  if (type !== 'apiKey' || name === undefined) return undefined;
  if (place === 'query') return { kind: 'query', name };
  // Other names would let the document write headers of its own.
  if (!GRAMMAR.headerName.test(name)) return undefined;
  return place === 'header' || place === 'cookie' ? { kind: place, name } : undefined;
}

/** True if an operation may be sent with a credential alone. */
export function accepts({ security }: OperationReading, schemeName: string): boolean {
  return security.some((one) => Object.keys(one).join() === schemeName);
}

function isEmpty(requirement: object): boolean {
  return Object.keys(requirement).length === 0;
}

/** An error message has no room for more. */
export function firstSentence(text: string | undefined): string | undefined {
  return text?.match(/^.*?[.!?](?=\s|$)/s)?.[0] ?? text;
}

/** The place that a credential of the client is sent in. */
export interface CredentialPlace {
  readonly kind: string;
  readonly name: string;
}

/** True for a parameter that a credential is sent in. */
export function isCredential({ in: place, name }: ParameterObject, credential: CredentialPlace): boolean {
  if (place === 'query') return credential.kind === 'query' && credential.name === name;
  if (place === 'cookie') return credential.kind === 'cookie' && credential.name === name;
  const isHeader = credential.kind !== 'query' && credential.kind !== 'cookie';
  return place === 'header' && isHeader && credential.name.toLowerCase() === name.toLowerCase();
}
