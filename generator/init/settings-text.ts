import { Document, isMap, isScalar, visit, type Pair, type YAMLMap } from 'yaml';
import { serverFault } from '../guard/grammar.js';
import generator from '../package.json' with { type: 'json' };
import type { Settings } from '../load/settings/load-settings.js';
import type { PaginationScheme } from '../model/pagination.js';
import { routeOf } from '../plan/methods/settings-names.js';
import type { ApiPlan } from '../plan/plan.js';
import type { Tree } from './edit-lines.js';
import { branchOf, treeKeys } from './name-changes.js';

/** A settings file that holds every decision of a plan, so that later runs decide the same. */
export function settingsText({ package: { name, output } }: Settings, plan: ApiPlan): string {
  const { key, className, root, environment } = plan.settings;
  const document = new Document({
    generator: generator.version,
    package: { name, output },
    apis: { [key]: { document: root, className, environment, ...decisions(plan), resources: resourceTree(plan) } },
  });
  document.commentBefore = ` Settings of ${generator.name}. Paths are relative to this file.\n \`${generator.name} generate\` makes the package.`;
  const api = document.getIn(['apis', key]) as YAMLMap<unknown, unknown>;
  for (const member of ['environment', 'errors']) setFlow(api.get(member));
  const schemes = api.get('pagination');
  if (isMap(schemes)) for (const { value } of schemes.items) setFlow(value);
  visit(document, {
    Map(_key, node) {
      if (node.has('endpoint')) node.flow = true;
    },
  });
  for (const [member, comment] of Object.entries(COMMENTS)) setComment(api, member, comment);
  return document.toString({ lineWidth: 0 });
}

const COMMENTS: Readonly<Record<string, string>> = {
  server: 'Address of the API.',
  servers: 'Addresses of the API that the client has an option for. The first is the default.',
  parameters: 'Parameters that are options of the client.',
  credential: 'Security scheme of the document that the client has an option for.',
  errors: 'Where error responses have their parts.',
  pagination:
    'Lists with these parameters and fields are paged; `{ endpoint: get /pets, paginated: false }` is an exception.',
  resources: 'Names of the methods. They stay as they are here; those of new operations are added.',
};

function setFlow(node: unknown): void {
  if (isMap(node)) node.flow = true;
}

function setComment(map: YAMLMap<unknown, unknown>, member: string, comment: string): void {
  const pair = map.items.find((one: Pair) => isScalar(one.key) && one.key.value === member);
  if (pair && isScalar(pair.key)) pair.key.commentBefore = ` ${comment}`;
}

/** Decisions that the document does not make itself. */
function decisions(plan: ApiPlan): object {
  const { document } = plan.loaded;
  const errors = document['x-error-envelope'] === undefined ? plan.errorEnvelope : undefined;
  const schemes = document['x-pagination-schemes'] === undefined ? plan.paginationSchemes : [];
  return {
    ...addresses(plan),
    ...(plan.sharedParameters.length > 0 && {
      parameters: Object.fromEntries(plan.sharedParameters.map(({ option, wireName }) => [option, wireName])),
    }),
    // One scheme would be the only one.
    ...(plan.apiKey && { credential: plan.apiKey.schemeName }),
    ...(errors && { errors }),
    ...(schemes.length > 0 && {
      pagination: Object.fromEntries(schemes.map((scheme) => [scheme.key, partsOf(scheme)])),
    }),
  };
}

/** One address, or those that a client chooses from. */
function addresses({ serverUrl, serverOptions }: ApiPlan): object {
  // The settings may not have one that is http.
  if (serverOptions?.environments.some(({ url }) => /^http:/i.test(url))) return {};
  if (serverOptions)
    return { servers: Object.fromEntries(serverOptions.environments.map(({ name, url }) => [name, url])) };
  return serverFault(serverUrl) === undefined ? { server: serverUrl } : {};
}

function partsOf(scheme: PaginationScheme): object {
  const { kind, items, nextCursor, hasMore, cursorParameter, sizeParameter, id, total, totalPages, first } = scheme;
  const parameter = { page: 'pageParameter', offset: 'offsetParameter' } as Readonly<Record<string, string>>;
  const parts = {
    ...(kind !== 'cursor' && { kind }),
    items,
    [kind === 'nextUrl' ? 'nextUrl' : 'nextCursor']: nextCursor,
    id,
    first,
    hasMore,
    total,
    totalPages,
    [parameter[kind] ?? 'cursorParameter']: cursorParameter,
    sizeParameter,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}

/** Every name of the plan, those of operations without a method too, so that they are there once they get one. */
function resourceTree({ operations, settings: { methods = [] } }: ApiPlan): Tree {
  const unpaged = new Set(methods.filter(({ isPaged }) => !isPaged).map(routeOf));
  const root: Tree = new Map();
  for (const { reading, name } of operations) {
    const endpoint = routeOf(reading);
    const value = unpaged.has(endpoint) ? { endpoint, paginated: false } : endpoint;
    const branch = [...treeKeys(name.resource), 'methods'].reduce(branchOf, root);
    branch.set(name.methodName, value);
  }
  return root;
}
