import { isDeepStrictEqual } from 'node:util';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../../generator/check/check-document.js';
import { checkPackage } from '../../../generator/check/package/check-package.js';
import { generate } from '../../../generator/generate.js';
import { tryLoadDocument } from '../../../generator/load/load-document.js';
import { Memory } from '../../../generator/load/memory.js';
import type { OutputFile } from '../../../generator/model/output-file.js';
import { isError, type Problem } from '../../../generator/model/problem.js';
import { hostileApi } from '../support/hostile-api.js';
import { placesIn, replaced, type HostilePlace } from '../support/hostile-places.js';
import { temporaryProject } from '../../support/project.js';
import { apiSettings, planOf, SETTINGS, settingsText } from '../support/settings.js';
import { identifiersIn, shapeOf } from '../support/shape-of.js';

const ROOT = 'openapi/v2/openapi.yaml';
const RUN = 'globalThis.hostileRan = true';

/** Everything that ends a string, a comment, a template, a line, a cell or a folder somewhere. */
const CODE = `x */ ${RUN}; /* \`; ${RUN}; \${${RUN}} '; ${RUN}; // "; ${RUN}; \n${RUN}\r\u2028${RUN}\u2029 --> <script>${RUN}</script> {{ ${RUN} }} | a | [b](javascript:c) ../../x\\`;
const PAYLOADS = [CODE, 'constructor', '__proto__'];
const HARMLESS = 'harmless';
const API = apiSettings('v2');

function textOf(document: unknown): string {
  return JSON.stringify(document, undefined, 1);
}

/** A project whose description can be replaced. Files whose content is the same are printed once. */
async function workshop() {
  const root = await temporaryProject({ [SETTINGS]: settingsText({ v2: { entryPoint: '.' } }) });
  const memory = new Memory();
  return {
    /** Problems of a description; none where it can be generated from. */
    async judge(document: unknown): Promise<readonly Problem[]> {
      const { loaded, problems } = await tryLoadDocument(root, API, { standardInput: textOf(document) });
      if (loaded === undefined || problems.some(isError)) return problems;
      const plan = planOf(loaded);
      return [...problems, ...checkDocument(plan), ...checkPackage([plan])];
    },
    async generate(document: unknown): Promise<readonly OutputFile[]> {
      memory.forget(ROOT);
      return (await generate(root, undefined, { memory, standardInput: textOf(document) })).files;
    },
  };
}

/** All places with a string each: the deepest first, so that the paths to the others stay valid. */
function allReplaced(places: readonly HostilePlace[], text: string): unknown {
  const inOrder = places.toSorted(
    (a, b) => Number(a.part === 'key') - Number(b.part === 'key') || b.keys.length - a.keys.length,
  );
  return inOrder.reduce<unknown>((document, place, index) => replaced(document, place, `${text}${index}`), hostileApi);
}

function emitted(files: readonly OutputFile[]): readonly OutputFile[] {
  return files.filter(({ path: name }) => /^src\/(?:v2|testing\/described)\/|^[^/]+$|version\.ts$/.test(name));
}

/** Differences in structure between two outputs: names of files. */
function differences(payload: string, one: readonly OutputFile[], other: readonly OutputFile[]): string[] {
  const [left, right] = [emitted(one), emitted(other)];
  if (left.length !== right.length) return [`${left.length} files, ${right.length} files`];
  return left.flatMap((file, index) => {
    const twin = right[index];
    return twin && isDeepStrictEqual(shapeOf(file, HARMLESS), shapeOf(twin, payload)) ? [] : [file.path];
  });
}

function strayPaths(files: readonly OutputFile[]): string[] {
  return files
    .map(({ path: name }) => name)
    .filter((name) => !/^[\w./-]+$/.test(name) || path.posix.normalize(name) !== name || name.startsWith('..'));
}

/** True if a file has the payload as code. */
function runsPayload({ path: name, text }: OutputFile): boolean {
  return name.endsWith('.ts') && identifiersIn(name, text).has('hostileRan');
}

function nameOf({ keys, part }: HostilePlace): string {
  return `${part} ${keys.join(' ')}`;
}

function faultsOf(problems: readonly Problem[]): string[] {
  const lost = problems.filter(({ location, fix }) => location?.file !== ROOT || location.line < 1 || fix === '');
  return lost.map(({ code, message }) => `${code} has no place: ${message}`);
}

describe('a text of a description never becomes code', () => {
  const places = placesIn(hostileApi);

  test('the description that the payloads are put into is sound and has many places', async () => {
    expect(await (await workshop()).judge(hostileApi)).toEqual([]);
    expect(places.length).toBeGreaterThan(250);
  });

  test.each(PAYLOADS)(
    'it is rejected with its place, or the output has the shape that a harmless text gives: %j',
    async (payload) => {
      const { judge, generate: make } = await workshop();
      const accepted: HostilePlace[] = [];
      const warned: HostilePlace[] = [];
      const faults: string[] = [];
      for (const place of places) {
        const problems = await judge(replaced(hostileApi, place, payload)).catch((error: unknown) => [String(error)]);
        if (problems.length === 0) accepted.push(place);
        else if (problems.every((problem) => typeof problem !== 'string' && !isError(problem))) warned.push(place);
        faults.push(
          ...problems
            .flatMap((problem) => (typeof problem === 'string' ? [problem] : faultsOf([problem])))
            .map((fault) => `${nameOf(place)}: ${fault}`),
        );
      }
      expect(faults).toEqual([]);
      expect(accepted.length).toBeGreaterThan(payload === '__proto__' ? 30 : 60);
      const hostile = await make(allReplaced(accepted, payload));
      const harmless = await make(allReplaced(accepted, HARMLESS));
      expect(strayPaths(hostile)).toEqual([]);
      expect(differences(payload, harmless, hostile)).toEqual([]);
      // What is left out with a warning, or changed, has another shape. It runs nothing either. A name has no code.
      for (const place of payload === CODE ? warned : warned.filter((_, index) => index % 4 === 0)) {
        const files = await make(replaced(hostileApi, place, payload));
        expect(strayPaths(files)).toEqual([]);
        expect(emitted(files).filter(runsPayload)).toEqual([]);
      }
    },
    300_000,
  );
});
