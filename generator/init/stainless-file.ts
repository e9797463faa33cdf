import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { isMap } from '../document/shapes.js';
import {
  CLIENT_KEY,
  isRoute,
  readResources,
  type NamedMethod,
  type ResourceTree,
} from '../load/settings/named-methods.js';
import { identifierOf } from '../plan/derive/words/identifiers.js';
import { stainlessPagination, type StainlessPagination } from './stainless-pagination.js';

/** Contents of a Stainless file, as far as the settings can hold them too. */
export interface StainlessFile {
  /** Path of the file, relative to the project's root. */
  readonly file: string;
  readonly methods: readonly NamedMethod[];
  readonly pagination: StainlessPagination['schemes'];
  /** Contents that are not taken, a line each. */
  readonly notes: readonly string[];
}

const NAME = /^(?:.+\.)?stainless\.ya?ml$/;

/** Finds and reads the Stainless file of a document: next to it, or in `.stainless/` there. `undefined` if there is none. */
export async function findStainlessFile(projectRoot: string, document: string): Promise<StainlessFile | undefined> {
  const folder = path.posix.dirname(document);
  for (const place of [folder, path.posix.join(folder, '.stainless')]) {
    const names = await readdir(path.join(projectRoot, place)).catch((): string[] => []);
    const name = names.toSorted().find((one) => NAME.test(one));
    if (name === undefined) continue;
    const file = path.posix.join(place, name);
    return readStainless(file, await readFile(path.join(projectRoot, file), 'utf8'));
  }
  return undefined;
}

/** Reads a Stainless file. One that is not YAML has nothing to take. */
export function readStainless(file: string, text: string): StainlessFile {
  const value = parseSafely(text);
  if (!isMap(value))
    return { file, methods: [], pagination: {}, notes: ['it is no YAML map, so that nothing is taken'] };
  const left = new Map<string, number>();
  const tree = resourceTree(value['resources'], left);
  const { schemes, notes } = stainlessPagination(value['pagination']);
  const keys = Object.keys(value).filter((key) => !TAKEN.includes(key));
  return {
    file,
    methods: readResources(tree, ['resources']),
    pagination: schemes,
    notes: [
      ...notes,
      ...[...left].map(
        ([key, count]) =>
          `\`${key}\` of ${count === 1 ? '1 resource or method' : `${count} resources and methods`} is not taken`,
      ),
      ...keys.map((key) => `\`${key}\` is not taken`),
    ],
  };
}

const TAKEN: readonly string[] = ['resources', 'pagination'];

function parseSafely(text: string): unknown {
  try {
    return parse(text, { merge: true });
  } catch {
    return undefined;
  }
}

/** Members of resources and methods that the settings have, or that concern models, whose names are the document's. */
const KNOWN: readonly string[] = ['methods', 'subresources', 'models', 'endpoint', 'paginated', 'type'];

/** Resources in our form: names in camelCase, methods with a route. Counts the members that are left. */
function resourceTree(value: unknown, left: Map<string, number>): Record<string, ResourceTree> {
  if (!isMap(value)) return {};
  const entries = Object.entries(value).map(([name, resource]): [string, ResourceTree] => {
    const members = isMap(resource) ? resource : {};
    countLeft(members, left);
    const methods = isMap(members['methods']) ? Object.entries(members['methods']) : [];
    const tree = {
      methods: Object.fromEntries(methods.flatMap(([method, route]) => methodEntry(method, route, left))),
      subresources: resourceTree(members['subresources'], left),
    };
    return [name === CLIENT_KEY ? name : identifierOf(name), tree];
  });
  return Object.fromEntries(entries.filter(([name]) => name !== ''));
}

function methodEntry(
  name: string,
  value: unknown,
  left: Map<string, number>,
): [string, string | { endpoint: string; paginated: boolean }][] {
  const members = isMap(value) ? value : { endpoint: value };
  countLeft(members, left);
  const { endpoint, type, paginated } = members;
  const identifier = identifierOf(name);
  if (!isRoute(endpoint) || identifier === '' || (type ?? 'http') !== 'http') return [];
  return [[identifier, paginated === false ? { endpoint, paginated } : endpoint]];
}

function countLeft(members: Record<string, unknown>, left: Map<string, number>): void {
  for (const key of Object.keys(members)) if (!KNOWN.includes(key)) left.set(key, (left.get(key) ?? 0) + 1);
}
