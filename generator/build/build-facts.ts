import { compactSchema } from '../document/compact-schema.js';
import { jsonMedia } from '../document/media.js';
import { resolve, schemaAt, type MediaTypeObject, type SecuritySchemeObject } from '../document/document.js';
import { readEvents } from '../document/operation-reading.js';
import type { ApiFacts, DescribedEvent, KeyPlace } from '../kit/testing/world/described.js';
import { isEqual } from '../kit/validate/json-type.js';
import type { ApiPlan, Security } from '../plan/plan.js';

/** Facts that the test double needs in addition to the schemas. */
export function buildFacts(plan: ApiPlan): ApiFacts {
  return {
    key: plan.settings.key,
    basePath: basePathOf(plan.serverUrl),
    ...ownPaths(plan),
    ...otherPaths(plan),
    ...tokenPaths(plan),
    ...credentialsOf(plan),
    envelope: plan.errorEnvelope,
    ...rateLimitOf(plan),
    ...idempotencyOf(plan),
    paging: pagingOf(plan),
    errors: errorBodies(plan),
    events: Object.fromEntries(eventsOf(plan)),
  };
}

function pagingOf({ paginationSchemes }: ApiPlan): ApiFacts['paging'] {
  return Object.fromEntries(
    paginationSchemes.map((scheme) => {
      const { key, kind, constantName: _constantName, ...parts } = scheme;
      const known = Object.entries(parts).filter(([, part]) => part !== undefined);
      return [key, { ...(kind !== 'cursor' && { kind }), ...Object.fromEntries(known) }];
    }),
  );
}

