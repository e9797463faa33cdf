import ts from 'typescript';

/**
 * The member at a path of names, from an interface down. Types like `components['requestBodies']['Pet']` on the way are
 * followed. `undefined` if there is no such member.
 */
export function memberAt(nodes: readonly ts.Node[], path: readonly string[]): ts.PropertySignature | undefined {
  const [root = '', ...names] = path;
  let holder: ts.Node | undefined = interfaceNamed(nodes, root);
  let found: ts.PropertySignature | undefined;
  for (const name of names) {
    found = membersOf(nodes, holder).get(name);
    holder = found?.type;
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
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) names.push(node.typeName.text);
    ts.forEachChild(node, visit);
  };
  for (const node of nodes) visit(node);
  return names;
}

function interfaceNamed(nodes: readonly ts.Node[], name: string): ts.InterfaceDeclaration | undefined {
  return nodes.filter(ts.isInterfaceDeclaration).find((node) => node.name.text === name);
}

type Members = ReadonlyMap<string, ts.PropertySignature>;

/** Members by name. An interface may have thousands, and each is looked for. */
const indexes = new WeakMap<ts.Node, Members>();

function membersOf(nodes: readonly ts.Node[], node: ts.Node | undefined): Members {
  if (!node) return new Map();
  if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) return indexed(node);
  const path = pathOf(node);
  return path && path.length > 1 ? membersOf(nodes, memberAt(nodes, path)?.type) : new Map();
}

function indexed(node: ts.InterfaceDeclaration | ts.TypeLiteralNode): Members {
  const known = indexes.get(node);
  if (known) return known;
  const members = new Map<string, ts.PropertySignature>();
  for (const member of node.members.filter(ts.isPropertySignature)) {
    const name = textOf(member.name);
    if (name !== undefined && !members.has(name)) members.set(name, member);
  }
  indexes.set(node, members);
  return members;
}

function textOf(name: ts.PropertyName): string | undefined {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : undefined;
}
