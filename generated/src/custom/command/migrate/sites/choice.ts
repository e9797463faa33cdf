import type ts from 'typescript';
import type { PackageApi } from '../project/packages.js';
import { isRepeatable } from '../syntax/arguments.js';

/** Where a program can read whether a client is a company. */
export interface Choice {
  /** Expression of the type: `client.type`. */
  readonly read: string;
  /** Pattern that must take the type out of the client first. */
  readonly pattern?: ts.ObjectBindingPattern;
}

/** The type of the client that an id is of: of `client.id`, or of `id` in `const { id } = client`. */
export function choiceFor(v1: PackageApi, id: ts.Expression): Choice | undefined {
  const { ts: compiler } = v1.code;
  if (compiler.isIdentifier(id)) return besideId(v1, id);
  if (!compiler.isPropertyAccessExpression(id) || id.name.text !== 'id' || id.questionDotToken) return undefined;
  const isClient = isRepeatable(v1.code, id) && isRecord(v1, id.expression);
  return isClient ? { read: `${id.expression.getText()}.type` } : undefined;
}

function besideId(v1: PackageApi, id: ts.Identifier): Choice | undefined {
  const { ts: compiler, checker } = v1.code;
  const element = checker.getSymbolAtLocation(id)?.valueDeclaration;
  if (!element || !compiler.isBindingElement(element)) return undefined;
  const pattern = element.parent;
  const isOfClient = compiler.isObjectBindingPattern(pattern) && isRecord(v1, pattern);
  if (!isOfClient || (element.propertyName ?? element.name).getText() !== 'id') return undefined;
  const known = pattern.elements.find((one) => (one.propertyName ?? one.name).getText() === 'type');
  if (known) return compiler.isIdentifier(known.name) ? { read: known.name.text } : undefined;
  const isFree = !checker.getSymbolsInScope(id, compiler.SymbolFlags.Value).some(({ name }) => name === 'type');
  return isFree ? { read: 'type', pattern } : undefined;
}

function isRecord(v1: PackageApi, node: ts.Node): boolean {
  const { checker } = v1.code;
  return v1.nameOfType(checker.getNonNullableType(checker.getTypeAtLocation(node))) === 'Client';
}
