import { resolve, type PathItemObject } from '../document/document.js';
import { serverFault } from '../guard/grammar.js';
import type { Problem } from '../model/problem.js';
import type { ApiPlan } from '../plan/plan.js';

/** Finds faults of the server and the paths. */
export function checkRoot(plan: ApiPlan): Problem[] {
  const { document } = plan.loaded;
  return [
    ...checkServer(plan),
    ...checkOperations(plan),
    ...Object.entries(document.paths ?? {}).flatMap(([path, node]) =>
      checkPathItem(plan, path, resolve<PathItemObject>(document, node)),
    ),
  ];
}

/** Without an absolute server, callers have to say which host serves the API. */
function checkServer({ loaded, serverUrl, settings }: ApiPlan): Problem[] {
  // What the settings say was held to the same when they were read.
  if ((settings.server ?? settings.servers) !== undefined) return [];
  const url = loaded.document.servers?.[0]?.url;
  // All operations may name the same server instead.
  if (url === undefined && serverFault(serverUrl) === undefined) return [];
  const problem = (message: string, fix: string): Problem[] => [
    {
      code: 'server',
      severity: 'warning',
      location: loaded.locate(loaded.document, url === undefined ? 'info' : 'servers'),
      message,
      fix,
    },
  ];
  const example = 'for example https://api.example.com/v1.';
  if (url === undefined)
    return problem(
      'The description names no server, so that users must pass the option `baseUrl`.',
      `Write the address of the API under "servers: - url:", ${example}`,
    );
  const shown = JSON.stringify(url);
  if (serverUrl.startsWith('/'))
    return problem(
      `The server ${shown} is not an absolute URL, so that users must pass the option \`baseUrl\`.`,
      `Write the address of the API, ${example}`,
    );
  if (url.startsWith('http:') && serverUrl.startsWith('https:'))
    return problem(`The server ${shown} would get the API key unencrypted. The client uses https.`, 'Write https.');
  return serverFault(serverUrl) === undefined
    ? []
    : problem(`The server ${shown} ${serverFault(serverUrl)}.`, `Write an address, ${example}`);
}

function checkOperations({ loaded, operations }: ApiPlan): Problem[] {
  if (operations.length > 0) return [];
  return [
    {
      code: 'operations-missing',
      severity: 'warning',
      location: loaded.locate(loaded.document, loaded.document.paths ? 'paths' : 'info'),
      message: 'The description has no operation, so the package has its types alone.',
      fix: 'Add a path with an operation under "paths".',
    },
  ];
}

const METHODS_LEFT_OUT = ['trace'] as const;

/** A method that no client can send is left out, which is said once for each. */
function checkPathItem({ loaded }: ApiPlan, path: string, pathItem: PathItemObject): Problem[] {
  return METHODS_LEFT_OUT.filter((member) => member in pathItem).map((member) => ({
    code: 'path-item-unsupported',
    severity: 'warning',
    // Bundling makes the path item anew, but not what is in it.
    location: loaded.locate((pathItem as Record<string, object>)[member] ?? pathItem),
    message: `${path} has "${member}", which the client leaves out.`,
    fix: 'Methods are made of get, put, post, delete, patch, head, options, query and additionalOperations.',
  }));
}
