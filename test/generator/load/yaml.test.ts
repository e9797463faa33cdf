import { describe, expect, test } from 'vitest';
import { found, loadFiles } from './load.js';

const HEAD = "openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\n";

/** Loads a YAML text as the shared schemas of a description. */
function schemas(text: string) {
  const indented = text.replace(/^(?=.)/gm, '    ');
  return loadFiles({ 'openapi.yaml': `${HEAD}paths: {}\ncomponents:\n  schemas:\n${indented}` });
}

describe('YAML is read as JSON has it', () => {
  test('a date and a number as a version are text', async () => {
    const outcome = await loadFiles({
      'openapi.yaml': 'openapi: 3.1.0\ninfo:\n  title: 2020\n  version: 2020-10-01\npaths: {}\n',
    });
    expect(outcome.loaded?.document.info).toEqual({ title: '2020', version: '2020-10-01' });
    expect(found(outcome)).toEqual(['structure 3']);
  });

  test.each([
    [
      'aliases and merge keys',
      'Base: &base { type: object, nullable: true }\nPet: { <<: *base, title: A }\nOwner: *base\n',
      {
        Base: { type: ['object', 'null'] },
        Pet: { type: ['object', 'null'], title: 'A' },
        Owner: { type: ['object', 'null'] },
      },
    ],
    [
      'keys that are numbers or words of YAML 1.1',
      '1: { type: string }\non: { enum: [on, no, yes] }\n',
      {
        1: { type: 'string' },
        on: { enum: ['on', 'no', 'yes'] },
      },
    ],
    [
      'dates in data',
      'Pet: { example: 2020-10-01, default: 2020-10-01T00:00:00Z }\n',
      {
        Pet: { example: '2020-10-01', default: '2020-10-01T00:00:00Z' },
      },
    ],
    [
      'large numbers',
      'Pet: { maximum: 9223372036854775807, default: 1e3 }\n',
      {
        Pet: { maximum: Number('9223372036854775807'), default: 1000 },
      },
    ],
  ])('%s', async (_what, text, want) => {
    expect((await schemas(text)).loaded?.document.components?.schemas).toEqual(want);
  });

  test('a byte order mark is no part of it, in YAML and in JSON', async () => {
    for (const text of [
      `${HEAD}paths: {}\n`,
      '{ "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" }, "paths": {} }',
    ]) {
      const outcome = await loadFiles({ 'openapi.yaml': `\uFEFF${text}` });
      expect(outcome.problems).toEqual([]);
    }
  });
});

describe('a file that is at fault is named with its line', () => {
  test.each([
    { what: 'a key that stands twice in YAML', file: 'openapi.yaml', text: `${HEAD}paths: {}\npaths: {}\n`, line: 4 },
    {
      what: 'a key that stands twice in JSON',
      file: 'openapi.json',
      text: '{\n  "openapi": "3.1.0",\n  "paths": {},\n  "paths": { "a\\\\": ":" }\n}',
      line: 4,
    },
    { what: 'a comma too many', file: 'openapi.json', text: '{\n  "openapi": "3.1.0",,\n}', line: 2 },
    { what: 'a tab as indentation', file: 'openapi.yaml', text: 'openapi: 3.1.0\ninfo:\n\ttitle: Pets\n', line: 3 },
    { what: 'two documents', file: 'openapi.yaml', text: `${HEAD}---\n${HEAD}`, line: 1 },
  ])('$what', async ({ file, text, line }) => {
    const outcome = await loadFiles({ [file]: text }, file);
    expect(outcome.loaded).toBeUndefined();
    expect(found(outcome)).toEqual([`not-yaml! ${line}`]);
    expect(outcome.problems[0]?.location?.file).toBe(file);
  });

  test('JSON with a comment is read as the YAML that it is', async () => {
    const text =
      '{\n  "openapi": "3.1.0", # a comment\n  "info": { "title": "Pets", "version": "1" },\n  "paths": {},\n}\n';
    expect((await loadFiles({ 'openapi.json': text }, 'openapi.json')).loaded?.document.info.title).toBe('Pets');
  });
});
