import { GRAMMAR } from '../../guard/grammar.js';
import { matching, optional, type Shape } from '../../document/shapes.js';

const variable = matching(GRAMMAR.environmentVariable, 'the name of an environment variable in capitals');
const file: Shape = {
  hint: 'the path of a file, from the folder of this one',
  accepts: (value) => typeof value === 'string' && /^[^\p{Cc}]+$/u.test(value),
};
const text: Shape = { hint: 'text', accepts: (value) => typeof value === 'string' && value.trim() !== '' };
const customModule = matching(
  GRAMMAR.modulePath,
  'a module below src/custom/, without extension, such as `webhooks/index`',
);
const packageName = matching(GRAMMAR.packageName, 'the name of an npm package');

const environment: Shape = {
  hint: '{ apiKey, baseUrl, log? }',
  members: { apiKey: variable, baseUrl: variable, log: optional(variable) },
};

const api: Shape = {
  hint: '{ document, className, entryPoint, environment, client? }',
  members: {
    document: file,
    className: matching(GRAMMAR.typeName, 'a class name in PascalCase'),
    entryPoint: matching(GRAMMAR.entryPoint, 'an entry point such as `.` or `./v1`'),
    environment,
    client: optional(customModule),
  },
};

const entry: Shape = {
  hint: '{ module, name, purpose, peer? }',
  members: {
    module: customModule,
    name: matching(/^[A-Za-z_$][\w$]*$/, 'the name of an export'),
    purpose: text,
    peer: optional({ hint: '{ name, range }', members: { name: packageName, range: text } }),
  },
};

/** Shape of `sdk.yaml`. */
export const SETTINGS_SHAPE: Shape = {
  hint: '{ generator?, package, apis, entries?, commands? }',
  members: {
    generator: optional(text),
    package: {
      hint: '{ name, output?, manifest?, guide? }',
      members: { name: packageName, output: optional(file), manifest: optional(file), guide: optional(file) },
    },
    apis: {
      hint: '{ <key>: { document, className, entryPoint, environment, client? } }',
      each: api,
      names: {
        hint: 'the name of a folder in small letters, such as `v2`',
        accepts: (key) => /^[a-z][a-z0-9-]*$/.test(key),
      },
    },
    entries: optional({
      hint: '{ <path>: { module, name, purpose, peer? } }',
      each: entry,
      names: { hint: 'a path such as `./webhooks`', accepts: (key) => /^\.\/[a-z0-9-]+(?:\/[a-z0-9-]+)*$/.test(key) },
    }),
    commands: optional({
      hint: '{ <name>: <module> }',
      each: customModule,
      names: { hint: 'a name in small letters', accepts: (key) => /^[a-z][a-z0-9-]*$/.test(key) },
    }),
  },
};
