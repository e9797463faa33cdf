import type { EmittedFile } from '../model/emitted-file.js';
import type { ApiModel } from '../model/model.js';
import { specifierOf, type PackageFacts } from '../model/package-facts.js';
import { credentialsForDouble } from './support/double-credentials.js';
import { allOperations } from './support/exported-names.js';
import { literal } from './support/literal.js';

/** The entry point for tests: a function for each API that makes its double. No file where there is no such entry point. */
export function testingFiles({ name, testFunctions }: PackageFacts, apis: readonly ApiModel[]): EmittedFile[] {
  const made = apis.flatMap((api) => {
    const makes = testFunctions[api.key];
    return makes === undefined ? [] : [{ api, makes }];
  });
  if (made.length === 0) return [];
  const imports = made.map(
    ({ api: { key } }, index) =>
      `import { schemas as schemas${index} } from ${literal(`../${key}/schemas.js`)};
import { facts as facts${index} } from ${literal(`./described/${key}.js`)};`,
  );
  const functions = made.map(({ api, makes }, index) => testFunction(api, { makes, index, name }));
  const streams = made.some(({ api }) => hasStreams(api))
    ? "\nimport { asStream } from './http/stream-response.js';"
    : '';
  const text = `${imports.join('\n')}
import { createPlainDouble, type SeedOptions, type TestOptions } from './create-plain-double.js';${streams}
import type { TestApi } from './test-api.js';

export * from './exports.js';
export type { SeedOptions, TestApi, TestOptions };

${functions.join('\n\n')}
`;
  const sources = made.map(({ api: { source } }) => source);
  return [{ kind: 'typescript', path: 'src/testing/index.ts', source: sources.join(', '), text }];
}

function hasStreams(api: ApiModel): boolean {
  return allOperations(api).some(({ stream }) => stream);
}

interface Made {
  readonly makes: string;
  readonly index: number;
  /** Name of the package. */
  readonly name: string;
}

function testFunction(api: ApiModel, { makes, index, name }: Made): string {
  const { className } = api.client;
  return `/**
 * The API of \`${className}\` inside this process, for tests. It follows the description: it keeps records, checks requests and
 * responds with what the schemas say. Nothing leaves the process.
 *
 * @param options credential, rate limit, clock, references; each has a default.
 * @throws {TypeError} an option is unknown or invalid
 * @example
 * import { ${className} } from '${specifierOf(api)}';
 * import { ${makes} } from '${name}/testing';
 *
 * const api = ${makes}();
 * api.seed();
 * const client = new ${className}({ ${credentialsForDouble(api)}, fetch: api.fetch });
 */
export function ${makes}(options: TestOptions = {}): TestApi<SeedOptions> {
  return createPlainDouble({ facts: facts${index}, schemas: schemas${index}${hasStreams(api) ? ', streams: asStream' : ''} }, options);
}`;
}
