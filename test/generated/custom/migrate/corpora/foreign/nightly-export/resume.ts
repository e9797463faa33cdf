import { readFile, rename, writeFile } from 'node:fs/promises';
import { HefflV1, PaginationError } from 'heffl/v1';
import type { ListOptions, PagePromise } from 'heffl/v1';

interface State {
  clients?: string;
  deals?: string;
  leads?: string;
  tasks?: string;
}

type Kind = keyof State;

async function load(file: string): Promise<State> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as State;
  } catch {
    return {};
  }
}

async function save(file: string, state: State) {
  await writeFile(`${file}.new`, JSON.stringify(state));
  await rename(`${file}.new`, file);
}

function open(heffl: HefflV1, kind: Kind, options: ListOptions): PagePromise<{ readonly id: string }> {
  switch (kind) {
    case 'clients':
      return heffl.clients.list({ limit: 100 }, options);
    case 'deals':
      return heffl.deals.list({ limit: 100 }, options);
    case 'leads':
      return heffl.leads.list({ limit: 100 }, options);
    case 'tasks':
      return heffl.tasks.list({ limit: 100 }, options);
  }
}

/** Exports what fits into the time window, and goes on the next night where it stopped. */
export async function exportNight(stateFile: string, kinds: Kind[], until: number, write: (kind: Kind, row: object) => Promise<void>) {
  const heffl = new HefflV1();
  const state = await load(stateFile);
  for (const kind of kinds) {
    const list = open(heffl, kind, { resume: state[kind], maxPages: 200 });
    try {
      for await (const row of list) {
        await write(kind, row);
        if (Date.now() > until) break;
      }
    } catch (error) {
      if (!(error instanceof PaginationError)) throw error;
      delete state[kind];
      continue;
    }
    state[kind] = list.resumeToken();
    await save(stateFile, state);
    if (Date.now() > until) return;
  }
}
