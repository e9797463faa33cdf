/** Response to a request. */
export interface ApiResponse {
  readonly status: number;
  readonly body: string;
}

const deal = JSON.stringify({
  id: 'dl_abc123',
  number: 'DL001',
  title: 'Difference engine',
  contactEmails: ['ada@example.com'],
  clientId: 'clt_def456',
  price: 5000,
  expectedCloseDate: '2026-09-30T00:00:00.000Z',
  status: 'ACTIVE',
  priority: 'HIGH',
  pipelineId: 'dpl_abc123',
  stageId: 'dps_abc123',
  stage: 'Negotiation',
  leadId: null,
  leadName: null,
  createdAt: '2026-06-30T09:00:00.000Z',
  cf_priority: 'Urgent',
});

const task = JSON.stringify({
  id: 'tsk_abc123',
  number: 'TSK001',
  title: 'Call back',
  status: 'OPEN',
  type: 'call',
  showTime: true,
  assigneeIds: ['usr_abc123'],
  tagIds: [],
  dueDate: '2026-07-03T14:00:00.000Z',
});

const contactsInAll = 100_000;
const notFound = { status: 404, body: JSON.stringify({ error: { code: 'NOT_FOUND', message: 'Not found.' } }) };

/** The body of a 429 response. */
export const tooMany = JSON.stringify({ error: { code: 'TOO_MANY_REQUESTS', message: 'Too many requests.' } });

/**
 * Responds to one request in the shapes of API v2, under the path of v1 too. The server and the in-process stub share it, so
 * both serve the same bytes.
 */
export function response(method: string, url: string): ApiResponse {
  const route = /\/api\/v[12](\/.*)/.exec(url)?.[1] ?? '';
  if (method === 'GET' && route.startsWith('/deals/')) return { status: 200, body: deal };
  if (method === 'POST' && route === '/tasks') return { status: 200, body: task };
  if (method === 'GET' && /^\/contacts(\?|$)/.test(route)) return { status: 200, body: pageOfContacts(route) };
  return notFound;
}

/** The cursor is the number of previous contacts. */
function pageOfContacts(route: string): string {
  const query = new URLSearchParams(route.split('?')[1]);
  const first = Number(query.get('cursor') ?? 0);
  const next = Math.min(first + Number(query.get('pageSize') ?? 50), contactsInAll);
  const data = Array.from({ length: next - first }, (_, index) => contact(first + index));
  const hasMore = next < contactsInAll;
  return JSON.stringify({ data, meta: { hasMore, nextCursor: hasMore ? String(next) : null } });
}

function contact(index: number): object {
  return {
    id: `clt_${index}`,
    name: `Ada Lovelace ${index}`,
    number: `CON${index}`,
    firstName: 'Ada',
    lastName: `Lovelace ${index}`,
    email: `ada${index}@example.com`,
    openingBalance: 0,
    showJobAmountToWorker: false,
    isClientPortalEnabled: false,
    type: 'contact',
    cf_industry: 'Computing',
  };
}
