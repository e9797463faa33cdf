import ts from 'typescript';
import type { ApiModel, Operation, Resource } from '../model/model.js';
import { memberAt, pathOf, typeNamesIn } from './member-at.js';
import { reference } from './type-nodes.js';

const { factory } = ts;

/**
 * Declares every exported type as an alias of its own, first in the file, and makes `components` and `operations` point at
 * them. Compilers and editors print the name of the alias that a shape is written in. They print all members of a shape
 * that is written in a map, even if an alias leads to it. Aliases are used, not interfaces, because an interface is not
 * assignable to `Record<string, unknown>`.
 *
 * TypeScript keeps no name for template literals, so ids are still printed as `` `pet_${string}` ``.
 */
export function declareNames(nodes: readonly ts.Node[], api: ApiModel): ts.Node[] {
  const moved = new Map<ts.Node, Moved>();
  const places = placesOf(api);
  const aliases = places.map((place) => declare(nodes, place, moved));
  const taken = new Set([...places.map(({ name }) => name), ...typeNamesIn(nodes)]);
  const schemas = new Map(api.schemas.map(({ wireName, typeName }) => [wireName, typeName]));
  const { transformed } = ts.transform(
    [...aliases.flatMap((alias) => withParts(alias, taken)), ...nodes],
    [
      (context) => (root) => {
        const visit = (node: ts.Node): ts.Node =>
          moved.get(node)?.pointer ?? schemaReference(node, schemas) ?? ts.visitEachChild(node, visit, context);
        return visit(root);
      },
    ],
  );
  return transformed;
}

/** A type that is exported, and where openapi-typescript writes it. */
interface Place {
  readonly name: string;
  /** Names from an interface down to the member: `['components', 'schemas', 'Pet']`. */
  readonly path: readonly string[];
  /** Doc comment of the type. Default: the comment moves from the member to the type. */
  readonly comment?: string;
}

function placesOf({ schemas, operations, resources }: ApiModel): Place[] {
  const named = schemas.map(({ wireName, typeName }) => ({
    name: typeName,
    path: ['components', 'schemas', wireName],
  }));
  return [...named, ...operations.flatMap(operationPlaces), ...resources.flatMap(resourcePlaces)];
}

/** Parameters and bodies of the methods of a resource, except bodies that are named schemas. */
function resourcePlaces({ operations, children }: Resource): Place[] {
  return [...children.flatMap(resourcePlaces), ...operations.flatMap(operationPlaces)];
}

function operationPlaces({ id, query, body }: Operation): Place[] {
  const queryPath = ['operations', id, 'parameters', 'query'];
  const bodyPath = ['operations', id, 'requestBody', 'content', body?.mediaType ?? ''];
  return [
    ...(query ? [{ name: query.typeName, path: queryPath, comment: `Query parameters of \`${id}\`.` }] : []),
    ...(body && !body.isSchema ? [{ name: body.typeName, path: bodyPath, comment: `Body of \`${id}\`.` }] : []),
  ];
}

/** A member whose type is now an alias, and the member that points at that alias. */
interface Moved {
  readonly name: string;
  readonly pointer: ts.PropertySignature;
}

/** The alias of a type. Two operations may share a body; the second alias then leads to the first. */
function declare(nodes: readonly ts.Node[], place: Place, moved: Map<ts.Node, Moved>): ts.TypeAliasDeclaration {
  const { name, path, comment } = place;
  const member = memberAt(nodes, path);
  if (!member?.type) throw new Error(`openapi-typescript wrote no type at ${path.join(' > ')}.`);
  const first = moved.get(member);
  const alias = typeAlias(name, first ? reference(first.name) : member.type, [
    factory.createModifier(ts.SyntaxKind.ExportKeyword),
  ]);
  const comments = ts.getSyntheticLeadingComments(member);
  ts.setSyntheticLeadingComments(alias, comment === undefined ? comments : [docComment(comment)]);
  if (first) return alias;
  const pointer = factory.createPropertySignature(undefined, member.name, member.questionToken, reference(name));
  if (comment !== undefined) ts.setSyntheticLeadingComments(pointer, comments);
  moved.set(member, { name, pointer });
  return alias;
}

/**
 * An alias, followed by an alias for each object in its intersection or union: of a value without a required member,
 * compilers report which part requires it. `taken` gets the names of the parts.
 */
function withParts(alias: ts.TypeAliasDeclaration, taken: Set<string>): ts.TypeAliasDeclaration[] {
  const { type: whole } = alias;
  if (!ts.isIntersectionTypeNode(whole) && !ts.isUnionTypeNode(whole)) return [alias];
  const parts: ts.TypeAliasDeclaration[] = [];
  const given = ts.isUnionTypeNode(whole) ? [...whole.types] : whole.types.flatMap(constituents);
  const types = given.map((type) => {
    if (!ts.isTypeLiteralNode(type) || !type.members.some(ts.isPropertySignature)) return type;
    const name = freeName(`${alias.name.text}Fields`, taken);
    const part = typeAlias(name, type);
    parts.push(ts.setSyntheticLeadingComments(part, [docComment(`Members of \`${alias.name.text}\`.`)]));
    return reference(name);
  });
  const joined = ts.isUnionTypeNode(whole)
    ? factory.createUnionTypeNode(types)
    : factory.createIntersectionTypeNode(types);
  const named = typeAlias(alias.name.text, joined, alias.modifiers);
  ts.setSyntheticLeadingComments(named, ts.getSyntheticLeadingComments(alias));
  return [named, ...parts];
}

/** `(A & B)` → `A`, `B`. */
function constituents(type: ts.TypeNode): ts.TypeNode[] {
  if (ts.isParenthesizedTypeNode(type)) {
    const inner = constituents(type.type);
    return inner.length > 1 ? inner : [type];
  }
  return ts.isIntersectionTypeNode(type) ? type.types.flatMap(constituents) : [type];
}

function typeAlias(name: string, type: ts.TypeNode, modifiers?: readonly ts.ModifierLike[]): ts.TypeAliasDeclaration {
  return factory.createTypeAliasDeclaration(modifiers, name, undefined, type);
}

/** `PetFields`, or `PetFields2` if a schema has that name. */
function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`;
  taken.add(name);
  return name;
}

function docComment(text: string): ts.SynthesizedComment {
  const kind = ts.SyntaxKind.MultiLineCommentTrivia;
  return { kind, text: `* ${text} `, hasTrailingNewLine: true, pos: -1, end: -1 };
}

/** `components['schemas']['Pet']` → `Pet`. */
function schemaReference(node: ts.Node, names: ReadonlyMap<string, string>): ts.TypeNode | undefined {
  const [root, group, name = '', ...rest] = pathOf(node) ?? [];
  const typeName = names.get(name);
  if (root !== 'components' || group !== 'schemas' || rest.length > 0 || typeName === undefined) return undefined;
  return reference(typeName);
}
