import { StructureKind, VariableDeclarationKind } from 'ts-morph';
import type { ApiModel } from '../model/model.js';
import { docComment } from './support/doc-comment.js';
import type { EmittedFile } from '../model/emitted-file.js';
import { FileScope } from './support/file-scope.js';
import { objectLiteral } from './support/literal.js';

const RUNTIME = '../runtime/index.js';

/** The API's definition for the runtime, and the function `connect`. */
export function apiFile(api: ApiModel): EmittedFile {
  const file = new FileScope();
  const definition = file.type('ApiDefinition', RUNTIME);
  const connection = file.value('Connection', RUNTIME);
  const options = file.type('ClientOptions', RUNTIME);
  const literal = definitionLiteral(file, api);
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
        declarations: [{ name: 'api', type: definition, initializer: literal }],
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
  const data = objectLiteral({
    title: api.title,
    serverUrl: api.serverUrl,
    apiKey: { header: api.apiKey.header, variable: api.client.environment.apiKey, help: api.apiKey.help },
    baseUrlVariable: api.client.environment.baseUrl,
    logVariable: api.client.environment.log,
    errorEnvelope: api.errorEnvelope,
    rateLimit: { limit: api.rateLimit.limit, windowSeconds: api.rateLimit.windowSeconds },
  });
  return api.ids.length === 0 ? data : data.replace(/ \}$/, `, ${file.value('idKinds', './ids.js')} }`);
}

function connectText(api: ApiModel): string {
  return (
    `Creates a connection to ${api.title}, for a program that needs few resources: a bundler then leaves out the others. ` +
    `\`new ${api.client.className}()\` has all of them.`
  );
}

function connectTags(api: ApiModel): string {
  const [resource] = api.resources;
  return [
    '@param options API key, URL, timeout, `fetch`, headers and more; each has a default.',
    '@throws {ConfigurationError} the API key is missing, or an option is invalid',
    '@example',
    `const ${resource?.propertyName} = new ${resource?.className}(connect());`,
  ].join('\n');
}
