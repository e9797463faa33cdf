import type { HefflV1, LeadSource, LeadStage, PagePromise } from 'heffl/v1';

type Named = LeadSource | LeadStage;

const label = (entry: Named): string => entry.name ?? entry.label ?? entry.title ?? String(entry.id);

async function toMap(list: PagePromise<LeadSource> | PagePromise<LeadStage>): Promise<Map<string, string>> {
  const map = new Map<string, string>();
  for await (const entry of list) map.set(label(entry), String(entry.id));
  return map;
}

/** Names of sources and stages with their ids; read once per process. */
export class Lookups {
  #sources: Promise<Map<string, string>> | undefined;
  #stages: Promise<Map<string, string>> | undefined;

  constructor(private readonly heffl: HefflV1) {}

  sources(): Promise<Map<string, string>> {
    return (this.#sources ??= toMap(this.heffl.leads.sources.list()));
  }

  stages(): Promise<Map<string, string>> {
    return (this.#stages ??= toMap(this.heffl.leads.stages.list({ limit: 100 })));
  }

  async sourceId(name: string): Promise<string> {
    const id = (await this.sources()).get(name);
    if (id === undefined) throw new RangeError(`No source "${name}"`);
    return id;
  }
}

/** Choices for the dropdowns of the intake form. */
export async function dropdowns(heffl: HefflV1) {
  const [{ items: sources }, { items: stages }] = await Promise.all([heffl.leads.sources.list(), heffl.leads.stages.list()]);
  return {
    sources: sources.map((s) => ({ value: s.id, text: label(s) })),
    stages: stages.map(({ id, name, label: text }) => ({ value: id, text: name ?? text ?? '' })),
  };
}
