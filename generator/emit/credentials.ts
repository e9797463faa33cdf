import { StructureKind, VariableDeclarationKind, type StatementStructures } from 'ts-morph';
import type { ApiKey, CredentialKind, Credentials, CredentialScheme } from '../model/credentials.js';
import { docComment, docsOf } from './support/doc-comment.js';
import type { FileScope } from './support/file-scope.js';
import { literal, memberList, propertyName } from './support/literal.js';

const KEY_CREDENTIALS = '../runtime/settings/credentials.js';
const DEFINITION = '../runtime/credentials/definition.js';
const CONNECT = '../runtime/connect-with.js';

/** The key of a client: a header, and for other kinds the function that adds it to a request. */
export function keyLiteral(
  file: FileScope,
  key: Omit<ApiKey, 'isOptional'> & Partial<ApiKey>,
  variable: string,
): string {
  const { kind, name, help, isOptional } = key;
  const isHeader = kind !== 'query' && kind !== 'cookie';
  const data = memberList({ header: isHeader ? name : '', variable, help, isOptional: isOptional || undefined });
  return kind === 'header' ? `{ ${data} }` : `{ ${data}, add: ${adding(file, kind, name)} }`;
}

function adding(file: FileScope, kind: Exclude<CredentialKind, 'header'>, name: string): string {
  const [call, argument] = ADDING[kind];
  return file.value(call, KEY_CREDENTIALS) + (argument ? `(${literal(name)})` : '');
}

const ADDING = {
  bearer: ['bearerToken', false],
  basic: ['basicCredentials', false],
  query: ['inQuery', true],
  cookie: ['inCookie', true],
} as const;

/** The type of the options of a client with several credentials, and their definition for the runtime. */
export function credentialStatements(file: FileScope, credentials: Credentials): StatementStructures[] {
  const type = file.type('Credential', DEFINITION);
  return [
    {
      kind: StructureKind.Interface,
      isExported: true,
      name: credentials.typeName,
      extends: [file.type('SharedOptions', CONNECT)],
      docs: [docComment(['Settings of a client: those of every client, and its credentials. Each has a default.'])],
      properties: credentials.schemes.map((scheme) => ({
        name: scheme.option,
        type: `${type} | undefined`,
        isReadonly: true,
        hasQuestionToken: true,
        docs: docsOf(optionText(scheme)),
      })),
    },
    {
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [
        {
          name: 'credentials',
          type: file.type('CredentialsDefinition', DEFINITION),
          initializer: definitionLiteral(file, credentials),
        },
      ],
    },
  ];
}

/** The call that makes a connection with several credentials. */
export function connectCall(file: FileScope): string {
  return `return ${file.value('connectWith', CONNECT)}(api, credentials, options);`;
}

function definitionLiteral(file: FileScope, { schemes, security, isOptional }: Credentials): string {
  const members = schemes.map(
    (scheme) => `${propertyName(scheme.option)}: ${keyLiteral(file, scheme, scheme.variable)}`,
  );
  const others = memberList({ security, isOptional: isOptional || undefined });
  return `{ schemes: { ${members.join(', ')} }, ${others} }`;
}

function optionText({ kind, name, help, variable }: CredentialScheme): string {
  return [
    `${CREDENTIAL_KINDS[kind].replace('%', `\`${name}\``)}, or a function that returns it for each request. Default: the environment variable ${variable}.`,
    ...(help === undefined ? [] : [help]),
  ].join('\n');
}

/** Kinds of credentials in words. */
export const CREDENTIAL_KINDS = {
  header: 'Key that is sent in the header %',
  query: 'Key that is sent in the query parameter %',
  cookie: 'Value of the cookie %',
  bearer: 'Token that is sent as a bearer',
  basic: 'User name and password, as `name:password`',
} as const satisfies Record<CredentialKind, string>;
