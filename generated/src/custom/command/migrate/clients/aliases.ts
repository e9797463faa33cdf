import type ts from 'typescript';
import type { PackageApi } from '../project/packages.js';
import type { Site } from '../sites/find-sites.js';
import { isRepeatable } from '../syntax/arguments.js';
import { CLIENT_CLASS, trackedClass } from './tracked.js';

/**
 * A variable that holds a resource of v1 which is several in v2: `const { clients } = heffl`. It gives way to the client
 * itself.
 */
export interface Alias {
  readonly declaration: ts.VariableDeclaration | ts.BindingElement;
  /** Client that the resource is taken from. */
  readonly client: ts.Expression;
  /** Resource of v1: `clients` */
  readonly resource: string;
}

/** Aliases by the calls that are made through them. */
export type Aliases = ReadonlyMap<Site, Alias>;

/** Resources that v2 has under several names. */
const SPLIT: Readonly<Record<string, string>> = { Clients: 'clients', Leads: 'leads' };

/** Finds variables that all of whose uses are calls. */
export function findAliases(v1: PackageApi, sites: readonly Site[]): Aliases {
  const { ts: compiler, checker } = v1.code;
  const aliases = new Map<Site, Alias>();
  const declarations = new Map<ts.Node, Site[]>();
  for (const site of sites) {
    const root = rootOf(compiler, site.resource);
    const declaration = compiler.isIdentifier(root) ? checker.getSymbolAtLocation(root)?.valueDeclaration : undefined;
    if (declaration) declarations.set(declaration, [...(declarations.get(declaration) ?? []), site]);
  }
  for (const [declaration, uses] of declarations) {
    const alias = aliasOf(v1, declaration);
    if (alias && countUses(v1, alias) === uses.length) for (const site of uses) aliases.set(site, alias);
  }
  return aliases;
}

/** `leads` of `leads.sources` */
export function rootOf(compiler: typeof ts, resource: ts.Expression): ts.Expression {
  let node = resource;
  while (compiler.isPropertyAccessExpression(node) && compiler.isIdentifier(node.expression)) node = node.expression;
  return node;
}

function aliasOf(v1: PackageApi, declaration: ts.Node): Alias | undefined {
  const { ts: compiler, checker } = v1.code;
  const name = trackedClass(v1, checker.getTypeAtLocation(declaration)) ?? '';
  const resource = SPLIT[name];
  if (resource === undefined || !v1.code.files.includes(declaration.getSourceFile())) return undefined;
  if (compiler.isVariableDeclaration(declaration)) {
    const made = declaration.initializer;
    if (!made || declaration.type || !compiler.isPropertyAccessExpression(made) || !isLocal(compiler, declaration))
      return undefined;
    return isClient(v1, made.expression) ? { declaration, client: made.expression, resource } : undefined;
  }
  if (!compiler.isBindingElement(declaration) || !compiler.isIdentifier(declaration.name)) return undefined;
  const whole = declaration.parent.parent;
  if (!compiler.isVariableDeclaration(whole) || !whole.initializer || !isLocal(compiler, whole)) return undefined;
  return isClient(v1, whole.initializer) ? { declaration, client: whole.initializer, resource } : undefined;
}

function isLocal(compiler: typeof ts, { parent }: ts.VariableDeclaration): boolean {
  if (!compiler.isVariableDeclarationList(parent) || parent.declarations.length > 1) return false;
  const { parent: statement } = parent;
  const isConst = Boolean(parent.flags & compiler.NodeFlags.Const);
  return isConst && compiler.isVariableStatement(statement) && !statement.modifiers?.length;
}

function isClient(v1: PackageApi, node: ts.Expression): boolean {
  const isThere = trackedClass(v1, v1.code.checker.getTypeAtLocation(node)) === CLIENT_CLASS;
  return isThere && isRepeatable(v1.code, node);
}

function countUses(v1: PackageApi, { declaration }: Alias): number {
  const { ts: compiler, checker } = v1.code;
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (compiler.isIdentifier(node) && node !== declaration.name && node.text === declaration.name.getText()) {
      if (checker.getSymbolAtLocation(node)?.valueDeclaration === declaration) count += 1;
      else if (compiler.isShorthandPropertyAssignment(node.parent) || compiler.isExportSpecifier(node.parent))
        count += 1;
    }
    compiler.forEachChild(node, visit);
  };
  visit(declaration.getSourceFile());
  return count;
}
