import type ts from 'typescript';
import { fieldTables } from '../facts/fields.js';
import { successors } from '../facts/operations.js';
import type { PackageApi } from '../project/packages.js';
import type { Site } from './find-sites.js';
import type { Origins } from './origin.js';
import type { Reason } from './reason.js';
import { recordTypeOf } from './record-types.js';

/** Calls whose records are read by fields that v2 is not known to have. */
export function findUnknownFields(
  v1: PackageApi,
  origins: Origins,
  sites: readonly Site[],
): (readonly [Site, Reason])[] {
  const { ts: compiler, checker, files } = v1.code;
  const found: (readonly [Site, Reason])[] = [];
  const note = (node: ts.Node, property: ts.Symbol | undefined, record: ts.Node): void => {
    const owner = property && v1.ownerOf(property);
    const why = owner === undefined || !property ? undefined : fieldTables[owner]?.none?.[property.name];
    if (why === undefined || owner === undefined || !property) return;
    const from = [...origins.of(record)].filter((site) => recordTypeOf(v1, site) === owner);
    const alike = sites.filter((site) => recordTypeOf(v1, site) === owner);
    const near = alike.filter(({ call }) => call.getSourceFile() === node.getSourceFile());
    const all = [from, near, alike].find((some) => some.length > 0) ?? [];
    const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
    const message = `its "${property.name}" is read in line ${line + 1}, and ${why}`;
    const able = all.filter(({ operation }) => successors[operation]?.to !== undefined);
    for (const site of able) found.push([site, { code: 'no-field', message }]);
  };
  const visit = (node: ts.Node): void => {
    if (compiler.isPropertyAccessExpression(node)) note(node, checker.getSymbolAtLocation(node.name), node.expression);
    if (compiler.isBindingElement(node) && compiler.isObjectBindingPattern(node.parent)) {
      const key = node.propertyName ?? node.name;
      const property =
        compiler.isIdentifier(key) && checker.getPropertyOfType(checker.getTypeAtLocation(node.parent), key.text);
      if (property) note(node, property, node.name);
    }
    compiler.forEachChild(node, visit);
  };
  for (const file of files) visit(file);
  return found;
}
