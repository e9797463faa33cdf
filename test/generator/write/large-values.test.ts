import { StructureKind, VariableDeclarationKind, type VariableStatementStructure } from 'ts-morph';
import { expect, test } from 'vitest';
import { withoutLargeValues } from '../../../generator/write/large-values.js';
import { printFiles } from '../../../generator/write/print.js';

const LARGE = `[${'"$value1$", '.repeat(1000)}1]`;

function constant(name: string, initializer: string, docs: string[] = []): VariableStatementStructure {
  const declarations = [{ name, initializer }];
  return { kind: StructureKind.VariableStatement, declarationKind: VariableDeclarationKind.Const, declarations, docs };
}

test('a large value is put back where it was taken out, a small one stays', () => {
  const { statements, restore } = withoutLargeValues([
    constant('a', LARGE),
    constant('b', '1'),
    constant('c', '"$1$&"'),
  ]);
  expect(JSON.stringify(statements)).toHaveLength(
    JSON.stringify([constant('a', '$value1$'), constant('b', '1'), constant('c', '"$1$&"')]).length,
  );
  expect(restore('const a = $value1$; const b = 1;')).toBe(`const a = ${LARGE}; const b = 1;`);
});

test('a comment that reads like a mark does not get the value', async () => {
  const statements = [constant('a', LARGE, ['Holds $value1$.'])];
  const [printed] = await printFiles([{ kind: 'structures', path: 'a.ts', source: 'pets.yaml', statements }]);
  expect(printed?.text).toContain('/** Holds $value1$. */');
  expect(printed?.text.match(/\$value1\$/g)).toHaveLength(1001);
});

test('a value that reads like the mark of another one stays what it is', async () => {
  const second = LARGE.replaceAll('$value1$', '$value2$');
  const statements = [constant('a', second), constant('b', LARGE)];
  const [printed] = await printFiles([{ kind: 'structures', path: 'a.ts', source: 'pets.yaml', statements }]);
  expect(printed?.text.match(/\$value1\$/g)).toHaveLength(1000);
  expect(printed?.text.match(/\$value2\$/g)).toHaveLength(1000);
});
