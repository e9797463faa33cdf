import type ts from 'typescript';
import { fieldTables, type FieldTable } from '../facts/fields.js';
import type { Edit } from '../edit/edits.js';
import { isAssignment } from '../syntax/assignments.js';
import { isRepeatable } from '../syntax/arguments.js';
import { customFieldsOf, readIfThere, takeOut } from './destructured.js';
import type { Apis, Fault } from './fault.js';

/** Edits for a property that v2 has under another name, elsewhere, or in one of two types only. */
export function repairField({ v1, v2 }: Apis, { node, file }: Fault): Edit[] | undefined {
  const { ts: compiler, checker } = v1.code;
  if (!compiler.isIdentifier(node) && !compiler.isStringLiteralLike(node)) return undefined;
  const { parent } = node;
  const name = node.text;
  if (compiler.isPropertyAccessExpression(parent) && parent.name === node) {
    const types = typesOf({ v1, v2 }, checker.getTypeAtLocation(parent.expression));
    return repairAccess({ v1, v2 }, parent, { name, types });
  }
  if (compiler.isBindingElement(parent)) {
    const types = typesOf({ v1, v2 }, checker.getTypeAtLocation(parent.parent));
    const other = renamedIn(types, name);
    if (other === undefined) return repairElement(v1.code, parent, { name, types });
    return [
      parent.propertyName
        ? { start: node.getStart(file), end: node.end, text: other }
        : { start: node.getStart(file), end: node.getStart(file), text: `${other}: ` },
    ];
  }
  if (compiler.isPropertyAssignment(parent) || compiler.isShorthandPropertyAssignment(parent)) {
    const expected = checker.getContextualType(parent.parent);
    const other = expected && renamedIn(typesOf({ v1, v2 }, expected), name);
    if (other === undefined) return undefined;
    const isShort = compiler.isShorthandPropertyAssignment(parent);
    const start = node.getStart(file);
    return [{ start, end: isShort ? start : node.end, text: isShort ? `${other}: ` : other }];
  }
  return undefined;
}

/** Names of the types of v2 that a type is made of. */
export function typesOf({ v1, v2 }: Apis, type: ts.Type): readonly string[] {
  const { checker } = v1.code;
  const plain = checker.getNonNullableType(type);
  const own = v2.nameOf(plain.aliasSymbol);
  if (own !== undefined) return [own];
  if (plain.isUnion()) return [...new Set(plain.types.flatMap((part) => typesOf({ v1, v2 }, part)))];
  const owners = plain.getProperties().map((property) => v2.ownerOf(property));
  return [owners.find((owner) => owner !== undefined) ?? ''];
}

function tablesFor(types: readonly string[]): FieldTable[] {
  return Object.values(fieldTables).filter(({ to }) => types.length > 0 && types.every((type) => to.includes(type)));
}

function renamedIn(types: readonly string[], name: string): string | undefined {
  return tablesFor(types)
    .map(({ renamed }) => renamed?.[name])
    .find((other) => other !== undefined);
}

/** A variable that is taken from a record by a name that the record does not have, or not always. */
function repairElement(
  code: Apis['v1']['code'],
  element: ts.BindingElement,
  { name, types }: Missing,
): Edit[] | undefined {
  const tables = tablesFor(types);
  if (tables.some(({ wrapper }) => wrapper === name)) return takeOut(code, element, customFieldsOf);
  const isSometimes = types.length > 1 && tables.some(({ only }) => only?.[name] !== undefined);
  return isSometimes ? takeOut(code, element, (record) => readIfThere(record, name)) : undefined;
}

interface Missing {
  readonly name: string;
  /** Types of v2 that the record has. */
  readonly types: readonly string[];
}

function repairAccess({ v1 }: Apis, access: ts.PropertyAccessExpression, { name, types }: Missing): Edit[] | undefined {
  const { code } = v1;
  const tables = tablesFor(types);
  const other = renamedIn(types, name);
  const ofSome = types.includes('')
    ? renamedIn(
        types.filter((type) => type !== ''),
        name,
      )
    : undefined;
  if (ofSome !== undefined && isRepeatable(code, access.expression) && !access.questionDotToken) {
    const record = access.expression.getText();
    return [
      {
        start: access.getStart(),
        end: access.end,
        text: `('${name}' in ${record} ? ${access.getText()} : ${record}.${ofSome})`,
      },
    ];
  }
  if (other !== undefined) return [{ start: access.name.getStart(), end: access.name.end, text: other }];
  if (tables.some(({ wrapper }) => wrapper === name)) return unwrap({ v1 } as Apis, access);
  const { parent } = access;
  const isWritten = code.ts.isBinaryExpression(parent) && parent.left === access && isAssignment(code.ts, parent);
  const only = isWritten ? undefined : tables.map((table) => table.only?.[name]).find((type) => type !== undefined);
  if (only === undefined || types.length < 2 || access.questionDotToken || !isRepeatable(code, access.expression))
    return undefined;
  const record = access.expression.getText();
  const text = `(${readIfThere(record, name)})`;
  return [{ start: access.getStart(), end: access.end, text }];
}

/** Custom fields are next to the other fields. */
function unwrap({ v1 }: Apis, access: ts.PropertyAccessExpression): Edit[] | undefined {
  const { ts: compiler, checker } = v1.code;
  const { parent } = access;
  const record = access.expression;
  const isRead =
    (compiler.isPropertyAccessExpression(parent) || compiler.isElementAccessExpression(parent)) &&
    parent.expression === access;
  if (isRead) {
    const isPlain = compiler.isPropertyAccessExpression(parent);
    const key = isPlain ? parent.name.text : undefined;
    const given = isPlain ? undefined : checker.getTypeAtLocation(parent.argumentExpression);
    const isCustom = key?.startsWith('cf_') ?? (given !== undefined && isCustomKey(given));
    if (!isCustom) return undefined;
    const next = isPlain ? parent.name.getStart() : parent.argumentExpression.getFullStart() - 1;
    const optional = access.questionDotToken ? '?.' : '';
    return [{ start: record.end, end: next, text: isPlain ? optional || '.' : optional }];
  }
  const whole = access.questionDotToken ? `${record.getText()} ?? {}` : record.getText();
  const text = customFieldsOf(whole);
  return [{ start: access.getStart(), end: access.end, text }];
}

/** True for `'cf_region'` and for `cf_${string}`. */
function isCustomKey(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.every(isCustomKey);
  if (type.isStringLiteral()) return type.value.startsWith('cf_');
  return ((type as ts.TemplateLiteralType).texts as readonly string[] | undefined)?.[0]?.startsWith('cf_') ?? false;
}
