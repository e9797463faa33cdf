import type ts from 'typescript';
import type { Edit } from '../edit/edits.js';
import { fieldTables } from '../facts/fields.js';
import { literalOf } from '../syntax/arguments.js';
import type { Apis, Fault } from './fault.js';
import { expressionOf } from './fault.js';

/** Edits of a value, and the name of `heffl` that they need. */
export interface ValueRepair {
  readonly edits: readonly Edit[];
  readonly uses?: string;
}

/** Edits for a value that may be missing in v2, though v1 has it always, or for an id that is written as any string. */
export function repairValue(apis: Apis, { node }: Fault): ValueRepair | undefined {
  const { ts: compiler } = apis.v1.code;
  const asserted = assertPresent(apis, node);
  if (asserted) return asserted;
  if (compiler.isIdentifier(node) && compiler.isShorthandPropertyAssignment(node.parent)) {
    return repairShorthand(apis, node.parent);
  }
  const expression = expressionOf(compiler, node);
  return (
    expression &&
    (repairId(apis, expression) ??
      repairMembers(apis, expression) ??
      narrowDeclared(apis, expression) ??
      nameValues(apis, expression))
  );
}

/** Adds `!` to reads of fields that every record of v1 has, and whose presence in v2 no page states. */
function assertPresent(apis: Apis, node: ts.Node): ValueRepair | undefined {
  const { ts: compiler } = apis.v1.code;
  // JavaScript has no such operator.
  if (/\.[cm]?jsx?$/.test(node.getSourceFile().fileName)) return undefined;
  const reads: ts.Expression[] = [];
  const visit = (inner: ts.Node): void => {
    if (compiler.isExpression(inner) && isPromised(apis, inner)) reads.push(inner);
    else if (!compiler.isFunctionLike(inner)) compiler.forEachChild(inner, visit);
  };
  visit(expressionOf(compiler, node) ?? node);
  if (reads.length === 0) return undefined;
  const textFor = (read: ts.Expression) =>
    compiler.isShorthandPropertyAssignment(read.parent) ? `: ${read.getText()}!` : '!';
  return { edits: reads.map((read) => ({ start: read.end, end: read.end, text: textFor(read) })) };
}

function isPromised(apis: Apis, node: ts.Expression): boolean {
  const { ts: compiler, checker } = apis.v1.code;
  if (compiler.isNonNullExpression(node.parent)) return false;
  const isRead = compiler.isPropertyAccessExpression(node) || compiler.isIdentifier(node);
  if (!isRead || (compiler.isPropertyAccessExpression(node.parent) && node.parent.name === node)) return false;
  const type = checker.getTypeAtLocation(node);
  if (checker.getNonNullableType(type) === type) return false;
  const property = compiler.isPropertyAccessExpression(node)
    ? checker.getSymbolAtLocation(node.name)
    : elementOf(apis, node);
  const owner = apis.v2.ownerOf(property);
  return owner !== undefined && property !== undefined && wasRequired(apis, owner, property.name);
}

/** Property that a variable was taken from: `const { createdAt } = deal`. */
function elementOf({ v1 }: Apis, node: ts.Expression): ts.Symbol | undefined {
  const { ts: compiler, checker } = v1.code;
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (!declaration) return undefined;
  if (compiler.isBindingElement(declaration)) {
    const key = declaration.propertyName ?? declaration.name;
    const whole = checker.getTypeAtLocation(declaration.parent);
    return compiler.isIdentifier(key) ? checker.getPropertyOfType(whole, key.text) : undefined;
  }
  const value = compiler.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return value && compiler.isPropertyAccessExpression(value) ? checker.getSymbolAtLocation(value.name) : undefined;
}

function wasRequired({ v1 }: Apis, owner: string, name: string): boolean {
  const { checker, ts: compiler } = v1.code;
  return Object.entries(fieldTables).some(([before, { to, same }]) => {
    if (!to.includes(owner) || !same.includes(name)) return false;
    const type = v1.typeNamed(before);
    const property = type && checker.getPropertyOfType(type, name);
    if (!property || property.flags & compiler.SymbolFlags.Optional) return false;
    const declared = checker.getTypeOfSymbol(property);
    return checker.getNonNullableType(declared) === declared;
  });
}

function repairId(apis: Apis, expression: ts.Expression): ValueRepair | undefined {
  const { checker } = apis.v1.code;
  const expected = checker.getContextualType(expression);
  return expected && idRepair(apis, expression, expected);
}

/** Checks a string where v2 expects an id with a prefix. */
function idRepair(apis: Apis, expression: ts.Expression, expected: ts.Type): ValueRepair | undefined {
  const { ts: compiler, checker } = apis.v1.code;
  const given = checker.getTypeAtLocation(expression);
  const single = converterFor(apis, expected);
  if (single !== undefined && isText(apis, given)) {
    const { end } = expression;
    const start = expression.getStart();
    return {
      uses: single,
      edits: [
        { start, end: start, text: `${single}(` },
        { start: end, end, text: ')' },
      ],
    };
  }
  const [element, wanted] = [elementType(apis, given), elementType(apis, expected)];
  const many = wanted && converterFor(apis, wanted);
  if (many === undefined || !element || !isText(apis, element)) return undefined;
  const { end } = expression;
  const start = expression.getStart();
  const isPlain = compiler.isLeftHandSideExpression(expression);
  return {
    uses: many,
    edits: [
      ...(isPlain ? [] : [{ start, end: start, text: '(' }]),
      { start: end, end, text: `${isPlain ? '' : ')'}.map((id) => ${many}(id))` },
    ],
  };
}

