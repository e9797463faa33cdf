import type { SchemaObject } from '../document/document.js';
import { EXTENSIONS } from '../document/extensions.js';
import { everySchema } from '../document/schemas-in.js';
import { shapeFaults, type Shape } from '../document/shapes.js';
import type { Problem } from '../model/problem.js';
import type { ApiPlan } from '../plan/plan.js';

/** Our extensions must have their shapes, wherever they stand. */
export function checkExtensions(plan: ApiPlan): Problem[] {
  const { document } = plan.loaded;
  const schemas: readonly SchemaObject[] = everySchema(document);
  return [
    ...faultsIn(plan, { node: document, shapes: EXTENSIONS.root, subject: '' }),
    ...plan.operations.flatMap(({ reading: { node }, label }) =>
      faultsIn(plan, { node, shapes: EXTENSIONS.operation, subject: `${label}: ` }),
    ),
    ...(document.tags ?? []).flatMap((node) => faultsIn(plan, { node, shapes: EXTENSIONS.tag, subject: '' })),
    ...schemas.flatMap((node) => faultsIn(plan, { node, shapes: EXTENSIONS.schema, subject: '' })),
  ];
}

interface Extended {
  readonly node: object;
  readonly shapes: Readonly<Record<string, Shape>>;
  /** Beginning of a message, where a name says more than the place. */
  readonly subject: string;
}

function faultsIn(plan: ApiPlan, { node, shapes, subject }: Extended): Problem[] {
  return Object.entries(shapes).flatMap(([name, shape]) => {
    const value: unknown = Reflect.get(node, name);
    if (value === undefined) return [];
    return shapeFaults(value, shape, [name]).map(({ keys, message, fix }) => ({
      code: `extension`,
      location: placeOf(plan, node, keys),
      message: `${subject}\`${keys.join('.')}\` ${message}.`,
      fix,
    }));
  });
}

/** The place of the deepest key that is there. */
function placeOf({ loaded }: ApiPlan, node: object, keys: readonly string[]): Problem['location'] {
  let parent = node;
  for (const key of keys.slice(0, -1)) {
    const child: unknown = Reflect.get(parent, key);
    if (typeof child !== 'object' || child === null) return loaded.locate(parent, key);
    parent = child;
  }
  return loaded.locate(parent, keys.at(-1));
}
