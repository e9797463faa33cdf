import { isDeepStrictEqual } from 'node:util';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from '../../generator/generate.js';
import { Memory } from '../../generator/memory.js';
import type { OutputFile } from '../../generator/print.js';
import { ProblemsError, type Problem } from '../../generator/problem.js';
import { hostileApi } from './support/hostile-api.js';
import { placesIn, replaced, type HostilePlace } from './support/hostile-places.js';
import { temporaryProject, writeFiles } from './support/project.js';
import { shapeOf } from './support/shape-of.js';

const ROOT = 'openapi/v2/openapi.yaml';
const RUN = 'globalThis.hostileRan = true';

/** Everything that ends a string, a comment, a template, a line, a cell or a folder somewhere. */
const CODE = `x */ ${RUN}; /* \`; ${RUN}; \${${RUN}} '; ${RUN}; // "; ${RUN}; \n${RUN}\r\u2028${RUN}\u2029 --> <script>${RUN}</script> {{ ${RUN} }} | a | [b](javascript:c) ../../x\\`;
const PAYLOADS = [CODE, "'];x;//", '../../../x', 'constructor', '__proto__'];

type Outcome = { readonly files: readonly OutputFile[] } | { readonly problems: readonly Problem[] };

/** Generates again and again in one project; what did not change is not printed anew. */
async function workshop(): Promise<(document: unknown) => Promise<Outcome>> {
  const root = await temporaryProject({ 'redocly.yaml': `apis:\n  v2:\n    root: ${ROOT}\n` });
  const memory = new Memory();
  return async (document) => {
    await writeFiles(root, { [ROOT]: JSON.stringify(document, undefined, 1) });
    memory.forget(ROOT);
    try {
      return { files: (await generate(root, undefined, { memory })).files };
    } catch (error) {
      if (error instanceof ProblemsError) return { problems: error.problems };
      throw error;
    }
  };
}

function emitted(files: readonly OutputFile[]): readonly OutputFile[] {
  return files.filter(({ path: name }) => /^src\/(?:v2|testing\/described)\/|^[^/]+$|version\.ts$/.test(name));
}

/** What differs in structure between two outputs: names of files. */
function differences(one: readonly OutputFile[], other: readonly OutputFile[]): string[] {
  const [left, right] = [emitted(one), emitted(other)];
  if (left.length !== right.length) return [`${left.length} files, ${right.length} files`];
  return left.flatMap((file, index) => {
    const twin = right[index];
    return twin && isDeepStrictEqual(shapeOf(file), shapeOf(twin)) ? [] : [file.path];
  });
}

function strayPaths(files: readonly OutputFile[]): string[] {
  return files
    .map(({ path: name }) => name)
    .filter((name) => !/^[\w./-]+$/.test(name) || path.posix.normalize(name) !== name || name.startsWith('..'));
}

function nameOf({ keys, part }: HostilePlace): string {
  return `${part} ${keys.join(' ')}`;
}

/** Faults of what came of a payload, beside what came of a harmless text in the same place. */
function judge(hostile: Outcome, harmless: Outcome): string[] {
  if ('problems' in hostile) {
    return hostile.problems.flatMap(({ code, location, fix }) =>
      location?.file === undefined || location.line < 1 || fix === '' ? [`${code} has no place`] : [],
    );
  }
  if ('problems' in harmless) return [`only a harmless text is rejected: ${harmless.problems[0]?.code}`];
  return [...strayPaths(hostile.files), ...differences(harmless.files, hostile.files)];
}

describe('a text of a description never becomes code', () => {
  const places = placesIn(hostileApi);

  test('the description that the payloads are put into is sound and has many places', async () => {
    const outcome = await (await workshop())(hostileApi);
    expect('problems' in outcome ? outcome.problems : []).toEqual([]);
    expect(places.length).toBeGreaterThan(250);
  });

  test('in any place: it is rejected with its place, or the output has the shape that a harmless text gives', async () => {
    const run = await workshop();
    const found: string[] = [];
    for (const place of places) {
      const harmless = await run(replaced(hostileApi, place, 'harmless'));
      for (const payload of PAYLOADS) {
        const hostile = await run(replaced(hostileApi, place, payload)).catch((error: unknown) => String(error));
        const faults = typeof hostile === 'string' ? [hostile] : judge(hostile, harmless);
        found.push(...faults.map((fault) => `${nameOf(place)} = ${JSON.stringify(payload.slice(0, 20))}: ${fault}`));
      }
    }
    expect(found).toEqual([]);
  }, 600_000);
});
