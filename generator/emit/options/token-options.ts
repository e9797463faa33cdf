import type { PropertySignatureStructure } from 'ts-morph';
import type { ClientCredentialsGrant } from '../../model/credentials.js';
import type { FileScope } from '../support/file-scope.js';
import { objectLiteral } from '../support/literal.js';
import { optionProperty } from './options-part.js';

const MODULE = '../runtime/credentials/client-credentials.js';

const REQUEST = '../runtime/credentials/token-request.js';

/** The options that tokens are asked for with. */
export function tokenOptions(file: FileScope, grant: ClientCredentialsGrant): PropertySignatureStructure[] {
  const [id, secret, url, method, scopes] = grant.options;
  const [idVariable, secretVariable] = grant.variables;
  return [
    optionProperty(
      id,
      'string',
      `Client id of OAuth 2.0. With \`${secret}\`, tokens are asked for when they are needed, and renewed. Default: the environment variable ${idVariable}.`,
    ),
    optionProperty(secret, 'string', `Client secret. Default: the environment variable ${secretVariable}.`),
    optionProperty(
      url,
      'string',
      `Token endpoint. Default: \`${grant.url}\`, below \`baseUrl\` if that is not an address of the API.`,
    ),
    optionProperty(
      method,
      file.type('TokenAuthMethod', REQUEST),
      `Place of id and secret in a token request: the header, or the body. Default: \`${grant.method ?? 'client_secret_basic'}\`.`,
    ),
    optionProperty(scopes, 'readonly string[]', 'Scopes of every token. Default: those that each operation names.'),
  ];
}

/** The member of a credential that asks for tokens. */
export function tokensMember(file: FileScope, { url, options, variables, method }: ClientCredentialsGrant): string {
  return `tokens: ${file.value('clientCredentials', MODULE)}(${objectLiteral({ url, options, variables, method })})`;
}
