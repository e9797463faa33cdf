import { describe, expect, test } from 'vitest';
import { loadEmbeddedApi } from './embedded/embedded-api.js';
import { projectRoot } from './support/contract.js';
import { API_KEY, json, sender } from './embedded/send.js';

const api = await loadEmbeddedApi(projectRoot, { apiKey: API_KEY });
const send = sender(api);

const invalid = (...issues: { field?: string; message: string }[]) => ({
  status: 400,
  body: {
    error: {
      code: 'VALIDATION_ERROR',
      message: 'Some fields are invalid. Please check and try again.',
      details: { issues },
    },
  },
});

/** Requests with one fault, and the issue in the response to each. */
const faults = [
  {
    fault: 'an unknown field',
    request: 'POST /v2/contacts',
    body: { firstName: 'Ada', foo: 1 },
    issue: { message: 'Unknown field: foo. Only documented fields and cf_* keys are allowed.' },
  },
  {
    fault: 'an unknown field in a nested object',
    request: 'POST /v2/contacts',
    body: { firstName: 'Ada', billingAddress: { town: 'London' } },
    issue: { message: 'Unknown field: billingAddress.town. Only documented fields are allowed.' },
  },
  {
    fault: 'a key that only resembles a custom field',
    request: 'POST /v2/contacts',
    body: { firstName: 'Ada', CF_industry: 'Computing' },
    issue: { message: 'Unknown field: CF_industry. Only documented fields and cf_* keys are allowed.' },
  },
  {
    fault: 'a required field that is missing',
    request: 'POST /v2/contacts',
    body: { lastName: 'Lovelace' },
    issue: { field: 'firstName', message: 'Required' },
  },
  {
    fault: 'a value outside an enum',
    request: 'POST /v2/tasks',
    body: { title: 'Call back', status: 'open' },
    issue: { field: 'status', message: 'must be one of OPEN, IN_PROGRESS, ON_HOLD, COMPLETED, CANCELLED' },
  },
  {
    fault: 'a value of the wrong type',
    request: 'POST /v2/tasks',
    body: { title: 1 },
    issue: { field: 'title', message: 'must be string' },
  },
  {
    fault: 'a text that is no e-mail address',
    request: 'POST /v2/contacts',
    body: { firstName: 'Ada', email: 'ada' },
    issue: { field: 'email', message: 'must match format "email"' },
  },
  {
    fault: 'an id of another kind in the body',
    request: 'POST /v2/contacts',
    body: { firstName: 'Ada', companyId: 'dl_abc123' },
    issue: { field: 'companyId', message: 'must match pattern "^clt_"' },
  },
  {
    fault: 'an id of another kind in a list',
    request: 'POST /v2/tasks',
    body: { title: 'Call back', assigneeIds: ['usr_abc123', 'clt_abc123'] },
    issue: { field: 'assigneeIds.1', message: 'must match pattern "^usr_"' },
  },
  {
    fault: 'a body that is a list',
    request: 'POST /v2/contacts',
    body: [],
    issue: { message: 'must be object' },
  },
  {
    fault: 'a body that is not JSON',
    request: 'POST /v2/contacts',
    body: '{"firstName":',
    issue: { message: 'The body is not JSON.' },
  },
  {
    fault: 'another content type',
    request: 'POST /v2/contacts',
    headers: { 'content-type': 'text/plain' },
    body: { firstName: 'Ada' },
    issue: { message: 'The content type must be application/json.' },
  },
  {
    fault: 'a content type that is left out',
    request: 'POST /v2/contacts',
    headers: { 'content-type': undefined },
    body: { firstName: 'Ada' },
    issue: { message: 'The content type must be application/json.' },
  },
  { fault: 'a body that is left out', request: 'POST /v2/contacts', issue: { message: 'A body is required.' } },
  {
    fault: 'a body where none belongs',
    request: 'DELETE /v2/contacts/clt_abc123',
    body: {},
    issue: { message: 'This operation takes no body.' },
  },
  {
    fault: 'an id of another kind in the path',
    request: 'DELETE /v2/contacts/dl_abc123',
    issue: { field: 'id', message: 'must match pattern "^clt_"' },
  },
  {
    fault: 'an unknown query parameter',
    request: 'GET /v2/contacts?limit=5',
    issue: { field: 'limit', message: 'Unknown query parameter: limit.' },
  },
  {
    fault: 'a query where none belongs',
    request: 'GET /v2/tasks/tsk_abc123?expand=deal',
    issue: { field: 'expand', message: 'Unknown query parameter: expand.' },
  },
  {
    fault: 'a parameter given twice',
    request: 'GET /v2/contacts?search=a&search=b',
    issue: { field: 'search', message: 'must not be repeated' },
  },
  {
    fault: 'a page size of 0',
    request: 'GET /v2/contacts?pageSize=0',
    issue: { field: 'pageSize', message: 'must be >= 1' },
  },
  {
    fault: 'a page size of 101',
    request: 'GET /v2/contacts?pageSize=101',
    issue: { field: 'pageSize', message: 'must be <= 100' },
  },
  {
    fault: 'a page size of 1.5',
    request: 'GET /v2/contacts?pageSize=1.5',
    issue: { field: 'pageSize', message: 'must be integer' },
  },
  {
    fault: 'a page size of x',
    request: 'GET /v2/contacts?pageSize=x',
    issue: { field: 'pageSize', message: 'must be integer' },
  },
  {
    fault: 'an empty page size',
    request: 'GET /v2/contacts?pageSize=',
    issue: { field: 'pageSize', message: 'must be integer' },
  },
  {
    fault: 'an unknown order',
    request: 'GET /v2/contacts?orderDir=up',
    issue: { field: 'orderDir', message: 'must be one of asc, desc' },
  },
  {
    fault: 'a boolean that is neither true nor false',
    request: 'GET /v2/document-templates?includeInactive=1',
    issue: { field: 'includeInactive', message: 'must be boolean' },
  },
  {
    fault: 'filters that are not JSON',
    request: 'GET /v2/deals?filters=status',
    issue: { field: 'filters', message: 'must be one JSON string' },
  },
  {
    fault: 'filters that are JSON within JSON',
    request: `GET /v2/deals?filters=${json(JSON.stringify({ status: { operator: 'is', values: ['ACTIVE'] } }))}`,
    issue: { field: 'filters', message: 'must be object' },
  },
  {
    fault: 'filters in brackets',
    request: 'GET /v2/deals?filters[status]=ACTIVE',
    issue: { field: 'filters[status]', message: 'Unknown query parameter: filters[status].' },
  },
  {
    fault: 'a filter without values',
    request: `GET /v2/deals?filters=${json({ status: { operator: 'is' } })}`,
    issue: { field: 'filters.status.values', message: 'Required' },
  },
  {
    fault: 'a filter with an id of another kind',
    request: `GET /v2/contacts?filters=${json({ stageId: { operator: 'is', values: ['ls_abc123'] } })}`,
    issue: { field: 'filters.stageId.values.0', message: 'must match pattern "^cs_"' },
  },
];