/** `https://api.example.com/v1/` → `/v1`. A server may be relative. */
function basePathOf(serverUrl: string): string {
  const path = serverUrl
    .replace(/^[a-z][a-z0-9+.-]*:/i, '')
    .replace(/^\/\/[^/?#]*/, '')
    .replace(/[?#].*$/, '');
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  return segments.map((segment) => `/${segment}`).join('');
}

/** Paths of the servers that operations have of their own, where those are other ones. */
function ownPaths({ serverUrl, operations }: ApiPlan): Pick<ApiFacts, 'ownPaths'> {
  const found = operations.flatMap(({ label, server, serverTemplate = server }) => {
    const path = serverTemplate === undefined ? undefined : basePathOf(withVariables(serverTemplate));
    return path === undefined || path === basePathOf(serverUrl) ? [] : [[label, path] as const];
  });
  return found.length === 0 ? {} : { ownPaths: Object.fromEntries(found) };
}

/** Variables as parameters of paths. No operation has a parameter of such a name. */
function withVariables(url: string): string {
  return url.replaceAll('{', '{server ');
}

/** Paths of the servers that a client may choose, where those are other ones. */
function otherPaths({ serverUrl, serverOptions }: ApiPlan): Pick<ApiFacts, 'otherPaths'> {
  const paths = (serverOptions?.environments ?? []).map(({ url }) => basePathOf(withVariables(url)));
  const others = [...new Set(paths)].filter((path) => path !== basePathOf(serverUrl));
  return others.length === 0 ? {} : { otherPaths: others };
}

/** Paths of the endpoints that give tokens. */
function tokenPaths({ credentials }: ApiPlan): Pick<ApiFacts, 'tokenPaths'> {
  const urls = (credentials?.schemes ?? []).flatMap(({ tokens }) => tokens?.url ?? []);
  const paths = urls.map((url) => new URL(url, 'https://localhost').pathname);
  return paths.length === 0 ? {} : { tokenPaths: [...new Set(paths)] };
}

/** Where the credentials of the operations are, and the operations without one. */
function credentialsOf(plan: ApiPlan): Pick<ApiFacts, 'keys' | 'open' | 'combinations'> {
  const { loaded, operations } = plan;
  const { document } = loaded;
  const schemes = Object.entries(document.components?.securitySchemes ?? {});
  const used = new Set(operations.flatMap(({ reading }) => reading.security.flatMap(Object.keys)));
  const places = schemes.flatMap(([name, node]) => (used.has(name) ? keyPlace(resolve(document, node)) : []));
  const keys = places.filter((place, index) => places.findIndex((other) => isEqual(other, place)) === index);
  const open = operations.filter(({ reading: { security } }) => !security.some(needsKey) || !security.every(needsKey));
  return {
    keys,
    ...combinationsOf(plan, keys),
    ...(keys.length > 0 && open.length > 0 && { open: open.map(({ label }) => label) }),
  };
}

/** The places that operations need at once, as positions in `keys`; those of most operations under no name. */
function combinationsOf(
  { credentials, operations, loaded: { document } }: ApiPlan,
  keys: readonly KeyPlace[],
): Pick<ApiFacts, 'combinations'> {
  if (!credentials) return {};
  const positions = new Map(
    credentials.schemes.map(({ option, schemeName }) => {
      const [place] = keyPlace(resolve(document, document.components?.securitySchemes?.[schemeName] ?? { type: '' }));
      return [option, keys.findIndex((key) => isEqual(key, place))] as const;
    }),
  );
  const numbered = (security: Security) => security.map((one) => one.map((option) => positions.get(option) ?? -1));
  const own = operations.flatMap(({ label, security }) => (security ? [[label, numbered(security)] as const] : []));
  return { combinations: { '': numbered(credentials.security), ...Object.fromEntries(own) } };
}

function needsKey(alternative: object): boolean {
  return Object.keys(alternative).length > 0;
}

function keyPlace({ type, in: place, name, scheme }: SecuritySchemeObject): KeyPlace[] {
  if (type === 'apiKey') return place && name !== undefined ? [{ in: place as KeyPlace['in'], name }] : [];
  if (type === 'http') return [{ in: 'header', name: 'authorization', scheme: scheme?.toLowerCase() ?? 'bearer' }];
  return type === 'mutualTLS' ? [] : [{ in: 'header', name: 'authorization', scheme: 'bearer' }];
}

/** Headers of idempotency keys by the operations that have one. */
function idempotencyOf({ operations }: ApiPlan): Pick<ApiFacts, 'idempotency'> {
  const found = operations.flatMap(({ label, idempotencyHeader: header, omission }) =>
    header === undefined || omission ? [] : [[label, header] as const],
  );
  return found.length === 0 ? {} : { idempotency: Object.fromEntries(found) };
}

function rateLimitOf({ rateLimit }: ApiPlan): Pick<ApiFacts, 'rateLimit'> {
  return rateLimit ? { rateLimit: { limit: rateLimit.limit, windowSeconds: rateLimit.windowSeconds } } : {};
}

/** The first example of each error status, whichever operation has it. */
function errorBodies({ operations }: ApiPlan): Readonly<Record<string, unknown>> {
  const bodies = new Map<string, unknown>();
  for (const { status, content } of operations.flatMap(({ reading }) => reading.responses)) {
    if (Number(status) < 400 || bodies.has(status)) continue;
    const example = exampleOf(jsonMedia(content)?.media);
    if (example !== undefined) bodies.set(status, example);
  }
  return Object.fromEntries([...bodies].toSorted(([a], [b]) => Number(a) - Number(b)));
}

/** The member of a delivery with the content of its event. */
const PAYLOAD = 'payload';

function eventsOf({ loaded: { document } }: ApiPlan): [string, DescribedEvent][] {
  return readEvents(document).map(({ name, body }) => {
    const media = jsonMedia(body?.content)?.media;
    const payload = schemaAt(document, media?.schema, PAYLOAD);
    const example = exampleOf(media);
    const isWhole = typeof example === 'object' && example !== null && PAYLOAD in example;
    return [name, { payload: compactSchema(payload ?? {}), example: isWhole ? example[PAYLOAD] : {} }];
  });
}

function exampleOf(media: MediaTypeObject | undefined): unknown {
  return media?.example ?? Object.values(media?.examples ?? {})[0]?.value;
}
