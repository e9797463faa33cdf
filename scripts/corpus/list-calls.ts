import { methodsOf, type ApiModel, type Method } from '../../generator/model/model.js';
import type { PaginationScheme } from '../../generator/model/pagination.js';
import type { ApiPlan } from '../../generator/plan/plan.js';

/** Methods and credentials of a client, as the judge in `test/wire/judge` reads them. */
export function listClient(model: ApiModel, plan: ApiPlan, entry: string): object {
  return {
    entry,
    className: model.client.className,
    ...(model.serverUrl.startsWith('/') && { baseUrl: 'https://api.example.com' }),
    credentials: credentialsOf(plan),
    calls: methodsOf(model).map(listCall),
  };
}

function credentialsOf({ apiKey, credentials }: ApiPlan): object[] {
  const known = credentials?.schemes ?? (apiKey ? [{ option: 'apiKey', ...apiKey }] : []);
  return known.map(({ option, schemeName, kind }) => ({ option, scheme: schemeName, isBasic: kind === 'basic' }));
}

function listCall({ path, operation }: Method) {
  const { id, httpMethod, route, pathParameters, query, body, response } = operation;
  return {
    id,
    method: httpMethod.toLowerCase(),
    route,
    path,
    pathParameters: pathParameters.map(({ wireName }) => wireName),
    ...(body && { mediaType: body.mediaType }),
    ...(query && { params: query.names }),
    ...(response.kind === 'page' && { page: { items: response.scheme.items, last: lastPage(response.scheme) } }),
  };
}

/** Members of the last page of a list. */
function lastPage({ hasMore, nextCursor }: PaginationScheme): Record<string, unknown> {
  return {
    ...(hasMore !== undefined && { [hasMore]: false }),
    ...(nextCursor !== undefined && { [nextCursor]: null }),
  };
}
