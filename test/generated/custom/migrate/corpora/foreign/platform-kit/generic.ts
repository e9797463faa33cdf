import { NotFoundError } from 'heffl/v1';
import type { HefflV1, ListOptions, PagePromise, RequestOptions, ResponsePromise } from 'heffl/v1';

export interface Listable<T> {
  list(params?: { cursor?: string; limit?: number }, options?: ListOptions): PagePromise<T>;
}

export interface Gettable<Id, T> {
  get(id: Id, options?: RequestOptions): ResponsePromise<T>;
}

export async function countOf<T>(resource: Listable<T>, where: (item: T) => boolean = () => true): Promise<number> {
  let n = 0;
  for await (const item of resource.list({ limit: 100 })) if (where(item)) n += 1;
  return n;
}

export async function firstWhere<T>(resource: Listable<T>, where: (item: T) => boolean): Promise<T | undefined> {
  for await (const item of resource.list()) if (where(item)) return item;
  return undefined;
}

export async function maybe<Id, T>(resource: Gettable<Id, T>, id: Id): Promise<T | null> {
  try {
    return await resource.get(id);
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}

export type ResourceName = 'clients' | 'deals' | 'leads' | 'tasks';

type ItemOf<Name extends ResourceName> = Awaited<ReturnType<HefflV1[Name]['list']>>['items'][number];

export async function newest<Name extends ResourceName>(heffl: HefflV1, name: Name): Promise<ItemOf<Name> | undefined> {
  const page = await (heffl[name] as Listable<ItemOf<Name>>).list({ limit: 1 });
  return page.items[0];
}
