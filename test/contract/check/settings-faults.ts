import { isDeepStrictEqual } from 'node:util';
import type { ApiDefinition, PaginationScheme } from '../../../generated/src/runtime/index.js';
import manifest from '../../../generated/package.json' with { type: 'json' };
import type { OpenApiDocument, SecuritySchemeObject } from '../../../generator/document/document.js';
import type { ApiSettings } from '../../../generator/load/settings/load-settings.js';

/** Emitted settings of a whole API. */
export interface EmittedSettings {
  readonly api: ApiDefinition;
  readonly pagination: Readonly<Record<string, PaginationScheme>>;
  /** Name of the client's class. */
  readonly className: string;
}

/** Faults that the operations cannot show: a list whose `hasMore` is read at the wrong place still ends where the cursor does. */
export function settingsFaults(
  document: OpenApiDocument,
  settings: ApiSettings,
  { api, pagination, className }: EmittedSettings,
): string[] {
  const { limit, windowSeconds } = document['x-rate-limit'] as { limit: number; windowSeconds: number };
  const pairs: Readonly<Record<string, readonly [emitted: unknown, described: unknown]>> = {
    server: [api.serverUrl, document.servers?.[0]?.url],
    'error envelope': [api.errorEnvelope, document['x-error-envelope']],
    'rate limit': [api.rateLimit, { limit, windowSeconds }],
    variables: [
      { apiKey: api.apiKey?.variable, baseUrl: api.baseUrlVariable, log: api.logVariable },
      { log: undefined, ...settings.environment },
    ],
    'header of the key': [api.apiKey?.header, keyOf(document)?.name],
    'class, package and entry point': [
      [className, manifest.name, settings.entryPoint in manifest.exports],
      [settings.className, settings.package, true],
    ],
    'help about the key': [describesKey(document, api.apiKey?.help), true],
    title: [api.title, document.info.title],
    pagination: [sorted(Object.values(pagination)), sorted(Object.values(document['x-pagination-schemes'] ?? {}))],
  };
  return Object.entries(pairs)
    .filter(([, [emitted, described]]) => !isDeepStrictEqual(emitted, described))
    .map(
      ([name, [emitted, described]]) =>
        `${name}: ${JSON.stringify(emitted)} was emitted, described is ${JSON.stringify(described)}`,
    );
}

function sorted(values: readonly unknown[]): unknown[] {
  return values.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** The API key that goes into a header. */
function keyOf({ components }: OpenApiDocument): SecuritySchemeObject | undefined {
  return Object.values(components?.securitySchemes ?? {}).find(({ in: place }) => place === 'header');
}

/** The help is the beginning of what the description says. */
function describesKey(document: OpenApiDocument, help: string | undefined): boolean {
  const described = keyOf(document)?.description?.trim() ?? '';
  return (
    help !== undefined && (described === help || /^\s/.test(described.slice(help.length))) && described.startsWith(help)
  );
}
