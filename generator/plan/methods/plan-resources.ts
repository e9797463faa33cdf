import type { OpenApiDocument, TagObject } from '../../document/document.js';
import { extension } from '../../document/extension.js';
import { singularOf } from '../derive/words/singular.js';
import { NameSpace } from '../names/name-space.js';
import { DEVICE_NAMES, kebabCase, pascalCase, resourceClassName } from '../names/names.js';
import type { OperationPlan, ResourcePlan } from '../plan.js';

/** Classes and files of resources, by the names of the resources: `owners.visits`. */
export type ClassNames = ReadonlyMap<string, { readonly className: string; readonly fileName: string }>;

/**
 * Word for one thing of a resource: `x-singular` of its tag, else derived of its name and of its parents' words. Empty for
 * the client itself.
 */
export function singularIn(document: OpenApiDocument, resource: readonly string[]): string {
  const segment = resource.at(-1);
  if (segment === undefined) return '';
  const tag = tagOf(document, resource.join('.'));
  return (
    (tag && extension(tag, 'x-singular')) ??
    singularIn(document, resource.slice(0, -1)) + (singularOf(segment) ?? pascalCase(segment))
  );
}

/** Names a class and a file for each resource, and for those that it is nested in. */
export function planClassNames(
  document: OpenApiDocument,
  resources: readonly (readonly string[])[],
  names: NameSpace,
): ClassNames {
  const files = new NameSpace(DEVICE_NAMES);
  const found = new Map<string, { readonly className: string; readonly fileName: string }>();
  for (const resource of resources) {
    for (const [index, segment] of resource.entries()) {
      const parent = resource.slice(0, index);
      const key = [...parent, segment].join('.');
      if (found.has(key)) continue;
      const className = resourceClassName(segment, singularIn(document, parent));
      const fileName = kebabCase(segment);
      found.set(key, {
        className: names.take(className, `${className}Resource`),
        fileName: index === 0 ? files.take(fileName, `${fileName}-resource`) : fileName,
      });
    }
  }
  return found;
}

/** Resources of the client, in the document's order, with the operations that have a method. */
export function planResources(
  document: OpenApiDocument,
  operations: readonly OperationPlan[],
  classNames: ClassNames,
): ResourcePlan[] {
  const present = operations.filter(({ omission }) => omission === undefined);
  return resourcesBelow([], present, { document, classNames });
}

/** Resources one level below `parent`. */
function resourcesBelow(
  parent: readonly string[],
  present: readonly OperationPlan[],
  scope: { readonly document: OpenApiDocument; readonly classNames: ClassNames },
): ResourcePlan[] {
  const segments = present.flatMap(({ name }) => name.resource[parent.length] ?? []);
  return [...new Set(segments)].map((segment) => {
    const path = [...parent, segment];
    const inside = present.filter(({ name }) => name.resource[parent.length] === segment);
    const nested = inside.filter(({ name }) => name.resource.length > path.length);
    const key = path.join('.');
    const { className = '', fileName = '' } = scope.classNames.get(key) ?? {};
    return {
      path,
      className,
      fileName,
      tag: tagOf(scope.document, key),
      operations: inside.filter(({ name }) => name.resource.length === path.length),
      children: resourcesBelow(path, nested, scope),
    };
  });
}

function tagOf({ tags = [] }: OpenApiDocument, resource: string): TagObject | undefined {
  return tags.find(({ name }) => name === resource);
}

/** A resource and all that are nested in it, parents first. */
export function withNested(resource: ResourcePlan): ResourcePlan[] {
  return [resource, ...resource.children.flatMap(withNested)];
}
