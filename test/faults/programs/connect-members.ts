import { connectWith } from '../../../generated/src/runtime/connect-with.js';
import type { Connection } from '../../../generated/src/runtime/connection.js';
import { clientCredentials } from '../../../generated/src/runtime/credentials/client-credentials.js';
import type { CredentialsDefinition } from '../../../generated/src/runtime/credentials/definition.js';
import { severalCredentials } from '../../../generated/src/runtime/several-credentials.js';
import { bearerToken } from '../../../generated/src/runtime/settings/credentials.js';
import type { ClientOptions } from '../../../generated/src/v2/index.js';
import { api as definition } from '../../../generated/src/v2/api.js';
import { BASE_URL } from '../servers/network.js';

const tokens = clientCredentials({
  url: `${BASE_URL}/oauth/token`,
  options: ['clientId', 'clientSecret', 'tokenUrl', 'tokenAuthMethod', 'scopes'],
  variables: ['MEMBERS_CLIENT_ID', 'MEMBERS_CLIENT_SECRET'],
});
const credentials: CredentialsDefinition = {
  schemes: { token: { header: 'authorization', variable: 'MEMBERS_TOKEN', add: bearerToken, tokens } },
  security: [['token']],
};

/** Connects a second client, which asks for tokens with the key of the first one as its secret. */
export function connectMembers({ apiKey, ...options }: ClientOptions): Connection {
  const { apiKey: _key, rateLimit: _limit, ...api } = definition;
  return connectWith(api, [severalCredentials(credentials)], {
    ...options,
    rateLimiter: false,
    clientId: 'members',
    clientSecret: apiKey,
  });
}
