import type { OpenApiDocument, TagObject } from '../document/document.js';
import { extension } from '../document/extension.js';
import { kebabCase, resourceClassName } from './names.js';
import type { OperationPlan, ResourcePlan } from './plan.js';

/** Word for one thing of the resource of that name: `x-singular` of its tag. */
export function singularIn(document: OpenApiDocument, resource: string): string | undefined {
  const tag = tagOf(document, resource);
  return tag && extension(tag, 'x-singular');
}

/** Resources one level below `parent`, in the document's order. Operations without a name belong to none. */
export function planResources(
  document: OpenApiDocument,
  operations: readonly OperationPlan[],
  parent: readonly string[] = [],
): ResourcePlan[] {
  const segments = operations.flatMap(({ name }) => name?.resource[parent.length] ?? []);
  return [...new Set(segments)].map((segment) => {
    const inside = operations.filter(({ name }) => name?.resource[parent.length] === segment);
    return planResource(document, inside, [...parent, segment]);
  });
}

function planResource(
  document: OpenApiDocument,
  operations: readonly OperationPlan[],
  path: readonly string[],
): ResourcePlan {
  const segment = path.at(-1) ?? '';
  const parent = path.slice(0, -1);
  const parentSingular = singularIn(document, parent.join('.'));
  const isNamed = parent.length === 0 || parentSingular !== undefined;
  return {
    path,
    className: isNamed ? resourceClassName(segment, parentSingular) : undefined,
    fileName: kebabCase(segment),
    singular: singularIn(document, path.join('.')),
    tag: tagOf(document, path.join('.')),
    operations: operations.filter(({ name }) => name?.resource.length === path.length),
    children: planResources(
      document,
      operations.filter(({ name }) => (name?.resource.length ?? 0) > path.length),
      path,
    ),
  };
}

function tagOf({ tags = [] }: OpenApiDocument, resource: string): TagObject | undefined {
  return tags.find(({ name }) => name === resource);
}

/** A resource and all that are nested in it, parents first. */
export function withNested(resource: ResourcePlan): ResourcePlan[] {
  return [resource, ...resource.children.flatMap(withNested)];
}
