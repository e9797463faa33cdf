import { StructureKind, VariableDeclarationKind } from 'ts-morph';
import type { ApiModel } from '../model/model.js';
import { keyLiteral } from './options/credentials.js';
import { ownOptions } from './options/own-options.js';
import { docComment } from './support/doc-comment.js';
import type { EmittedFile } from '../model/emitted-file.js';
import { allOperations, exportedNames } from './support/exported-names.js';
import { FileScope } from './support/file-scope.js';
import { literal, memberList } from './support/literal.js';

const RUNTIME = '../runtime/index.js';

/** The API's definition for the runtime, and the function `connect`. */
export function apiFile(api: ApiModel): EmittedFile {
  const file = new FileScope(exportedNames(api));
  const definition = file.type('ApiDefinition', RUNTIME);
  const connection = file.type('Connection', RUNTIME);
  const options = api.optionsType ?? file.type('ClientOptions', RUNTIME);
  const own = ownOptions(file, api);
  const connecting = own?.connecting ?? `return new ${file.value('Connection', RUNTIME)}(api, options);`;
  const initializer = definitionLiteral(file, api);
  return {
    kind: 'structures',
    path: `src/${api.key}/api.ts`,
    source: api.source,
    statements: [
      ...file.imports(),
      {
        kind: StructureKind.VariableStatement,
        isExported: true,
        declarationKind: VariableDeclarationKind.Const,
        docs: [docComment([`${api.title} as the runtime sees it: address, key, errors, rate limit.`])],
        declarations: [{ name: 'api', type: definition, initializer }],
      },
      ...(own?.statements ?? []),
      {
        kind: StructureKind.Function,
        isExported: true,
        name: 'connect',
        docs: [docComment([connectText(api), connectTags(api)])],
        parameters: [{ name: 'options', type: options, initializer: '{}' }],
        returnType: connection,
        statements: [connecting],
      },
    ],
  };
}

function definitionLiteral(file: FileScope, api: ApiModel): string {
  const { environment } = api.client;
  const members = [
    memberList({ title: api.title, serverUrl: api.serverUrl }),
    ...(allOperations(api).some(({ server }) => server !== undefined) ? [file.value('atOwnServer', OWN_SERVER)] : []),
    ...(api.apiKey ? [`apiKey: ${keyLiteral(file, api.apiKey, environment.apiKey)}`] : []),
    memberList({
      baseUrlVariable: environment.baseUrl,
      logVariable: environment.log,
      errorEnvelope: api.errorEnvelope,
      rateLimit: api.rateLimit && { limit: api.rateLimit.limit, windowSeconds: api.rateLimit.windowSeconds },
    }),
    ...errorReader(file, api),
    ...(api.otherRateHeaders ? [`rateHeaders: ${file.value('otherRateHeaders', OTHER_RATE_HEADERS)}`] : []),
    ...(api.ids.length === 0 ? [] : [file.value('idKinds', './ids.js')]),
  ];
  return `{ ${members.join(', ')} }`;
}

/** The reader of errors of other shapes than the envelope's, which only such an API imports. */
function errorReader(file: FileScope, { errorPlaces: places }: ApiModel): string[] {
  return places ? [`errorParts: ${file.value('errorParts', ERROR_PARTS)}(${literal(places)})`] : [];
}

const ERROR_PARTS = '../runtime/responses/error-parts.js';
const OTHER_RATE_HEADERS = '../runtime/limit/other-rate-headers.js';
const OWN_SERVER = '../runtime/settings/own-server.js';

function connectText(api: ApiModel): string {
  return (
    `Creates a connection to ${api.title}, for a program that needs few resources: a bundler then leaves out the others. ` +
    `\`new ${api.client.className}()\` has all of them.`
  );
}

function connectTags(api: ApiModel): string {
  const [resource] = api.resources;
  const example = resource && `const ${resource.propertyName} = new ${resource.className}(connect());`;
  return [
    '@param options API key, URL, timeout, `fetch`, headers and more; each has a default.',
    '@throws {ConfigurationError} the API key is missing, or an option is invalid',
    ...(example === undefined ? [] : ['@example', example]),
  ].join('\n');
}
