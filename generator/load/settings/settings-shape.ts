import { GRAMMAR, serverFault } from '../../guard/grammar.js';
import { EXTENSIONS, PAGINATION_SCHEME } from '../../document/extensions.js';
import { matching, optional, type Shape } from '../../document/shapes.js';
import { RESOURCES_SHAPE } from './named-methods.js';

const variable = matching(GRAMMAR.environmentVariable, 'the name of an environment variable in capitals');
const file: Shape = { hint: 'the path of a file, from the folder of this one', accepts: isFile };
const text: Shape = { hint: 'text', accepts: (value) => typeof value === 'string' && value.trim() !== '' };
const customModule = matching(
  GRAMMAR.modulePath,
  'a module below src/custom/, without extension, such as `webhooks/index`',
);
const packageName = matching(GRAMMAR.packageName, 'the name of an npm package');

const environment: Shape = {
  hint: '{ apiKey?, baseUrl?, log? }',
  members: { apiKey: optional(variable), baseUrl: optional(variable), log: optional(variable) },
};

const api: Shape = {
  hint: '{ document, className?, entryPoint?, environment?, server?, servers?, parameters?, credential?, tokenAuthMethod?, errors?, rateLimit?, idempotencyHeader?, pagination?, resources?, overlays?, client? }',
  members: {
    document: file,
    className: optional(matching(GRAMMAR.typeName, 'a class name in PascalCase')),
    entryPoint: optional(matching(GRAMMAR.entryPoint, 'an entry point such as `.` or `./v1`')),
    environment: optional(environment),
    server: optional({
      hint: 'the address of the API, such as `https://api.example.com/v1`',
      accepts: (value) => typeof value === 'string' && serverFault(value) === undefined,
    }),
    servers: optional({
      hint: '{ <environment>: <address> }',
      each: {
        hint: 'an address such as `https://{region}.example.com/v1`',
        accepts: isTemplate,
      },
      names: { hint: 'a name such as `sandbox`', accepts: (key) => /^[a-z][A-Za-z0-9]*$/.test(key) },
    }),
    parameters: optional({
      hint: '{ <option>: <parameter> }',
      each: { ...text, hint: 'the name of a header or a query parameter' },
      names: { hint: 'a name such as `accountId`', accepts: (key) => /^[a-z][A-Za-z0-9]*$/.test(key) },
    }),
    credential: optional({ ...text, hint: 'the name of a security scheme of the document' }),
    tokenAuthMethod: optional(
      matching(/^client_secret_(?:basic|post)$/, '`client_secret_basic` or `client_secret_post`'),
    ),
    errors: optional(EXTENSIONS.root['x-error-envelope']),
    rateLimit: optional(EXTENSIONS.root['x-rate-limit']),
    idempotencyHeader: EXTENSIONS.root['x-idempotency-header'],
    pagination: optional({ ...EXTENSIONS.root['x-pagination-schemes'], each: PAGINATION_SCHEME }),
    resources: optional(RESOURCES_SHAPE),
    overlays: optional({ hint: 'a list of files', accepts: (value) => Array.isArray(value) && value.every(isFile) }),
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
      hint: '{ name, output?, manifest?, guide?, shell?, mcp?, peers? }',
      members: {
        name: packageName,
        output: optional(file),
        manifest: optional(file),
        guide: optional(file),
        shell: optional({ hint: 'true or false', accepts: (value) => typeof value === 'boolean' }),
        mcp: optional({ hint: 'true or false', accepts: (value) => typeof value === 'boolean' }),
        peers: optional({
          hint: '{ <package>: <range> }',
          each: text,
          names: { hint: packageName.hint, accepts: (key) => packageName.accepts?.(key) ?? true },
        }),
      },
    },
    apis: {
      hint: '{ <key>: { document, … } }',
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

/** True for an address with variables in braces. */
function isTemplate(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const filled = value.replace(/^\{[^{}]+\}(?=:)/, 'https').replaceAll(/\{[^{}]+\}/g, '1');
  return serverFault(filled) === undefined;
}

function isFile(value: unknown): boolean {
  return typeof value === 'string' && /^[^\p{Cc}]+$/u.test(value);
}