describe('a request with one fault is rejected for it', () => {
  test.each(faults)('$fault', async ({ request, headers, body, issue }) => {
    expect(await send(request, { ...(headers && { headers }), body })).toEqual(invalid(issue));
    expect(api.requests.at(-1)).toMatchObject({ status: 400, issues: [issue] });
  });
});

test('a field that needs another is rejected for each kind of record that it could link to', async () => {
  const response = await send('POST /v2/tasks', { body: { title: 'Call back', entity: 'deals' } });
  expect(response.status).toBe(400);
  expect(api.requests.at(-1)?.issues).toContainEqual({ field: 'entityId', message: 'Required' });
});

test('every fault of a request is listed', async () => {
  const response = await send('POST /v2/contacts?foo=1', { body: { email: 'ada' } });
  expect(response).toEqual(
    invalid(
      { field: 'foo', message: 'Unknown query parameter: foo.' },
      { field: 'firstName', message: 'Required' },
      { field: 'email', message: 'must match format "email"' },
    ),
  );
});

describe('API v1 rejects in its own, flat envelope', () => {
  test.each([
    ['GET /v1/clients?limit=0', 400, { code: 'BAD_REQUEST', message: 'limit: must be >= 1' }],
    [
      'GET /v1/clients?pageSize=5',
      400,
      { code: 'BAD_REQUEST', message: 'pageSize: Unknown query parameter: pageSize.' },
    ],
    ['GET /v1/leads/clt_abc123', 400, { code: 'BAD_REQUEST', message: 'id: must match pattern "^ld_"' }],
    ['GET /v1/nothing', 404, { code: 'NOT_FOUND', message: 'Not found.' }],
  ])('%s', async (request, status, body) => {
    expect(await send(request)).toEqual({ status, body });
  });
});
