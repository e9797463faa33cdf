import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundle, bundled, gzipSize } from '../../scripts/support/bundle.js';
import { projectRoot } from '../../scripts/support/redocly.js';
import { measureParts } from '../../scripts/support/size-parts.js';
import { measureRecipes, recipeBounds, recipeProgram, type RecipeName } from '../../scripts/size/recipes.js';
import { loadContract } from '../contract/support/contract.js';
import { installed } from './support/installed.js';

const { project } = await installed();

const oneCall = `
  import { connect, Deals } from 'heffl';
  console.log(await new Deals(connect()).get('dl_abc123'));`;

/** Modules of data from the descriptions. Bounds are on the code next to it, so that an API may grow. */
const DESCRIPTIONS = ['v1/schemas', 'v2/schemas', 'testing/described/v1', 'testing/described/v2'];

/** Size of modules of data. */
async function dataSize(modules: readonly string[]): Promise<number> {
  const imports = modules.map((module, index) => {
    const file = path.join(projectRoot, 'generated/src', `${module}.ts`);
    return `import * as data${index} from ${JSON.stringify(file)}; console.log(data${index});`;
  });
  return gzipSize(await bundle(imports.join('\n'), project));
}

/** The modules that a program's bundle holds something of. */
async function modulesOf(program: string): Promise<string[]> {
  const { metafile } = await bundled(program, project);
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
}

