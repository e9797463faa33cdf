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

test('a large file is formatted in parts, and reads as if it was not', async () => {
  const text = Array.from(
    { length: 3000 },
    (_, index) => `/** Number ${index}. */\nexport const a${index} = '${'x'.repeat(90)}';\n`,
  );
  const whole = text.join('\n');
  const files = [text, whole].map((given) => ({
    kind: 'typescript' as const,
    path: 'a.ts',
    source: 'pets.yaml',
    text: given,
  }));
  const [parts, once] = await printFiles(files);
  expect(whole.length).toBeGreaterThan(300_000);
  expect(parts?.text).toBe(once?.text);
});

test('imports of a large file stay together, and its values are all there', async () => {
  const imports = Array.from({ length: 3 }, (_, index) => ({
    kind: StructureKind.ImportDeclaration as const,
    namedImports: [`a${index}`],
    moduleSpecifier: `./a${index}.js`,
  }));
  const constants = Array.from({ length: 50 }, (_, index) => constant(`b${index}`, LARGE.replaceAll('$', `${index}`)));
  const statements = [constant('first', `[${'1, '.repeat(80_000)}]`), ...imports, ...constants];
  const [printed] = await printFiles([{ kind: 'structures', path: 'a.ts', source: 'pets.yaml', statements }]);
  expect(printed?.text).toContain(
    "a0.js';\nimport { a1 } from './a1.js';\nimport { a2 } from './a2.js';\n\nconst b0 = [",
  );
  expect([...(printed?.text ?? '').matchAll(/^const b\d+ = \[/gm)]).toHaveLength(50);
});
