import { resolve, type OpenApiDocument, type SecuritySchemeObject } from '../../document/document.js';
import type { OperationReading } from '../../document/operation-reading.js';
import type { ApiSettings } from '../../load/settings/load-settings.js';
import type { PlannedCredentials, Security } from '../plan.js';
import type { NameSpace } from '../names/name-space.js';
import { optionName, variableOf } from './option-names.js';
import { firstSentence, isCredential, placeOf } from './plan-credential.js';
import { planTokens, scopesOf } from './plan-tokens.js';

/** Facts that credentials are decided by. */
export interface CredentialScope {
  readonly settings: Pick<ApiSettings, 'credential' | 'environment' | 'tokenAuthMethod'>;
  /** Names of the client's options. */
  readonly names: NameSpace;
}

/**
 * Credentials of an API whose operations use several security schemes, or access tokens, which expire. `undefined` for
 * another one: its client has one key. The settings may choose one scheme.
 */
export function planCredentials(
  document: OpenApiDocument,
  operations: readonly OperationReading[],
  { settings: { credential, environment, tokenAuthMethod }, names }: CredentialScope,
): PlannedCredentials | undefined {
  const used = new Set(operations.flatMap(({ security }) => security.flatMap(Object.keys)));
  const isChosen = (name: string) => (credential === undefined ? used.has(name) : name === credential);
  const schemes = Object.entries(document.components?.securitySchemes ?? {}).flatMap(([schemeName, node]) => {
    const scheme = resolve<SecuritySchemeObject>(document, node);
    const place = isChosen(schemeName) ? placeOf(scheme) : undefined;
    return place ? [{ schemeName, scheme, place }] : [];
  });
  const [first, ...others] = schemes;
  if (first === undefined || (others.length === 0 && !isToken(first.scheme))) return undefined;
  const options = new Map(
    schemes.map(({ schemeName }) => [schemeName, others.length === 0 ? 'apiKey' : takeOption(schemeName, names)]),
  );
  const planned = schemes.map(({ schemeName, scheme, place }) => {
    const option = options.get(schemeName) ?? '';
    const help = firstSentence(scheme.description);
    const variable = variableOf(option, environment.apiKey);
    const variableFor = (own: string) => variableOf(own, environment.apiKey);
    const tokens = planTokens(scheme, { option, names, variableFor, tokenAuthMethod });
    return { kind: place.kind, name: place.name, option, schemeName, variable, help, tokens };
  });
  const securityOf = ({ security, parameters }: OperationReading) => {
    const required = parameters.filter((parameter) => parameter.required);
    const always = planned.filter((one) => required.some((parameter) => isCredential(parameter, one)));
    return withAlways(
      alternatives(security, options),
      always.map(({ option }) => option),
    );
  };
  const needed = operations.map(securityOf);
  const withTokens = new Map(
    planned.flatMap(({ schemeName, option, tokens }) => (tokens ? [[schemeName, option]] : [])),
  );
  return {
    schemes: planned,
    scopesOf: (operation) => scopesOf(operation, withTokens),
    security: mostFrequent(needed.filter(isNeeded)),
    isOptional: needed.some((security) => !isNeeded(security) || security.some(isEmpty)),
    securityOf,
  };
}

/** True if a request must have a credential, or may have one. */
export function isNeeded(security: Security): boolean {
  return security.some((one) => !isEmpty(one));
}

function isEmpty(names: readonly string[]): boolean {
  return names.length === 0;
}

function isToken({ type }: SecuritySchemeObject): boolean {
  return type === 'oauth2' || type === 'openIdConnect';
}

function takeOption(schemeName: string, names: NameSpace): string {
  const option = optionName(schemeName, 'credential');
  return names.take(option, `${option}Credential`);
}

/** The combinations of known schemes, that of none last: a client that has a credential sends it. */
function alternatives(security: OperationReading['security'], options: ReadonlyMap<string, string>): Security {
  const known = security.filter((one) => Object.keys(one).every((name) => options.has(name)));
  const named = known.map((one) => Object.keys(one).flatMap((name) => options.get(name) ?? []));
  return [...named.filter((one) => !isEmpty(one)), ...named.filter(isEmpty).slice(0, 1)];
}

/** Adds credentials that an operation requires as parameters to each of its combinations. */
function withAlways(security: Security, always: readonly string[]): Security {
  const whole = security.map((one) => (isEmpty(one) ? one : [...new Set([...one, ...always])].toSorted()));
  const texts = whole.map((one) => JSON.stringify(one));
  return always.length === 0 ? security : whole.filter((_, at) => texts.indexOf(texts[at] ?? '') === at);
}

function mostFrequent(all: readonly Security[]): Security {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(JSON.stringify(one), (counts.get(JSON.stringify(one)) ?? 0) + 1);
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a);
  return best ? (JSON.parse(best[0]) as Security) : [];
}
