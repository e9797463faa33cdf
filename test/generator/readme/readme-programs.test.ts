import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { generate } from '../../../generator/generate.js';
import { fillFolder, linkInto, withScratch } from '../../../generator/write/scratch.js';
import { runNode } from '../../../scripts/support/run-program.js';
import { snippetsIn } from '../../../scripts/support/snippets.js';
import { PROJECT_ROOT } from '../../support/project.js';
import { compile } from '../support/compile.js';

/** A program of the generator's README, with a document that has the shapes of that API. */
interface Program {
  readonly name: string;
  readonly client: string;
  /** Members of the API in `sdk.yaml`. */
  readonly settings?: string;
  /** Options of the double. */
  readonly double?: string;
  /** Requests before the program. */
  readonly before?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly prints: readonly string[];
  /** Method, URL and body of each request, and one more header. */
  readonly sends: readonly unknown[];
  readonly header: string;
}

const uuid = expect.stringMatching(/^[\da-f-]{36}$/) as unknown;
const part = (...texts: string[]) => expect.stringMatching(new RegExp(texts.join('[^]*'))) as unknown;
const issues = 'https://api.github.com/repos/octocat/hello-world/issues';
const PROGRAMS: readonly Program[] = [
  {
    name: 'stripe',
    client: 'Stripe',
    settings: 'idempotencyHeader: Idempotency-Key',
    environment: { STRIPE_BEARER_AUTH: 'test_key' },
    prints: ['1999 eur'],
    header: 'idempotency-key',
    sends: [
      ['POST', 'https://api.stripe.com/v1/customers', 'name=Ada&metadata[plan]=pro', uuid],
      [
        'POST',
        'https://api.stripe.com/v1/payment_intents',
        'amount=1999&currency=eur&customer=000001&expand[0]=latest_charge',
        uuid,
      ],
      ['GET', 'https://api.stripe.com/v1/payment_intents?customer=000001&created[gte]=1700000000', '', null],
    ],
  },
  {
    name: 'github',
    client: 'GitHub',
    double: `{ rateLimit: { limit: 5000, windowSeconds: 3600, headers: 'x-timestamp' } }`,
    before: `await api.fetch('https://api.github.com/user/repos', {
  method: 'POST', body: '{"name":"hello-world"}', headers: { 'content-type': 'application/json' },
});
api.clearRequests();
`,
    environment: { GITHUB_TOKEN: 'test_token' },
    prints: ["It says nothing [ 'bug' ]", '4997'],
    header: 'authorization',
    sends: [
      ['POST', issues, '{"title":"It says nothing","labels":["bug"]}', 'Bearer test_token'],
      ['GET', `${issues}?labels=bug&per_page=100`, '', 'Bearer test_token'],
    ],
  },
  {
    name: 'openai',
    client: 'OpenAI',
    environment: { OPENAI_API_KEY_AUTH: 'test_key' },
    prints: ['content 1', 'content 2', 'content 3', expect.stringMatching(/^text \d$/) as unknown as string],
    header: 'content-type',
    sends: [
      ['POST', 'https://api.openai.com/v1/chat/completions', part('"stream":true'), 'application/json'],
      ['POST', 'https://api.openai.com/v1/audio/speech', part('"input":"Hello."'), 'application/json'],
      [
        'POST',
        'https://api.openai.com/v1/audio/transcriptions',
        part('name="model"', 'whisper-1', 'name="file"; filename="hello.mp3"', 'audio.speech.create'),
        part('^multipart/form-data; boundary='),
      ],
    ],
  },
];

const readme = await readFile(path.join(PROJECT_ROOT, 'generator/README.md'), 'utf8');
const snippets = snippetsIn('README.md', readme, 'ts');

test('each program of the README that names a document is run here', () => {
  const named = snippets.flatMap(({ directive }) => directive ?? []);
  expect(named).toEqual(PROGRAMS.map(({ name }) => name));
});

const packages = new Map<string, ReadonlyMap<string, string>>();

beforeAll(async () => {
  for (const program of PROGRAMS) packages.set(program.name, await packageOf(program));
});

function textOf({ name }: Program): string {
  return snippets.find(({ directive }) => directive === name)?.text ?? '';
}

test('all compile under the strictest settings', () => {
  expect(compile(new Map(PROGRAMS.flatMap((program) => sharedTexts(program))))).toEqual([]);
});

