/** The raw client is openapi-fetch with the paths of the API. */
import type { Deal, Heffl } from 'heffl';
import type { HefflV1 } from 'heffl/v1';
import { same } from './same.mjs';

export async function raw(heffl: Heffl, v1: HefflV1): Promise<void> {
  const { data, error, response } = await heffl.raw.GET('/deals/{id}', { params: { path: { id: 'dl_abc123' } } });
  same<Response>()(response);
  if (data) same<string>()(data.title);
  else same<string>()(error.error.message);

  // Filters are an object here too, and typed by field.
  await heffl.raw.GET('/deals', { params: { query: { filters: { status: { operator: 'is', values: ['WON'] } } } } });
  // @ts-expect-error No deal has this status.
  await heffl.raw.GET('/deals', { params: { query: { filters: { status: { operator: 'is', values: ['OPEN'] } } } } });

  await heffl.raw.PATCH('/deals/{id}', { params: { path: { id: 'dl_abc123' } }, body: { cf_priority: 'Urgent' } });
  await v1.raw.GET('/clients/{id}', { params: { path: { id: 'clt_abc123' } } });
}

export async function rejected(heffl: Heffl): Promise<void> {
  // @ts-expect-error There is no such path.
  await heffl.raw.GET('/deal/{id}', { params: { path: { id: 'dl_abc123' } } });
  // @ts-expect-error A client's id.
  await heffl.raw.GET('/deals/{id}', { params: { path: { id: 'clt_abc123' } } });
  // @ts-expect-error The path has a parameter.
  await heffl.raw.GET('/deals/{id}');
  // @ts-expect-error Contacts are not replaced.
  await heffl.raw.PUT('/contacts', { body: { firstName: 'Ada' } });
}

/** Its results are those of the methods, except for enums that may grow: openapi-fetch has the exact strings. */
export async function sameData(heffl: Heffl): Promise<Omit<Deal, 'status' | 'priority'> | undefined> {
  const { data } = await heffl.raw.GET('/deals/{id}', { params: { path: { id: 'dl_abc123' } } });
  return data;
}
