import type { ApiKey, CredentialKind, Credentials, CredentialScheme } from '../../model/credentials.js';
import type { FileScope } from '../support/file-scope.js';
import { literal, memberList, propertyName } from '../support/literal.js';
import { optionProperty, type OptionsPart } from './options-part.js';
import { tokenOptions, tokensMember } from './token-options.js';

const KEY_CREDENTIALS = '../runtime/settings/credentials.js';
const DEFINITION = '../runtime/credentials/definition.js';
const PART = '../runtime/several-credentials.js';

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

/** The options for the credentials of a client, and their definition for the runtime. */
export function credentialOptions(file: FileScope, credentials: Credentials): OptionsPart {
  const type = file.type('Credential', DEFINITION);
  return {
    properties: credentials.schemes.flatMap((scheme) => [
      optionProperty(scheme.option, type, optionText(scheme)),
      ...(scheme.tokens ? tokenOptions(file, scheme.tokens) : []),
    ]),
    definition: {
      name: 'credentials',
      type: file.type('CredentialsDefinition', DEFINITION),
      initializer: definitionLiteral(file, credentials),
    },
    part: `${file.value('severalCredentials', PART)}(credentials)`,
  };
}

function definitionLiteral(file: FileScope, { schemes, security, isOptional }: Credentials): string {
  const members = schemes.map((scheme) => {
    const key = keyLiteral(file, scheme, scheme.variable);
    const whole = scheme.tokens ? key.replace(/ \}$/, `, ${tokensMember(file, scheme.tokens)} }`) : key;
    return `${propertyName(scheme.option)}: ${whole}`;
  });
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
const CREDENTIAL_KINDS = {
  header: 'Key that is sent in the header %',
  query: 'Key that is sent in the query parameter %',
  cookie: 'Value of the cookie %',
  bearer: 'Token that is sent as a bearer',
  basic: 'User name and password, as `name:password`',
} as const satisfies Record<CredentialKind, string>;
