import type ts from 'typescript';
import type { Draft } from './draft.js';

/** Removes a property of an object, with its comma and what stands between it and the next one. */
export function removeProperty(draft: Draft, property: ts.ObjectLiteralElementLike): void {
  const literal = property.parent as ts.ObjectLiteralExpression;
  const file = literal.getSourceFile();
  const index = literal.properties.indexOf(property);
  const next = literal.properties[index + 1];
  const before = literal.properties[index - 1];
  if (next) return draft.replace(file, { start: property.getStart(), end: next.getStart(), text: '' });
  if (before) return draft.replace(file, { start: before.end, end: property.end, text: '' });
  draft.replace(file, { start: property.getStart(), end: property.end, text: '' });
}

/** Gives a property of an object another name. */
export function renameProperty(
  compiler: typeof ts,
  draft: Draft,
  { property, name }: { readonly property: ts.ObjectLiteralElementLike; readonly name: string },
): void {
  if (compiler.isShorthandPropertyAssignment(property))
    draft.insert(property.getSourceFile(), property.getStart(), `${name}: `);
  else if (property.name) draft.rewrite(property.name, name);
}

/** Adds a property in front of the others. */
export function addProperty(draft: Draft, literal: ts.ObjectLiteralExpression, text: string): void {
  const [first] = literal.properties;
  if (first) draft.insert(literal.getSourceFile(), first.getStart(), `${text}, `);
  else draft.rewrite(literal, `{ ${text} }`);
}
