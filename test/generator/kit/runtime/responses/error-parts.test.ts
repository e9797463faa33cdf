import { describe, expect, it } from 'vitest';
import type { ApiError } from '../../../../../generator/kit/runtime/index.js';
import { errorParts } from '../../../../../generator/kit/runtime/responses/error-parts.js';
import { api, connectTo, failureOf, getItem, json } from '../support/client.js';

const places = {
  codes: ['error.code', 'code', 'errors.0.code', 'error.status', 'error'],
  messages: ['error.message', 'message', 'detail', 'error', 'title'],
  issues: ['errors', 'detail', 'error_details'],
};

async function errorFrom(body: unknown, status = 422): Promise<ApiError> {
  const { connection } = connectTo(() => json(body, { status }), {}, { ...api, errorParts: errorParts(places) });
  return (await failureOf(connection.request(getItem))) as ApiError;
}

describe('an error of another shape', () => {
  it.each([
    {
      of: 'FastAPI with a text',
      body: { detail: 'Not enough rights' },
      want: { issues: [] },
      said: '422: Not enough rights.',
    },
    {
      of: 'FastAPI with issues',
      body: { detail: [{ loc: ['body', 'pets', 0, 'name'], msg: 'Field required', type: 'missing' }] },
      want: { issues: [{ field: 'body.pets.0.name', message: 'Field required' }] },
      said: '422: 1 issue. body.pets.0.name: Field required.',
    },
    {
      of: 'Laravel',
      body: { message: 'The data was invalid.', errors: { name: ['It is empty.', 'It is short.'], age: 'It is odd.' } },
      want: {
        issues: [
          { field: 'name', message: 'It is empty.' },
          { field: 'name', message: 'It is short.' },
          { field: 'age', message: 'It is odd.' },
        ],
      },
      said: '422: The data was invalid. name: It is empty.; name: It is short.; age: It is odd.',
    },
    {
      of: 'RFC 9457',
      body: {
        type: 'about:blank',
        title: 'Invalid pet',
        detail: 'It has faults.',
        errors: [{ detail: 'must be positive', pointer: '#/age' }],
      },
      want: { issues: [{ field: '#/age', message: 'must be positive' }] },
      said: '422: Invalid pet: It has faults. #/age: must be positive.',
    },
    {
      of: 'JSON:API',
      body: {
        errors: [
          {
            status: '422',
            code: 'E1',
            title: 'Invalid',
            detail: 'is blank',
            source: { pointer: '/data/attributes/name' },
          },
          { status: '422', title: 'Invalid', source: { parameter: 'include' } },
        ],
      },
      want: {
        code: 'E1',
        issues: [
          { field: '/data/attributes/name', message: 'is blank' },
          { field: 'include', message: 'Invalid' },
        ],
      },
      said: '422 E1: 2 issues. /data/attributes/name: is blank; include: Invalid.',
    },
    {
      of: 'Google',
      body: { error: { code: 422, message: 'Bad name', status: 'INVALID_ARGUMENT' } },
      want: { code: 'INVALID_ARGUMENT', issues: [] },
      said: '422 INVALID_ARGUMENT: Bad name.',
    },
    {
      of: 'an API with codes as numbers',
      body: { code: 20404, message: 'Nothing there' },
      want: { code: '20404' },
      said: '422 20404: Nothing there.',
    },
    {
      of: 'an API with fields and codes of faults',
      body: { message: 'Validation Failed', errors: [{ resource: 'Pet', field: 'name', code: 'missing_field' }] },
      want: { code: 'missing_field', issues: [{ field: 'name', message: 'missing_field' }] },
      said: '422 missing_field: Validation Failed. name: missing_field.',
    },
    {
      of: 'an API with texts',
      body: { message: 'Validation Failed', errors: ['Name is empty', '', 7, null] },
      want: { issues: [{ message: 'Name is empty' }] },
      said: '422: Validation Failed. Name is empty.',
    },
    {
      of: 'an API with faults of nested fields',
      body: { error: 'Unprocessable', error_details: { plan: { charges: ['invalid'] } } },
      want: { issues: [{ field: 'plan.charges', message: 'invalid' }] },
      said: '422: Unprocessable. plan.charges: invalid.',
    },
  ])('is read as $of writes it', async ({ body, want, said }) => {
    const error = await errorFrom(body);
    expect(error).toMatchObject(want);
    expect(error.message).toBe(`GET /items/{id} (items.get) returned ${said}`);
    expect(error.body).toEqual(body);
  });

  it('has no code where the only one is the status, or the message', async () => {
    expect(await errorFrom({ error: { code: 422, message: 'No.' } })).not.toHaveProperty('code');
    expect(await errorFrom({ error: 'No.' })).not.toHaveProperty('code');
  });

  it.each<unknown>([null, 'text', 7, [[]], { errors: 'none', detail: {} }, { errors: [[], {}] }])(
    'copes with %j',
    async (body: unknown) => {
      const error = await errorFrom(body);
      expect(error.issues).toEqual([]);
      expect(error.message).toContain(JSON.stringify(body).replace(/^"|"$/g, ''));
    },
  );
});
