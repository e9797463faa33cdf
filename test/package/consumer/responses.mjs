const deal = { id: 'dl_abc123', number: 'D-1', title: 'Engine', contactEmails: [], cf_priority: 'Urgent' };
const secondDeal = { ...deal, id: 'dl_abc124', title: 'Loom' };

const responses = {
  'GET /api/v2/contacts': () => [200, { data: [{ id: 'clt_abc123' }], meta: { hasMore: true, nextCursor: 'next' } }],
  'GET /api/v2/deals': (query) => [
    200,
    query.get('cursor') === null
      ? { data: [deal], meta: { hasMore: true, nextCursor: 'second' } }
      : { data: [secondDeal], meta: { hasMore: false, nextCursor: null } },
  ],
  'POST /api/v2/contacts': (_query, body) => [201, { id: 'clt_new', ...body }],
  'POST /api/v2/tasks': () => [
    400,
    {
      error: {
        code: 'invalid',
        message: 'Invalid body',
        details: { issues: [{ field: 'title', message: 'is empty' }] },
      },
    },
  ],
  'GET /api/v2/deals/dl_abc123': () => [200, deal],
  'GET /api/v1/clients/clt_abc123': () => [
    200,
    { id: 'clt_abc123', name: 'Acme', customFields: { industry: 'Tools' } },
  ],
  'GET /api/v1/deals/dl_missing': () => [404, { code: 'NOT_FOUND', message: 'No such deal' }],
};

/** Stands in for the API: responds to the consumer's requests, and to no others. */
export async function fetch(url, init) {
  const request = new Request(url, init);
  const { pathname, searchParams } = new URL(request.url);
  const text = await request.text();
  const [status, body] = responses[`${request.method} ${pathname}`](searchParams, text && JSON.parse(text));
  const headers = { 'content-type': 'application/json', 'x-request-id': 'request-1' };
  return new Response(JSON.stringify(body), { status, headers });
}
