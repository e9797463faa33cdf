import { describe, expect, test, vi } from 'vitest';
import { generate } from '../../../generator/generate.js';
import { generateAndWrite } from '../../../generator/run.js';
import { temporaryProject } from '../../support/project.js';
import { SETTINGS } from '../support/settings.js';
import { changed, smallApi, twoApis } from '../support/small-api.js';
import { problemsOf } from '../support/problem-case.js';

const PATHS = 'openapi/v2/paths/deals.yaml';
const trace = {
  file: PATHS,
  find: '/deals/{id}:\n',
  replace:
    '/deals/{id}:\n  trace:\n    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]\n    responses: {}\n',
};
const version = { file: SETTINGS, find: 'package:\n', replace: 'generator: 0.0.1\npackage:\n' };

describe('a warning', () => {
  test.each([
    { what: 'of a method that the client leaves out', change: trace, code: 'path-item-unsupported', file: PATHS },
    { what: 'of another version of the generator', change: version, code: 'generator-version', file: SETTINGS },
  ])('$what changes no exit code, unless it is strict', async ({ change, code, file }) => {
    const root = await temporaryProject(changed(smallApi, [change]));
    expect((await generate(root)).warnings).toMatchObject([{ code, severity: 'warning', location: { file } }]);
    const lines = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(console, 'log').mockImplementation(() => {});
    expect(await generateAndWrite(root, { isStrict: true })).toBe(1);
    expect(String(lines.mock.lastCall?.[0])).toContain('1 problem. Nothing was written.');
    lines.mockClear();
    expect(await generateAndWrite(root, {})).toBe(0);
    expect(String(lines.mock.calls[0]?.[0])).toContain(`${code} (warning)`);
    vi.restoreAllMocks();
  });
});

describe('all problems are reported at once', () => {
  test('of structure and of conventions: the structure first', async () => {
    const files = changed(twoApis(), [
      {
        file: 'openapi/v2/paths/deals.yaml',
        find: '      - name: pageSize',
        replace: '      - in: query\n      - name: pageSize',
      },
      { file: 'openapi/v2/openapi.yaml', find: 'limit: 60', replace: 'limit: sixty' },
      { file: 'openapi/v1/openapi.yaml', find: 'limit: 60', replace: 'limit: ninety' },
    ]);
    expect((await problemsOf(files)).map(({ code, location }) => `${location?.file} ${code}`)).toEqual([
      'openapi/v2/paths/deals.yaml structure',
      'openapi/v1/openapi.yaml extension',
      'openapi/v2/openapi.yaml extension',
    ]);
  });

  test('of a file that is not YAML and of the structure of others', async () => {
    const files = changed(smallApi, [
      {
        file: 'openapi/v2/schemas/deals.yaml',
        find: 'DealCreateParams:\n  type: object',
        replace: 'DealCreateParams:\n  type: [object',
      },
      { file: PATHS, find: '      - name: pageSize\n        in: query', replace: '      - in: query' },
    ]);
    expect((await problemsOf(files)).map(({ code }) => code)).toEqual(['not-yaml', 'structure']);
  });

  test('and an unknown scheme is reported once: at the root, where it is at fault', async () => {
    const files = changed(smallApi, [{ file: 'openapi/v2/openapi.yaml', find: 'items: data', replace: 'items: 7' }]);
    expect((await problemsOf(files)).map(({ code }) => code)).toEqual(['extension']);
  });
});
