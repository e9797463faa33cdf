import { describe, expect, test } from 'vitest';
import * as v1Api from '../../generated/src/v1/api.js';
import * as v1Pagination from '../../generated/src/v1/pagination.js';
import * as v2Api from '../../generated/src/v2/api.js';
import * as v2Pagination from '../../generated/src/v2/pagination.js';
import { loadContract } from './support/contract.js';

/** What the operations cannot show: a list whose `hasMore` is read at the wrong place still ends where the cursor does. */
describe.each([
  { key: 'v1', api: v1Api.api, pagination: v1Pagination },
  { key: 'v2', api: v2Api.api, pagination: v2Pagination },
])('the settings of API $key', ({ key, api, pagination }) => {
  test('name the pages as the description does', async () => {
    const { document } = await loadContract(key);
    expect(Object.values(pagination)).toHaveLength(Object.keys(document['x-pagination-schemes'] ?? {}).length);
    expect(Object.values(pagination)).toEqual(
      expect.arrayContaining(Object.values(document['x-pagination-schemes'] ?? {})),
    );
  });

  test('know the server, the error envelope, the rate limit and the variables of the description', async () => {
    const { document } = await loadContract(key);
    expect(api.serverUrl).toBe(document.servers?.[0]?.url);
    expect(api.errorEnvelope).toEqual(document['x-error-envelope']);
    expect(document['x-rate-limit']).toMatchObject(api.rateLimit);
    expect(document['x-client']).toMatchObject({
      environment: { apiKey: api.apiKey.variable, baseUrl: api.baseUrlVariable },
    });
  });
});
