import type { LoadedDocument } from '../load/load-document.js';
import type { Problem } from '../model/problem.js';
import { GRAMMAR } from '../guard/grammar.js';

/**
 * Names of shared parts and references to them stand in emitted types, so both are held to OpenAPI's grammar, and
 * references lead to `components`, `paths` or `webhooks`.
 */
export function checkReferences(loaded: LoadedDocument): Problem[] {
  return [
    ...checkComponentNames(loaded),
    ...referrersIn(loaded.document, new Set()).flatMap((node) => checkTarget(loaded, node)),
  ];
}

function checkComponentNames({ document, locate }: LoadedDocument): Problem[] {
  return Object.entries(document.components ?? {}).flatMap(([group, members]) =>
    Object.entries(members ?? {})
      // Schemas have a stricter rule of their own.
      .filter(([name]) => group !== 'schemas' && !GRAMMAR.componentName.test(name))
      .map(([name, member]) => ({
        code: 'component-name',
        location: typeof member === 'object' && member !== null ? locate(member) : undefined,
        message: `components.${group} has the name ${JSON.stringify(name)}, which OpenAPI does not allow.`,
        fix: 'Use letters, digits, ".", "-" and "_".',
      })),
  );
}

interface Referrer {
  readonly $ref: string;
}

function referrersIn(node: unknown, seen: Set<object>): Referrer[] {
  if (typeof node !== 'object' || node === null || seen.has(node)) return [];
  seen.add(node);
  const below = Object.values(node).flatMap((child) => referrersIn(child, seen));
  return '$ref' in node && typeof node.$ref === 'string' ? [node as Referrer, ...below] : below;
}

function checkTarget(loaded: LoadedDocument, node: Referrer): Problem[] {
  const [root, first, group, name] = node.$ref.split('/');
  const isComponent =
    first === 'components' && group !== undefined && GRAMMAR.componentName.test(`${group}${name ?? ''}`);
  if (root === '#' && (isComponent || first === 'paths' || first === 'webhooks')) return [];
  return [
    {
      code: 'reference-target',
      location: loaded.locate(node, '$ref'),
      message: `The reference ${JSON.stringify(node.$ref)} leads to no shared part that a type can be named after.`,
      fix: 'Write "#/components/", the kind of the part and its name as it stands there, without percent-encoding.',
    },
  ];
}
