import ts from 'typescript';
import { unusedName } from '../document/unused-name.js';
import type { ApiModel, Operation, Query, Resource } from '../model/model.js';
import { memberAt, pathOf, typeNamesIn } from './member-at.js';
import { reference, text } from './type-nodes.js';
import { WORKSPACE_TYPES } from './workspace-types.js';

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
  const taken = new Set([...places.map(({ name }) => name), ...typeNamesIn(nodes), ...WORKSPACE_TYPES]);
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
  /** True for the items of the list that the member is. Default: false. */
  readonly isItem?: boolean;
  /** Members of other places that the type has in addition. `path` is empty if they are all. */
  readonly picks?: readonly Pick[];
  /** Doc comment of the type. Default: the comment moves from the member to the type. */
  readonly comment?: string;
}

/** Members of a type. */
interface Pick {
  readonly path: readonly string[];
  readonly names: readonly string[];
  /** True if they may be left out. Default: as they are. */
  readonly isPartial?: boolean;
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

function operationPlaces({ id, query, body, outputs }: Operation): Place[] {
  const bodyPath = ['operations', id, 'requestBody', 'content', body?.mediaType ?? ''];
  return [
    ...(query ? [paramsPlace(id, query)] : []),
    ...(body && !body.isSchema ? [{ name: body.typeName, path: bodyPath, comment: `Body of \`${id}\`.` }] : []),
    ...outputs.map(({ typeName, path, isItem }) => {
      const comment = `${isItem ? 'An item of the response' : 'Response'} of \`${id}\`.`;
      return { name: typeName, path, isItem, comment };
    }),
  ];
}

/** The parameters of the query, and those of headers and cookies that the client sends. */
function paramsPlace(id: string, { typeName, names, shared }: Query): Place {
  const path = ['operations', id, 'parameters', 'query'];
  const others = (['header', 'cookie'] as const).filter((place) => names[place].length > 0);
  const isShared = (name: string) => shared.includes(name);
  const isInQuery = names.query.some(isShared);
  if (others.length === 0 && !isInQuery) return { name: typeName, path, comment: `Query parameters of \`${id}\`.` };
  const picks = [...(isInQuery ? (['query'] as const) : []), ...others].flatMap((place) => {
    const whole = [...path.slice(0, -1), place];
    const own = { path: whole, names: names[place].filter((name) => !isShared(name)) };
    const ofClient = { path: whole, names: names[place].filter(isShared), isPartial: true };
    return [own, ofClient].filter((pick) => pick.names.length > 0);
  });
  const comment = `Parameters of \`${id}\`.`;
  return { name: typeName, path: names.query.length > 0 && !isInQuery ? path : [], comment, picks };
}

/** A node whose type is now an alias, and the node that points at that alias. */
interface Moved {
  readonly name: string;
  readonly pointer: ts.Node;
}

/** The alias of a type. Two operations may share a body; the second alias then leads to the first. */
function declare(nodes: readonly ts.Node[], place: Place, moved: Map<ts.Node, Moved>): ts.TypeAliasDeclaration {
  const { name, path, comment, isItem = false } = place;
  if (place.picks) return joinedAlias(place);
  const member = memberAt(nodes, path);
  const holder = isItem ? arrayIn(member?.type) : member;
  const type = holder && (ts.isArrayTypeNode(holder) ? holder.elementType : holder.type);
  const first = holder && moved.get(holder);
  // Where the type is joined of several, no one node holds it.
  const alias = typeAlias(name, first ? reference(first.name) : (type ?? accessTo(place)), [
    factory.createModifier(ts.SyntaxKind.ExportKeyword),
  ]);
  const comments = member && ts.getSyntheticLeadingComments(member);
  ts.setSyntheticLeadingComments(alias, comment === undefined ? comments : [docComment(comment)]);
  if (first || !holder || !type) return alias;
  const pointer = pointerTo(holder, name);
  if (comment !== undefined && !isItem) ts.setSyntheticLeadingComments(pointer, comments);
  moved.set(holder, { name, pointer });
  return alias;
}

/** `NonNullable<operations['pets.list']['parameters']['query']> & Pick<…, 'X-Tenant'>` */
function joinedAlias({ name, path, comment, picks = [] }: Place): ts.TypeAliasDeclaration {
  const whole = ([root = '', ...keys]: readonly string[]) =>
    reference(
      'NonNullable',
      keys.reduce<ts.TypeNode>((type, key) => factory.createIndexedAccessTypeNode(type, text(key)), reference(root)),
    );
  const types = [
    ...(path.length > 0 ? [whole(path)] : []),
    ...picks.map((pick) => {
      const picked = reference('Pick', whole(pick.path), factory.createUnionTypeNode(pick.names.map(text)));
      return pick.isPartial ? reference('Partial', picked) : picked;
    }),
  ];
  const [first = whole(path), ...others] = types;
  const type = others.length > 0 ? factory.createIntersectionTypeNode(types) : first;
  const alias = typeAlias(name, type, [factory.createModifier(ts.SyntaxKind.ExportKeyword)]);
  return ts.setSyntheticLeadingComments(alias, comment === undefined ? undefined : [docComment(comment)]);
}

function pointerTo(holder: ts.ArrayTypeNode | ts.PropertySignature, name: string): ts.Node {
  return ts.isArrayTypeNode(holder)
    ? factory.createArrayTypeNode(reference(name))
    : factory.createPropertySignature(undefined, holder.name, holder.questionToken, reference(name));
}

/** The list that a type is, or is next to `null`. */
function arrayIn(type: ts.TypeNode | undefined): ts.ArrayTypeNode | undefined {
  if (type === undefined) return undefined;
  if (ts.isArrayTypeNode(type)) return type;
  return ts.isUnionTypeNode(type) ? type.types.find(ts.isArrayTypeNode) : undefined;
}

/** `NonNullable<operations['pets.list']['responses']>['200']…`; what is on the way may be absent. */
function accessTo({ path: [root = '', ...keys], isItem = false }: Place): ts.TypeNode {
  const whole = keys.reduce<ts.TypeNode>(
    (type, key) => factory.createIndexedAccessTypeNode(reference('NonNullable', type), text(key)),
    reference(root),
  );
  if (!isItem) return whole;
  const number = factory.createKeywordTypeNode(ts.SyntaxKind.NumberKeyword);
  return factory.createIndexedAccessTypeNode(reference('NonNullable', whole), number);
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
    const name = unusedName(`${alias.name.text}Fields`, (candidate) => taken.has(candidate));
    taken.add(name);
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

function docComment(sentence: string): ts.SynthesizedComment {
  const kind = ts.SyntaxKind.MultiLineCommentTrivia;
  return { kind, text: `* ${sentence} `, hasTrailingNewLine: true, pos: -1, end: -1 };
}

/** `components['schemas']['Pet']` → `Pet`. */
function schemaReference(node: ts.Node, names: ReadonlyMap<string, string>): ts.TypeNode | undefined {
  const [root, group, name = '', ...rest] = pathOf(node) ?? [];
  const typeName = names.get(name);
  if (root !== 'components' || group !== 'schemas' || rest.length > 0 || typeName === undefined) return undefined;
  return reference(typeName);
}
