import { expect, test } from 'vitest';
import { Heffl, TooManyRequestsError } from '../../generated/src/v2/index.js';
import { errorOfStatus } from '../../scripts/docs/reference/error-names.js';

/** The client throws the error class that the client reference names for a status. */
test.each([400, 401, 403, 404, 409, 418, 500, 503])('%i', async (status) => {
  const heffl = new Heffl({
    apiKey: 'heffl_user_names',
    rateLimiter: false,
    retries: 0,
    fetch: async () => Response.json({ error: { code: 'CODE', message: 'Message.' } }, { status }),
  });
  const error = await heffl.deals.get('dl_abc123').then(undefined, (reason: unknown) => reason);
  expect((error as Error).name).toBe(errorOfStatus(String(status)));
});

// The client would wait and repeat, so this one is not thrown here.
test('429', () => {
  expect(TooManyRequestsError.prototype.name).toBe(errorOfStatus('429'));
});
