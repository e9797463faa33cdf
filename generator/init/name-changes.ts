import { isMap, parseDocument, type Document, type YAMLMap } from 'yaml';
import { additions, indentOf, removals, withEdits, type Tree } from './edit-lines.js';
import { goneMethods } from '../check/package/check-method-names.js';
import { CLIENT_KEY } from '../load/settings/named-methods.js';
import { routeOf } from '../plan/methods/settings-names.js';
import type { ApiPlan } from '../plan/plan.js';

/** The name of an operation in the settings. */
export interface NameEntry {
  /** `pets.visits.list` */
  readonly label: string;
  /** `get /pets/{id}/visits` */
  readonly route: string;
  /** Members that lead to it, from the root of the settings file. */
  readonly keys: readonly string[];
}

/** Names that the settings file lacks, and names in it whose operation is gone. */
export interface NameChanges {
  readonly added: readonly NameEntry[];
  readonly gone: readonly NameEntry[];
}

/** Compares the settings with the plans. Names are added only where the settings of an API have `resources`. */
export function nameChanges(apis: readonly ApiPlan[]): NameChanges {
  return {
    added: apis.flatMap((api) => unnamed(api)),
    gone: apis.flatMap((api) =>
      goneMethods(api).map((named) => ({
        label: [...named.resource, named.methodName].join('.'),
        route: routeOf(named),
        keys: named.keys,
      })),
    ),
  };
}

function unnamed({ settings, operations }: ApiPlan): NameEntry[] {
  if (settings.methods === undefined) return [];
  const known = new Set(settings.methods.map(routeOf));
  return operations
    .filter(({ reading }) => !known.has(routeOf(reading)))
    .map(({ reading, label, name }) => ({
      label,
      route: routeOf(reading),
      keys: ['apis', settings.key, 'resources', ...treeKeys(name.resource), 'methods', name.methodName],
    }));
}

/** `['pets', 'visits']` → `['pets', 'subresources', 'visits']` */
export function treeKeys(resource: readonly string[]): string[] {
  const [first = CLIENT_KEY, ...nested] = resource;
  return [first, ...nested.flatMap((name) => ['subresources', name])];
}

/** The text of a settings file with names added, and those removed whose operation is gone. The rest stays as it is. */
export function withNameChanges(text: string, { added, gone }: NameChanges): string {
  return withAdded(withoutGone(text, gone), added);
}

function withAdded(text: string, added: readonly NameEntry[]): string {
  const document = parseDocument(text);
  const edits = additions(text, document.contents, treeOf(added));
  if (edits) return withEdits(text, edits);
  for (const { keys, route } of added) addName(document, keys, route);
  return asText(document, text);
}

function withoutGone(text: string, gone: readonly NameEntry[]): string {
  const document = parseDocument(text);
  const edits = removals(text, document.contents, treeOf(gone));
  const after = edits && withEdits(text, edits);
  // Without its last name, a tree would end as nothing.
  const isWhole = after !== undefined && gone.every(({ keys }) => isMap(parseDocument(after).getIn(keys.slice(0, 3))));
  if (isWhole) return after;
  for (const { keys } of gone) removeName(document, keys);
  return asText(document, text);
}

/** Written afresh, for files that do not have a line for each member. */
function asText(document: Document, before: string): string {
  return document.toString({ lineWidth: 0, indent: indentOf(before) });
}

function treeOf(entries: readonly NameEntry[]): Tree {
  const root: Tree = new Map();
  for (const { keys, route } of entries)
    keys
      .slice(0, -1)
      .reduce(branchOf, root)
      .set(keys.at(-1) ?? '', route);
  return root;
}

/** The map of a member, which is added where there is none. */
export function branchOf(tree: Tree, key: string): Tree {
  const found = tree.get(key);
  if (found instanceof Map) return found;
  const branch: Tree = new Map();
  tree.set(key, branch);
  return branch;
}

function addName(document: Document, keys: readonly string[], route: string): void {
  for (let depth = 1; depth < keys.length; depth += 1) {
    const node: unknown = document.getIn(keys.slice(0, depth), true);
    // `resources: {}` would grow on one line, and `resources:` alone is no map.
    if (isMap(node) && node.items.length === 0) (node as YAMLMap).flow = false;
    else if (!isMap(node)) document.setIn(keys.slice(0, depth), document.createNode({}));
  }
  document.setIn(keys, route);
}

/** Removes a name, and the resources that have nothing left. */
function removeName(document: Document, keys: readonly string[]): void {
  document.deleteIn(keys);
  // The first three lead to `resources`, which stays.
  for (let depth = keys.length - 1; depth > 3; depth -= 1) {
    const node: unknown = document.getIn(keys.slice(0, depth));
    if (!isMap(node) || node.items.length > 0) return;
    document.deleteIn(keys.slice(0, depth));
  }
}
