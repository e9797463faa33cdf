import {
  StructureKind,
  type ClassDeclarationStructure,
  type ConstructorDeclarationStructure,
  type MethodDeclarationStructure,
  type PropertyDeclarationStructure,
} from 'ts-morph';
import type { ApiModel, ClientMember } from '../model/model.js';
import { operationMethod } from './operation-method.js';
import { exampleCall } from './support/example-call.js';
import { docComment, docsOf } from './support/doc-comment.js';
import { exportedNames } from './support/exported-names.js';
import type { EmittedFile } from '../model/emitted-file.js';
import { FileScope } from './support/file-scope.js';
import type { MethodPlace } from './support/method-place.js';

const RUNTIME = '../runtime/index.js';

/** The client class: one property per resource, the raw client where it writes every operation as described, and the state of the rate limit. */
export function clientFile(api: ApiModel, errorClass: string): EmittedFile {
  const file = new FileScope(exportedNames(api));
  const client = clientClass({ file, api: '.', runtime: RUNTIME, errorClass }, api);
  return {
    kind: 'structures',
    path: `src/${api.key}/client.ts`,
    source: api.source,
    statements: [...file.imports(), client],
  };
}

function clientClass(place: MethodPlace, api: ApiModel): ClassDeclarationStructure {
  const { file } = place;
  const connection = file.type('Connection', RUNTIME);
  const resources = api.resources.map(({ propertyName, className, fileName, description }) =>
    property(propertyName, file.value(className, `./resources/${fileName}.js`), description),
  );
  return {
    kind: StructureKind.Class,
    name: api.client.className,
    isExported: true,
    docs: [docComment([`Client of ${api.title}.`, exampleTag(api), api.docsUrl && `@see ${api.docsUrl}`])],
    properties: [
      ...resources,
      ...(api.hasRawClient ? [property('raw', `${file.type('RawClient', RUNTIME)}<${pathsOf(file)}>`, RAW_TEXT)] : []),
      { name: '#connection', type: connection, isReadonly: true },
    ],
    getAccessors: [
      {
        name: 'rateLimit',
        docs: [docComment([RATE_LIMIT_TEXT])],
        returnType: `${file.type('RateLimitState', RUNTIME)} | undefined`,
        statements: ['return this.#connection.rateLimit;'],
      },
    ],
    ctors: [clientConstructor(file, api)],
    methods: [
      ...api.operations.map((operation) => operationMethod(place, operation)),
      ...api.client.members.map((member) => customMethod(file, member)),
    ],
  };
}

/** A member from custom code. The connection is passed on; the other parameters keep their names and types. */
function customMethod(file: FileScope, { name, module, docs }: ClientMember): MethodDeclarationStructure {
  const imported = file.value(name, module);
  return {
    kind: StructureKind.Method,
    name,
    docs: docsOf(docs),
    parameters: [
      {
        name: 'rest',
        isRestParameter: true,
        type: `Parameters<typeof ${imported}> extends [unknown, ...infer Rest] ? Rest : never`,
      },
    ],
    returnType: `ReturnType<typeof ${imported}>`,
    statements: [`return ${imported}(this.#connection, ...rest);`],
  };
}

function clientConstructor(file: FileScope, api: ApiModel): ConstructorDeclarationStructure {
  return {
    kind: StructureKind.Constructor,
    docs: [docComment([CONSTRUCTOR_TEXT])],
    parameters: [{ name: 'options', type: optionsType(file, api), initializer: '{}' }],
    statements: [
      `const connection = ${file.value('connect', './api.js')}(options);`,
      'this.#connection = connection;',
      `${file.value('shortenInspection', RUNTIME)}(this, connection);`,
      ...api.resources.map(({ propertyName, className }) => `this.${propertyName} = new ${className}(connection);`),
      // Inferring the argument would make the compiler compare openapi-fetch's clients: 150,000 instantiations.
      ...(api.hasRawClient ? [`this.raw = ${file.value('rawClient', RUNTIME)}<${pathsOf(file)}>(connection);`] : []),
    ],
  };
}

function pathsOf(file: FileScope): string {
  return file.type('paths', './types.js');
}

function optionsType(file: FileScope, api: ApiModel): string {
  return api.optionsType === undefined ? file.type('ClientOptions', RUNTIME) : file.type(api.optionsType, './api.js');
}

const RAW_TEXT =
  'A client with the interface of openapi-fetch, over the same connection, for requests that the methods do not cover. It returns `{ data, error, response }` ' +
  'and does not throw on an error status.';

const RATE_LIMIT_TEXT =
  'Current state of the rate limit: requests in a window, requests left, end of the window, queued requests. ' +
  '`undefined` if the option `rateLimiter` is `false`.';

const CONSTRUCTOR_TEXT = `@param options API key, URL, timeout, \`fetch\`, headers and more; each has a default.
@throws {ConfigurationError} the API key is missing, or an option is invalid`;

function property(name: string, type: string, text: string): PropertyDeclarationStructure {
  // The constructor sets it. Without `declare`, a bundle would hold its name once more.
  return { kind: StructureKind.Property, name, type, isReadonly: true, hasDeclareKeyword: true, docs: docsOf(text) };
}

function exampleTag(api: ApiModel): string {
  const { className, package: packageName, entryPoint } = api.client;
  const specifier = entryPoint === '.' ? packageName : `${packageName}/${entryPoint.replace('./', '')}`;
  return [
    '@example',
    `import { ${className} } from "${specifier}";`,
    `const client = new ${className}();`,
    exampleCall(api),
  ]
    .join('\n')
    .trim();
}
