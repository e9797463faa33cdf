import { describe, expect, inject, test } from 'vitest';
import { bundle, gzipSize } from '../../scripts/support/bundle.js';

const { project } = inject('installed');

const oneCall = `
  import { connect, Deals } from 'heffl';
  console.log(await new Deals(connect()).get('dl_abc123'));`;

describe('a bundle', () => {
  test.each(['heffl', 'heffl/v1'])('of an import of %s that nobody uses is empty', async (specifier) => {
    expect(await bundle(`import '${specifier}';`, project)).toBe('');
    expect(await bundle(`import { HefflError } from '${specifier}';`, project)).toBe('');
  });

  test('of a program that catches errors holds no routes', async () => {
    const text = await bundle(`import { HefflError } from 'heffl'; console.log(HefflError);`, project);
    expect(text).toContain('HefflError');
    expect(text).not.toContain('/deals');
  });

  test('of a call through `connect` holds the routes of its own resource only', async () => {
    const text = await bundle(oneCall, project);
    expect(text).toContain('"/deals/{id}"');
    expect(new Set(text.match(/"\/[a-z-]+/g))).toEqual(new Set(['"/deals']));
  });

  test('holds nothing that checks answers unless it asks for it', async () => {
    const plain = await bundle(oneCall, project);
    expect(plain).not.toMatch(/additionalProperties|unevaluatedProperties|dependentRequired/);
    const checked = oneCall.replace('connect()', "connect({ validate: responseChecks('warn') })");
    const asking = await bundle(`import { responseChecks } from 'heffl/validate';${checked}`, project);
    expect(asking).toContain('unevaluatedProperties');
    expect(await bundle("import 'heffl/validate'; import 'heffl/v1/validate';", project)).toBe('');
  });

  test('of a call through `connect` is small', async () => {
    expect(gzipSize(await bundle(oneCall, project))).toBeLessThanOrEqual(18_500);
  });

  test('of the whole client of v2 is small', async () => {
    const text = await bundle(`import { Heffl } from 'heffl'; console.log(new Heffl());`, project);
    expect(text).toContain('"/contacts/{id}"');
    expect(gzipSize(text)).toBeLessThanOrEqual(19_500);
  });
});
