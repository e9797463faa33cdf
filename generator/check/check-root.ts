import { resolve, type PathItemObject } from '../document/document.js';
import { GRAMMAR, serverFault } from '../guard/grammar.js';
import type { Problem } from '../model/problem.js';
import type { ApiPlan, PlannedKey } from '../plan/plan.js';

/** Finds faults of the server, the credential and the paths. */
export function checkRoot(plan: ApiPlan): Problem[] {
  const { document } = plan.loaded;
  return [
    ...checkServer(plan),
    ...checkSecurity(plan),
    ...checkOperations(plan),
    ...Object.entries(document.paths ?? {}).flatMap(([path, node]) =>
      checkPathItem(plan, path, resolve<PathItemObject>(document, node)),
    ),
  ];
}

function checkServer({ loaded, serverUrl: url }: ApiPlan): Problem[] {
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

function checkSecurity({ loaded, apiKey }: ApiPlan): Problem[] {
  if (apiKey) return checkHeaderName(loaded, apiKey);
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
function checkHeaderName(loaded: ApiPlan['loaded'], { header, scheme }: PlannedKey): Problem[] {
  if (GRAMMAR.headerName.test(header)) return [];
  return [
    {
      code: 'header-name',
      location: loaded.locate(scheme, 'name'),
      message: `The API key is sent in the header ${JSON.stringify(header)}, which HTTP does not allow.`,
      fix: 'Write the name of the header with letters, digits and "-", for example x-api-key.',
    },
  ];
}

function checkOperations({ loaded, operations }: ApiPlan): Problem[] {
  if (operations.length > 0) return [];
  return [
    {
      code: 'operations-missing',
      location: loaded.locate(loaded.document, loaded.document.paths ? 'paths' : 'info'),
      message: 'The description has no operation, so a client of it could do nothing.',
      fix: 'Add a path with an operation under "paths".',
    },
  ];
}

const METHODS_LEFT_OUT = ['head', 'options', 'trace'] as const;

/** A method that no client can send is left out, which is said once for each. */
function checkPathItem({ loaded }: ApiPlan, path: string, pathItem: PathItemObject): Problem[] {
  return METHODS_LEFT_OUT.filter((member) => member in pathItem).map((member) => ({
    code: 'path-item-unsupported',
    severity: 'warning',
    // Bundling makes the path item anew, but not what is in it.
    location: loaded.locate((pathItem as Record<string, object>)[member] ?? pathItem),
    message: `${path} has "${member}", which the client leaves out.`,
    fix: 'Methods are made of get, put, post, delete and patch.',
  }));
}
