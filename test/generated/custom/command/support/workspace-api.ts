/** A definition as an API may give it. */
export type RawDefinition = Readonly<Record<string, unknown>>;

/** A workspace as tests describe it. */
export interface RawWorkspace {
  contacts: RawDefinition[];
  companies: RawDefinition[];
  deals: RawDefinition[];
  tasks: RawDefinition[];
  /** With the fields that come only with the pipeline. */
  pipelines: { id: string; name: string; fields: RawDefinition[] }[];
  templates: { id: string; name: string; fields: RawDefinition[] }[];
}

/** A workspace without custom fields. */
export function emptyWorkspace(): RawWorkspace {
  return { contacts: [], companies: [], deals: [], tasks: [], pipelines: [], templates: [] };
}

/** The part of the API that returns definitions. It shows the current state of a workspace. */
export interface WorkspaceApi {
  readonly workspace: RawWorkspace;
  /** Takes the place of the global `fetch`. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** Paths with their queries, in order. */
  readonly requests: string[];
  /** Responses in place of the usual ones, by path and query: a status, or a whole body. */
  readonly instead: Map<string, number | object>;
}

/** The API's key. */
export const apiKey = 'heffl_user_test';

/** Makes an API of a workspace. */
export function workspaceApi(workspace: RawWorkspace): WorkspaceApi {
  const requests: string[] = [];
  const instead = new Map<string, number | object>();
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const place = url.pathname.replace('/api/v2', '') + url.search;
    requests.push(place);
    if (request.headers.get('x-api-key') !== apiKey) return reject(401);
    const given = instead.get(place);
    if (typeof given === 'number') return reject(given);
    return given ? Response.json(given) : response(workspace, url);
  };
  return { workspace, fetch, requests, instead };
}

function response(workspace: RawWorkspace, { pathname, searchParams }: URL): Response {
  const path = pathname.replace('/api/v2', '');
  if (path === '/custom-fields') return responseFields(workspace, searchParams);
  if (path === '/pipelines')
    return Response.json({ data: workspace.pipelines.map(({ id, name }) => ({ id, name, stages: [] })) });
  const templates = workspace.templates.map(({ id, name, fields }) => ({ id, name, type: 'quotations', fields }));
  if (path === '/document-templates') {
    return Response.json({ data: templates.map(({ id, name, type }) => ({ id, name, type })) });
  }
  const template = templates.find(({ id }) => path === `/document-templates/${id}`);
  return template ? Response.json({ ...template, customFields: template.fields }) : reject(404);
}

function responseFields(workspace: RawWorkspace, query: URLSearchParams): Response {
  const entity = query.get('entity') as 'contacts' | 'companies' | 'deals' | 'tasks';
  const pipeline = workspace.pipelines.find(({ id }) => id === query.get('pipelineId'));
  if (!['contacts', 'companies', 'deals', 'tasks'].includes(entity)) return reject(400);
  return Response.json({ data: [...workspace[entity], ...(pipeline?.fields ?? [])] });
}

function reject(status: number): Response {
  const codes: Readonly<Record<number, string>> = { 401: 'UNAUTHORIZED', 403: 'FORBIDDEN', 404: 'NOT_FOUND' };
  return Response.json(
    { error: { code: codes[status] ?? 'BAD_REQUEST', message: 'Rejected by the test.' } },
    { status },
  );
}
