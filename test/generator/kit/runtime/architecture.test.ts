import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../../generator/kit/runtime/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const importsOf = (name: string) =>
  [...textOf(name).matchAll(/^(?:import|export)\b[^;]*?from '([^']+)';/gms)].map((match) => match[1]!);
const valueImportsOf = (name: string) =>
  [...textOf(name).matchAll(/^(?:import|export) (?!type\b)[^;]*?from '\.\/([^']+)\.js';/gms)].map(
    (match) => `${match[1]!}.ts`,
  );

describe.each(files)('runtime/%s', (name) => {
  it('says that its copy is replaced', () => {
    expect(textOf(name).split('\n')[0]).toBe(
      '// Hand-written in generator/kit/runtime/. The copy in generated/ is replaced by `npm run generate`.',
    );
  });

  it('imports its neighbours only, but for openapi-fetch in transport.ts', () => {
    const foreign = importsOf(name).filter((path) => !/^\.\/[a-z-]+\.js$/.test(path));
    expect(new Set(foreign)).toEqual(new Set(name === 'transport.ts' ? ['openapi-fetch'] : []));
  });

  it('names the product nowhere but in its error class', () => {
    const named = textOf(name).match(/heffl/gi) ?? [];
    const ownClass = textOf(name).match(/\bHefflError\b/g) ?? [];
    expect(named).toHaveLength(ownClass.length);
  });

  it('is no longer than 250 lines', () => {
    expect(textOf(name).split('\n').length).toBeLessThanOrEqual(250);
  });
});

it('the runtime has no circle of imports', () => {
  const visit = (name: string, above: readonly string[]): void => {
    expect(above, `${[...above, name].join(' > ')}`).not.toContain(name);
    for (const next of valueImportsOf(name)) visit(next, [...above, name]);
  };
  visit('index.ts', []);
});

it('no list of unknown length is passed as arguments, of which engines take some 100,000', () => {
  const generator = new URL('../../../../generator/', import.meta.url);
  const spreading = ['runtime', 'validate', 'testing'].flatMap((room) =>
    readdirSync(new URL(room, generator), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .filter((name) =>
        /\.(?:push|unshift|splice|concat)\((?:[^(){}]*,\s*)?\.\.\.|\bMath\.m(?:ax|in)\(\.\.\./.test(
          readFileSync(new URL(`${room}/${name}`, generator), 'utf8'),
        ),
      ),
  );
  expect(spreading).toEqual([]);
});