/** Names the values of an enum that v1 narrows any string to, and v2, whose type names some of them, does not. */
function nameValues({ v1 }: Apis, expression: ts.Expression): ValueRepair | undefined {
  const { ts: compiler, checker } = v1.code;
  const expected = checker.getContextualType(expression);
  if (!expected || !/\.[cm]?tsx?$/.test(expression.getSourceFile().fileName)) return undefined;
  const wanted = checker.getNonNullableType(expected);
  const values = (wanted.isUnion() ? wanted.types : [wanted]).map((one) =>
    one.isStringLiteral() ? one.value : undefined,
  );
  const given = checker.getTypeAtLocation(expression);
  const parts = given.isUnion() ? given.types : [given];
  const isOpen =
    parts.some((one) => one.isIntersection()) && parts.every((one) => one.isIntersection() || one.isStringLiteral());
  const isPlain = compiler.isIdentifier(expression) || compiler.isPropertyAccessExpression(expression);
  if (!isOpen || !isPlain || values.some((value) => value === undefined)) return undefined;
  const names = values.map((value) => `'${value}'`).join(' | ');
  return { edits: [{ start: expression.end, end: expression.end, text: ` as ${names}` }] };
}

/** Names the one type of v2 that a variable is used as, where it is declared as one of two. */
function narrowDeclared({ v1, v2 }: Apis, expression: ts.Expression): ValueRepair | undefined {
  const { ts: compiler, checker } = v1.code;
  const expected = checker.getContextualType(expression);
  const name = expected && v2.nameOf(checker.getNonNullableType(expected).aliasSymbol);
  const declaration = compiler.isIdentifier(expression)
    ? checker.getSymbolAtLocation(expression)?.valueDeclaration
    : undefined;
  if (name === undefined || !declaration || !compiler.isVariableDeclaration(declaration)) return undefined;
  const { type } = declaration;
  const isOneOf = type && compiler.isUnionTypeNode(type) && type.types.some((one) => one.getText() === name);
  return isOneOf ? { edits: [{ start: type.getStart(), end: type.end, text: name }] } : undefined;
}

function elementType({ v1 }: Apis, type: ts.Type): ts.Type | undefined {
  const { checker } = v1.code;
  const plain = checker.getNonNullableType(type);
  return checker.getIndexTypeOfType(plain, v1.code.ts.IndexKind.Number);
}

function isText({ v1 }: Apis, type: ts.Type): boolean {
  const parts = type.isUnion() ? type.types : [type];
  return parts.every(({ flags }) => flags & v1.code.ts.TypeFlags.StringLike);
}

/** Function of `heffl` that checks ids of a type: `asPipelineId`. */
function converterFor({ v1, v2 }: Apis, type: ts.Type): string | undefined {
  const { checker } = v1.code;
  const plain = checker.getNonNullableType(type);
  const parts = plain.isUnion() ? plain.types : [plain];
  const [prefix] = parts.map((part) => ((part as ts.TemplateLiteralType).texts as readonly string[] | undefined)?.[0]);
  if (prefix === undefined || parts.length > 1) return undefined;
  const name = v2.idTypeWith(prefix);
  return name !== undefined && v2.has(`as${name}`) ? `as${name}` : undefined;
}

/** Ids inside an object that is made before it is given. */
function repairMembers(apis: Apis, expression: ts.Expression): ValueRepair | undefined {
  const { code } = apis.v1;
  const { ts: compiler, checker } = code;
  const literal = literalOf(code, expression);
  const expected = checker.getContextualType(expression);
  if (!literal || !expected || literal === expression) return undefined;
  for (const member of literal.properties) {
    if (!compiler.isPropertyAssignment(member) && !compiler.isShorthandPropertyAssignment(member)) continue;
    const property = checker.getPropertyOfType(expected, member.name.getText());
    const value = checker.getTypeAtLocation(compiler.isPropertyAssignment(member) ? member.initializer : member.name);
    const wanted = property && checker.getTypeOfSymbol(property);
    if (!wanted || checker.isTypeAssignableTo(value, wanted)) continue;
    const repair = compiler.isPropertyAssignment(member)
      ? idRepair(apis, member.initializer, wanted)
      : shorthandRepair(apis, member, wanted);
    if (repair) return repair;
  }
  return undefined;
}

function repairShorthand(apis: Apis, node: ts.ShorthandPropertyAssignment): ValueRepair | undefined {
  const { checker } = apis.v1.code;
  const expected = checker.getContextualType(node.parent);
  const property = expected && checker.getPropertyOfType(expected, node.name.text);
  return property && shorthandRepair(apis, node, checker.getTypeOfSymbol(property));
}

function shorthandRepair(apis: Apis, node: ts.ShorthandPropertyAssignment, wanted: ts.Type): ValueRepair | undefined {
  const { checker } = apis.v1.code;
  const value = checker.getShorthandAssignmentValueSymbol(node);
  const given = value && checker.getTypeOfSymbolAtLocation(value, node.name);
  const single = converterFor(apis, wanted);
  if (single === undefined || !given || !isText(apis, given)) return undefined;
  return {
    uses: single,
    edits: [{ start: node.name.end, end: node.name.end, text: `: ${single}(${node.name.text})` }],
  };
}
