import { isErrorOf, type HefflV1, type operations } from 'heffl/v1';

/** Some of our jobs need the status and the headers, or the untouched body. */
export async function run(heffl: HefflV1): Promise<unknown> {
  const { data: deal, response } = await heffl.deals.get('dl_abc123').withResponse();
  const page = await heffl.clients.list({ limit: 5 }).withResponse();
  const raw = await heffl.raw.GET('/leads/{id}', { params: { path: { id: 'ld_abc123' } } });
  const missing = await heffl.raw.GET('/deals/{id}', { params: { path: { id: 'dl_doesnotexist' } } });

  let code: unknown;
  try {
    await heffl.deals.update('dl_doesnotexist', { price: 1 }, { headers: { 'x-request-source': 'audit' } });
  } catch (error) {
    if (isErrorOf<operations['deals.update']>(error, 'deals.update')) code = [error.status, error.code];
    else throw error;
  }

  const controller = new AbortController();
  controller.abort(new Error('shift is over'));
  const cancelled = await heffl.leads.get('ld_abc123', { signal: controller.signal }).then(
    () => 'answered',
    (reason: Error) => reason.message,
  );
  return {
    deal: deal.title,
    status: response.status,
    firstPage: [page.data.items.length, page.response.headers.get('content-type')],
    raw: raw.data?.name,
    missing: missing.response.status,
    code,
    cancelled,
  };
}
