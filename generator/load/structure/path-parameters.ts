import { expectedAt, ROOT_TYPE, type NodeType } from './node-types.js';
import { pointedAt } from './follow-reference.js';
import { isMap } from '../../document/shapes.js';
import { warn, type Node, type Walk } from './walk.js';

/** Declares the parameters that a path has in braces and that nothing describes: strings, as all of a path is. */
export function declarePathParameters(walk: Walk): void {
  const { paths } = walk.document;
  if (!isMap(paths)) return;
  for (const [path, item] of Object.entries(paths)) {
    const names = new Set(path.match(/\{[^{}]+\}/g)?.map((part) => part.slice(1, -1)));
    if (isMap(item)) declareIn(walk, pointedAt(walk, item), { path, names });
  }
}

interface Template {
  readonly path: string;
  readonly names: ReadonlySet<string>;
}

const PATH_ITEM = expectedAt(expectedAt(ROOT_TYPE, 'paths', {}) as NodeType, '/', {}) as NodeType;

function declareIn(walk: Walk, item: Node, { path, names }: Template): void {
  const shared = namesIn(walk, item);
  const others = isMap(item['additionalOperations']) ? item['additionalOperations'] : {};
  const own = Object.entries(item).filter(([key, one]) => expectedAt(PATH_ITEM, key, one)?.name === 'Operation');
  for (const [method, operation] of [...own, ...Object.entries(others)]) {
    if (!isMap(operation)) continue;
    const declared = new Set([...shared, ...namesIn(walk, operation)]);
    for (const name of names) {
      if (declared.has(name)) continue;
      const parameters: unknown[] = Array.isArray(operation['parameters']) ? operation['parameters'] : [];
      const parameter = { name, in: 'path', required: true, schema: { type: 'string' } };
      walk.positions.adopt(parameter, operation);
      operation['parameters'] = [...parameters, parameter];
      const message = `${method.toUpperCase()} ${path} describes no parameter "${name}". It is taken for a string.`;
      warn(walk, { node: operation }, { code: 'path-parameter-undeclared', message });
    }
  }
}

/** Names of the path parameters of an operation or a path item. */
function namesIn(walk: Walk, { parameters }: Node): string[] {
  if (!Array.isArray(parameters)) return [];
  return parameters
    .filter(isMap)
    .map((parameter) => pointedAt(walk, parameter))
    .flatMap((parameter) => (parameter['in'] === 'path' ? String(parameter['name']) : []));
}
