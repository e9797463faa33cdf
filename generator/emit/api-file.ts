import { StructureKind, VariableDeclarationKind } from 'ts-morph';
import type { ApiKey, ApiModel, CredentialKind } from '../model/model.js';
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
  const connection = file.value('Connection', RUNTIME);
  const options = file.type('ClientOptions', RUNTIME);
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
      {
        kind: StructureKind.Function,
        isExported: true,
        name: 'connect',
        docs: [docComment([connectText(api), connectTags(api)])],
        parameters: [{ name: 'options', type: options, initializer: '{}' }],
        returnType: connection,
        statements: [`return new ${connection}(api, options);`],
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
    ...(api.ids.length === 0 ? [] : [file.value('idKinds', './ids.js')]),
  ];
  return `{ ${members.join(', ')} }`;
}

const OWN_SERVER = '../runtime/settings/own-server.js';

const CREDENTIALS = '../runtime/settings/credentials.js';

/** The credential: a header, and for other kinds the function that adds it to a request. */
function keyLiteral(file: FileScope, { kind, name, help, isOptional }: ApiKey, variable: string): string {
  const isHeader = kind !== 'query' && kind !== 'cookie';
  const data = memberList({ header: isHeader ? name : '', variable, help, isOptional: isOptional || undefined });
  return kind === 'header' ? `{ ${data} }` : `{ ${data}, add: ${adding(file, kind, name)} }`;
}

function adding(file: FileScope, kind: Exclude<CredentialKind, 'header'>, name: string): string {
  const [call, argument] = ADDING[kind];
  return file.value(call, CREDENTIALS) + (argument ? `(${literal(name)})` : '');
}

const ADDING = {
  bearer: ['bearerToken', false],
  basic: ['basicCredentials', false],
  query: ['inQuery', true],
  cookie: ['inCookie', true],
} as const;

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