test.each(PROGRAMS)('the program for $name does what it says against the double', async (program) => {
  const { exitCode, output } = await run(program);
  expect({ exitCode, output }).toEqual({ exitCode: 0, output: expect.any(String) as unknown });
  const lines = output.trimEnd().split('\n');
  expect(lines.slice(0, -1)).toEqual(program.prints);
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual(program.sends);
});

/** A package and its program. The kits of all are the same, and each API gets a folder of its own, so that one compiler run checks all. */
function sharedTexts(program: Program): [string, string][] {
  const { name } = program;
  const files = packages.get(name) ?? new Map<string, string>();
  const modules = modulesIn(files);
  const shared = (file: string) => file.replace(/^src\/api\//, `src/${name}/`);
  const sources = [...files].filter(([file]) => /^src\/(?:api|runtime|validate)\//.test(file));
  const usage = textOf(program).replaceAll(
    /(?<= from ')[^':]+(?=';)/g,
    (module) => `./${shared(modules.get(module) ?? module).slice(4)}`,
  );
  const { compilerOptions } = JSON.parse(files.get('tsconfig.json') ?? '{}') as { compilerOptions: object };
  // Without a list of libraries, a compiler takes those of a browser: the async iterator of streams is among them.
  const settings = { compilerOptions: { ...compilerOptions, lib: undefined, types: ['node'] } };
  return [
    ...sources.map(([file, text]): [string, string] => [shared(file), text]),
    [`src/${name}-program.ts`, usage],
    ['tsconfig.json', JSON.stringify(settings)],
  ];
}

/** The files of the package of a document, which has `sdk.yaml` only where a program needs a setting. */
async function packageOf({ name, settings }: Program): Promise<Map<string, string>> {
  const file = 'openapi.yaml';
  const document = await readFile(path.join(import.meta.dirname, `${name}.yaml`), 'utf8');
  const sdk = `package: { name: ${name} }\napis:\n  api: { document: ${file}, ${settings ?? ''} }\n`;
  const made = await withScratch('readme-program', async (root) => {
    await fillFolder(root, { [file]: document, ...(settings && { 'sdk.yaml': sdk }) });
    return generate(root, undefined, settings ? {} : { document: { file, output: name } });
  });
  return new Map(made.files.map((one) => [one.path, one.text]));
}

/** The sources behind what users import: `stripe/testing` is `src/testing/index.js`. */
function modulesIn(files: ReadonlyMap<string, string>): Map<string, string> {
  const { name, exports } = JSON.parse(files.get('package.json') ?? '{}') as {
    name: string;
    exports: Record<string, { import?: { default: string } }>;
  };
  const pairs = Object.entries(exports).flatMap(([key, target]) => {
    const module = target.import?.default.replace('./dist/', 'src/');
    return module === undefined ? [] : [[`${name}${key.slice(1)}`, module] as const];
  });
  return new Map(pairs);
}

/** Runs a program by Node, with the double in the place of the API. The last line of its output is what was sent. */
async function run(program: Program) {
  const { name, client, double = '', before = '', header, environment } = program;
  const files = packages.get(name) ?? new Map<string, string>();
  const preload = `import { createTest${client} } from '${name}/testing';
const api = createTest${client}(${double});
${before}globalThis.fetch = api.fetch;
process.on('exit', () => console.log(JSON.stringify(api.requests.map(({ method, url, body, headers }) =>
  [method, decodeURIComponent(url.href), decodeURIComponent(body), headers.get('${header}')]))));
`;
  return withScratch('readme-program', async (root) => {
    const sources = [...files].filter(([file]) => file.startsWith('src/') && !file.startsWith('src/command/'));
    await fillFolder(root, {
      'double.mjs': preload,
      'program.mjs': withoutTypes(textOf(program)),
      [`node_modules/${name}/package.json`]: files.get('package.json') ?? '',
      ...Object.fromEntries(
        sources.map(([file, source]) => [
          `node_modules/${name}/${file.replace('src/', 'dist/').replace(/\.ts$/, '.js')}`,
          withoutTypes(source),
        ]),
      ),
    });
    await linkInto(root, { 'node_modules/openapi-fetch': path.join(PROJECT_ROOT, 'node_modules/openapi-fetch') });
    return runNode(['--import', './double.mjs', 'program.mjs'], { folder: root, variables: environment });
  });
}

function withoutTypes(text: string): string {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}
