import { checkSettings } from './check-settings.js';
import {
  apiKeyScheme,
  operationEntries,
  resolve,
  type PathItemObject,
  type SecuritySchemeObject,
} from '../document/document.js';
import { GRAMMAR, serverFault } from '../guard/grammar.js';
import type { LoadedDocument } from '../load/load-document.js';
import type { Problem } from '../model/problem.js';

/** What the client is made from must be at the root, and nowhere else. */
export function checkRoot(loaded: LoadedDocument): Problem[] {
  return [
    ...checkSettings(loaded),
    ...checkServer(loaded),
    ...checkSecurity(loaded),
    ...checkOperations(loaded),
    ...Object.entries(loaded.document.paths ?? {}).flatMap(([path, node]) =>
      checkPathItem(loaded, path, resolve<PathItemObject>(loaded.document, node)),
    ),
  ];
}

function checkServer(loaded: LoadedDocument): Problem[] {
  const url = loaded.document.servers?.[0]?.url;
  const fault = serverFault(url);
  if (fault === undefined) return [];
  return [
    {
      code: 'server',
      location: loaded.locate(loaded.document, url === undefined ? 'info' : 'servers'),
      message: url === undefined ? 'The description names no server.' : `The server ${JSON.stringify(url)} ${fault}.`,
      fix: 'Write the address of the API under "servers: - url:", for example https://api.example.com/v1.',
    },
  ];
}

function checkSecurity(loaded: LoadedDocument): Problem[] {
  const scheme = apiKeyScheme(loaded.document);
  if (scheme) return checkHeaderName(loaded, scheme);
  return [
    {
      code: 'security-unsupported',
      location: loaded.locate(loaded.document, 'info'),
      message: 'No security scheme is an API key in a header, which is what the client sends.',
      fix: 'Add one under components.securitySchemes: "type: apiKey", "in: header", "name: x-api-key".',
    },
  ];
}

/** A line break in it would let the description write headers of its own. */
function checkHeaderName(loaded: LoadedDocument, scheme: SecuritySchemeObject): Problem[] {
  if (GRAMMAR.headerName.test(scheme.name ?? '')) return [];
  return [
    {
      code: 'header-name',
      location: loaded.locate(scheme, 'name'),
      message: `The API key is sent in the header ${JSON.stringify(scheme.name)}, which HTTP does not allow.`,
      fix: 'Write the name of the header with letters, digits and "-", for example x-api-key.',
    },
  ];
}

function checkOperations(loaded: LoadedDocument): Problem[] {
  if (operationEntries(loaded.document).length > 0) return [];
  return [
    {
      code: 'operations-missing',
      location: loaded.locate(loaded.document, loaded.document.paths ? 'paths' : 'info'),
      message: 'The description has no operation, so a client of it could do nothing.',
      fix: 'Add a path with an operation under "paths".',
    },
  ];
}

const unsupportedMembers = ['head', 'options', 'trace', 'servers'] as const;

/** What would be left out without a word. */
function checkPathItem(loaded: LoadedDocument, path: string, pathItem: PathItemObject): Problem[] {
  return unsupportedMembers
    .filter((member) => member in pathItem)
    .map((member) => ({
      code: 'path-item-unsupported',
      // Bundling makes the path item anew, but not what is in it.
      location: loaded.locate((pathItem as Record<string, object>)[member] ?? pathItem),
      message: `${path} has "${member}", which the generator does not know.`,
      fix:
        member === 'servers'
          ? 'Every operation goes to the server of the root; remove it.'
          : 'Remove it; methods are made of get, put, post, delete and patch.',
    }));
}
