import ts from 'typescript';

/**
 * The member at a path of names, from an interface down. Types like `components['requestBodies']['Pet']` on the way are
 * followed. `undefined` if there is no such member.
 */
export function memberAt(nodes: readonly ts.Node[], path: readonly string[]): ts.PropertySignature | undefined {
  const [root = '', ...names] = path;
  let members = membersOf(nodes, interfaceNamed(nodes, root));
  let found: ts.PropertySignature | undefined;
  for (const name of names) {
    found = members.find((member) => textOf(member.name) === name);
    members = membersOf(nodes, found?.type);
  }
  return found;
}

/** `components['schemas']['Pet']` → `['components', 'schemas', 'Pet']`. `undefined` for other nodes. */
export function pathOf(node: ts.Node): readonly string[] | undefined {
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) return [node.typeName.text];
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isLiteralTypeNode(node.indexType)) return undefined;
  const { literal } = node.indexType;
  const path = pathOf(node.objectType);
  return path && ts.isStringLiteral(literal) ? [...path, literal.text] : undefined;
}

/** Names of all types that nodes refer to. */
export function typeNamesIn(nodes: readonly ts.Node[]): string[] {
  return nodes.flatMap((node) => {
    const own = ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) ? [node.typeName.text] : [];
    const below: string[] = [];
    ts.forEachChild(node, (child) => void below.push(...typeNamesIn([child])));
    return [...own, ...below];
  });
}

function interfaceNamed(nodes: readonly ts.Node[], name: string): ts.InterfaceDeclaration | undefined {
  return nodes.filter(ts.isInterfaceDeclaration).find((node) => node.name.text === name);
}

function membersOf(nodes: readonly ts.Node[], node: ts.Node | undefined): ts.PropertySignature[] {
  if (!node) return [];
  if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) return node.members.filter(ts.isPropertySignature);
  const path = pathOf(node);
  return path && path.length > 1 ? membersOf(nodes, memberAt(nodes, path)?.type) : [];
}

function textOf(name: ts.PropertyName): string | undefined {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : undefined;
}
