import type { LoadedDocument } from './load-document.js';
import type { Problem } from './problem.js';

/** The settings that the client is made from must be at the root. */
export function checkRoot(loaded: LoadedDocument): Problem[] {
  return settings
    .flatMap((setting) => checkSetting(loaded, setting))
    .concat(checkServer(loaded), checkSecurity(loaded));
}

interface Setting {
  readonly key: 'x-client' | 'x-error-envelope' | 'x-rate-limit' | 'x-pagination-schemes';
  /** Dotted paths of the members it must have, with their type. `*` stands for every member. */
  readonly members: Readonly<Record<string, 'string' | 'number'>>;
}

const settings: readonly Setting[] = [
  {
    key: 'x-client',
    members: {
      className: 'string',
      package: 'string',
      entryPoint: 'string',
      'environment.apiKey': 'string',
      'environment.baseUrl': 'string',
    },
  },
  { key: 'x-error-envelope', members: { code: 'string', message: 'string' } },
  { key: 'x-rate-limit', members: { limit: 'number', windowSeconds: 'number' } },
  {
    key: 'x-pagination-schemes',
    members: { '*.items': 'string', '*.nextCursor': 'string', '*.hasMore': 'string', '*.cursorParameter': 'string' },
  },
];

function checkSetting(loaded: LoadedDocument, { key, members }: Setting): Problem[] {
  const value = loaded.document[key];
  const wanted = Object.entries(members).flatMap(([path, type]) => expand(value, path).map((full) => ({ full, type })));
  return wanted
    .filter(({ full, type }) => typeof memberAt(value, full) !== type)
    .map(({ full, type }) => ({
      code: 'root-setting',
      location: loaded.locate(loaded.document, value === undefined ? 'info' : key),
      message: `${key}.${full} is ${value === undefined ? 'missing' : `not a ${type}`}.`,
      fix: `Write it at the root of ${loaded.rootFile}; openapi/README.md explains each member.`,
    }));
}

function expand(value: unknown, path: string): string[] {
  if (!path.startsWith('*')) return [path];
  return Object.keys(value ?? {}).map((key) => path.replace('*', key));
}

function memberAt(value: unknown, path: string): unknown {
  return path.split('.').reduce((node, key) => (node as Record<string, unknown> | undefined)?.[key], value);
}

function checkServer(loaded: LoadedDocument): Problem[] {
  const url = loaded.document.servers?.[0]?.url;
  if (url !== undefined && URL.canParse(url)) return [];
  return [
    {
      code: 'server',
      location: loaded.locate(loaded.document, url === undefined ? 'info' : 'servers'),
      message:
        url === undefined ? 'The description names no server.' : `The server "${url}" is not an absolute address.`,
      fix: 'Write the address of the API under "servers: - url:", for example https://api.example.com/v1.',
    },
  ];
}

function checkSecurity(loaded: LoadedDocument): Problem[] {
  const schemes = Object.values(loaded.document.components?.securitySchemes ?? {});
  if (schemes.some((scheme) => scheme.type === 'apiKey' && scheme.in === 'header' && scheme.name)) return [];
  return [
    {
      code: 'security-unsupported',
      location: loaded.locate(loaded.document, 'info'),
      message: 'No security scheme is an API key in a header, which is what the client sends.',
      fix: 'Add one under components.securitySchemes: "type: apiKey", "in: header", "name: x-api-key".',
    },
  ];
}
