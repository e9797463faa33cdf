import type { Client, Deal, HefflV1, Lead, Task } from 'heffl/v1';

export type Cell = string | number | boolean | null | undefined;

export interface Table<T> {
  file: string;
  rows(heffl: HefflV1): AsyncIterable<T>;
  columns: Record<string, (row: T) => Cell>;
}

function custom(fields: Record<string, unknown> | null | undefined, key: string): Cell {
  const value = fields?.[`cf_${key}`] ?? fields?.[key];
  return value === undefined || value === null ? null : String(value);
}

export const clients: Table<Client> = {
  file: 'clients.csv',
  rows: (heffl) => heffl.clients.list({ limit: 100 }),
  columns: {
    id: (c) => c.id,
    number: (c) => c.number,
    kind: (c) => c.type,
    name: (c) => c.name || `${c.firstName ?? ''} ${c.lastName ?? ''}`.trim(),
    email: (c) => c.email,
    industry: (c) => custom(c.customFields, 'industry'),
  },
};

export const deals: Table<Deal> = {
  file: 'deals.csv',
  rows: (heffl) => heffl.deals.list({ limit: 100 }),
  columns: {
    id: ({ id }) => id,
    title: ({ title }) => title,
    status: ({ status }) => status,
    price: ({ price }) => price,
    client: ({ clientId }) => clientId,
    closes: ({ expectedCloseDate }) => expectedCloseDate?.slice(0, 10),
    region: ({ customFields }) => custom(customFields, 'region'),
  },
};

export const leads: Table<Lead> = {
  file: 'leads.csv',
  rows: (heffl) => heffl.leads.list(),
  columns: { id: (l) => l.id, name: (l) => l.name, source: (l) => l.source, stage: (l) => l.stage, archived: (l) => l.archived },
};

export const tasks: Table<Task> = {
  file: 'tasks.csv',
  async *rows(heffl) {
    for await (const task of heffl.tasks.list()) if (task.status !== 'CANCELLED') yield task;
  },
  columns: {
    id: (t) => t.id,
    title: (t) => t.title,
    due: (t) => t.dueDate?.slice(0, 10),
    assignees: (t) => t.assigneeIds?.join(' '),
    deal: (t) => t.dealId,
  },
};