describe('what a bundle leaves out', () => {
  test.each(['heffl', 'heffl/v1'])('of an import of %s that nobody uses is empty', async (specifier) => {
    expect(await bundle(`import '${specifier}';`, project)).toBe('');
    expect(await bundle(`import { HefflError } from '${specifier}';`, project)).toBe('');
  });

  test('of a program that uses both clients holds not a byte of the embedded API', async () => {
    const clients = `import { Heffl } from 'heffl'; import { HefflV1 } from 'heffl/v1';
      console.log(new Heffl(), new HefflV1());`;
    const testing = `import { createTestHeffl } from 'heffl/testing'; console.log(createTestHeffl);`;
    const unused = `${clients} import { createTestHeffl } from 'heffl/testing';`;
    const own = ['unevaluatedProperties', 'is no cursor of this list', 'Analytical Engines', 'whsec_'];
    const [production, tests] = [await bundle(clients, project), await bundle(testing, project)];
    expect(own.filter((text) => tests.includes(text))).toEqual(own);
    expect(own.filter((text) => production.includes(text))).toEqual([]);
    // The names that a minifier gives depend on all that it has read, so the bundles' texts may differ.
    expect(await modulesOf(unused)).toEqual(await modulesOf(clients));
  });

  test('of a program that catches errors holds no routes', async () => {
    const text = await bundle(`import { HefflError } from 'heffl'; console.log(HefflError);`, project);
    expect(text).toContain('HefflError');
    expect(text).not.toContain('/deals');
  });

  test.each(['heffl', 'heffl/v1'])('of all of %s holds nothing of the program', async (specifier) => {
    const text = await bundle(`import * as all from '${specifier}'; console.log(all);`, project);
    expect(text).toContain('HefflError');
    expect(text).not.toMatch(/node:|types pull|types check|heffl\.workspace/);
  });

  test('of a check of ids holds no client, and of `unchecked` next to nothing', async () => {
    const checked = await bundle(
      `import { asClientId } from 'heffl'; console.log(asClientId(location.hash));`,
      project,
    );
    expect(checked).toContain('clt_');
    expect(checked).not.toContain('x-api-key');
    expect(gzipSize(checked)).toBeLessThanOrEqual(1_200);
    const guard = await bundle(`import { isDealId } from 'heffl/v1'; console.log(isDealId(location.hash));`, project);
    expect(guard).toContain('dl_');
    expect(gzipSize(guard)).toBeLessThanOrEqual(200);
    const unchecked = await bundle(`import { unchecked } from 'heffl'; console.log(unchecked(1));`, project);
    expect(gzipSize(unchecked)).toBeLessThanOrEqual(100);
  });

  test('of a call through `connect` holds the routes of its own resource only', async () => {
    const text = await bundle(oneCall, project);
    expect(text).toContain('"/deals/{id}"');
    expect(new Set(text.match(/"\/[a-z-]+/g))).toEqual(new Set(['"/deals']));
  });
});

describe('what a bundle of checks holds', () => {
  test('has no response checks unless it imports them', async () => {
    const plain = await bundle(oneCall, project);
    expect(plain).not.toMatch(/additionalProperties|unevaluatedProperties|dependentRequired/);
    const checked = oneCall.replace('connect()', "connect({ validate: responseChecks('warn') })");
    const asking = await bundle(`import { responseChecks } from 'heffl/validate';${checked}`, project);
    expect(asking).toContain('unevaluatedProperties');
    // Requests are none of its business.
    expect(asking).toContain('DealList:');
    expect(asking).not.toContain('DealCreateParams');
    expect(await bundle("import 'heffl/validate'; import 'heffl/v1/validate';", project)).toBe('');
  });

  test('of the checks of responses is small, and shares them and the schemas with the embedded API', async () => {
    const checks = `import { responseChecks } from 'heffl/validate'; console.log(responseChecks);`;
    const testing = `import { createTestHeffl } from 'heffl/testing'; console.log(createTestHeffl);`;
    const both = await bundle(checks + testing, project);
    const sizes = [checks, testing].map(async (program) => gzipSize(await bundle(program, project)));
    const [ofChecks = NaN, ofTesting = NaN] = await Promise.all(sizes);
    const [ofResponses, ofDescriptions] = [await dataSize(['v2/responses']), await dataSize(DESCRIPTIONS)];
    expect(ofChecks - ofResponses).toBeLessThanOrEqual(4_450);
    expect(ofTesting - ofDescriptions).toBeLessThanOrEqual(40_260);
    expect(gzipSize(both) - ofTesting).toBeLessThanOrEqual(1_800);
    expect(both.split('There is no schema ').length).toBe(2);
    expect(both.split('CompanyList:{').length).toBe(2);
  });
});

describe('the size of a bundle', () => {
  test('of a call through `connect` is small, and without the client of openapi-fetch', async () => {
    const text = await bundle(oneCall, project);
    expect(gzipSize(text)).toBeLessThanOrEqual(17_970);
    // Its query styles are in it only together with that client.
    expect(text).not.toContain('spaceDelimited');
    expect(await bundle(`import { Heffl } from 'heffl'; console.log(new Heffl());`, project)).toContain(
      'spaceDelimited',
    );
  });

  test('is reported in parts, whose sum is complete', async () => {
    const program = `import { Heffl } from 'heffl'; console.log(new Heffl());`;
    const parts = await measureParts(program, project);
    const total = parts.reduce((sum, { minified }) => sum + minified, 0);
    // The rest is the program itself, and the code that joins modules.
    expect(Buffer.byteLength(await bundle(program, project)) - total).toBeLessThan(100);
    expect(parts.map(({ part }) => part)).toContain('openapi-fetch');
  });

  test('of the whole client of v2 is small', async () => {
    const text = await bundle(`import { Heffl } from 'heffl'; console.log(new Heffl());`, project);
    expect(text).toContain('"/contacts/{id}"');
    const { operations } = await loadContract('v2');
    // Each operation has a method and a route; the custom member `records` takes 260 bytes.
    expect(gzipSize(text)).toBeLessThanOrEqual(17_970 + 56 * operations.length + 260);
  });
});

describe('what a bundle holds of spans', () => {
  test('is not a byte unless they are used, and little where they are', async () => {
    expect(await bundle("import 'heffl/opentelemetry';", project)).toBe('');
    expect(await modulesOf(oneCall)).not.toContainEqual(expect.stringContaining('telemetry'));
    const traced = oneCall.replace('connect()', 'connect(openTelemetry(api))');
    const using = `import { openTelemetry } from 'heffl/opentelemetry'; const api = globalThis.api;${traced}`;
    const text = await bundle(using, project);
    expect(text).toContain('wait retry');
    expect(gzipSize(text) - gzipSize(await bundle(oneCall, project))).toBeLessThanOrEqual(1_500);
  });
});

describe('what a bundle holds of recipes', () => {
  const imports = { client: 'heffl', recipes: 'heffl/recipes' };
  const names = Object.keys(recipeBounds) as RecipeName[];
  /** A string of each recipe that no other has. */
  const own: Partial<Record<RecipeName, string>> = {
    closeDeal: 'cannot be closed as',
    quoteFor: 'The quotation cannot be created',
    copyQuotation: 'cannot be copied',
    invoiceFromQuotation: 'cannot become an invoice',
    convertLead: 'cannot be converted',
    syncChanges: 'is no state of this version',
  };

  test('of none is not a byte', async () => {
    expect(await bundle(`import { closeDeal } from 'heffl/recipes';`, project)).toBe('');
    expect(await modulesOf(recipeProgram([], imports))).not.toContainEqual(expect.stringContaining('recipes'));
    const text = await bundle(`import * as all from 'heffl'; console.log(all);`, project);
    expect(Object.values(own).filter((part) => text.includes(part))).toEqual([]);
  });

  test.each(Object.entries(own))('of %s is nothing of the others', async (name, part) => {
    const text = await bundle(recipeProgram([name as RecipeName], imports), project);
    expect(Object.values(own).filter((other) => text.includes(other))).toEqual([part]);
  });

  test('are all of them', async () => {
    const all = (await bundle(`export * from 'heffl/recipes';`, project)).match(/export\{(.+)\}/)?.[1] ?? '';
    const exported = [...all.matchAll(/(?:^|,)(?:\w+ as )?(\w+)/g)].map(([, name]) => name ?? '');
    expect(exported.filter((name) => !name.endsWith('Error')).toSorted()).toEqual(names.toSorted());
  });

  test('is small', async () => {
    const measured = await measureRecipes(project, imports);
    expect(measured.filter(({ name, bytes }) => bytes > (recipeBounds[name as RecipeName] ?? 5_850))).toEqual([]);
  });
});
