import type { Heffl } from '../../../../v2/index.js';
import type { Entity, Gap, Part, Scope } from '../definition/definition.js';
import { partName } from '../definition/part-name.js';
import type { Progress } from './progress.js';
import { readList } from './read-list.js';
import { reasonOf } from './failure-reason.js';
import { shapeOf } from '../definition/shape.js';
import type { DefinitionsResponse, Snapshot } from './snapshot.js';
import { count } from '../definition/text.js';

/** Maximal number of parallel requests. The client keeps to the rate limit by itself. */
const together = 4;

/** A request, and the part of the workspace that its response describes. */
interface Job extends Gap {
  read(): Promise<readonly unknown[]>;
}

type Outcome = { readonly response: DefinitionsResponse } | { readonly gap: Gap };

/**
 * Reads the definitions of entities, with those of every pipeline and quotation template. A rejected request is a gap.
 *
 * @throws {HefflError} the API key was rejected, or there is no connection
 */
export class WorkspaceReader {
  readonly #heffl: Heffl;
  readonly #progress: Progress;
  readonly #abort = new AbortController();
  /** True once the API has accepted the key. */
  #isKnown = false;

  constructor(heffl: Heffl, progress: Progress) {
    this.#heffl = heffl;
    this.#progress = progress;
  }

  async read(asked: readonly Entity[]): Promise<Snapshot> {
    const general = (['contacts', 'companies', 'deals', 'tasks'] as const).filter((entity) => asked.includes(entity));
    const jobs: Job[] = general.map((entity) => ({ entity, read: () => this.#readFields({ entity }) }));
    const lists = (['deals', 'quotations'] as const).filter((entity) => asked.includes(entity));
    const listJobs = lists.map((entity): Job => ({ entity, isEveryScope: true, read: () => this.#readScopes(entity) }));
    const outcomes = await this.#runAll([...jobs, ...listJobs]);
    const found = outcomes.slice(jobs.length).map((outcome) => this.#scopedJobs(outcome));
    const scoped = await this.#runAll(found.flatMap((one) => one.jobs));
    const gaps = found.flatMap((one) => one.gaps);
    const all = [...outcomes.slice(0, jobs.length), ...scoped];
    return {
      version: 1,
      entities: asked,
      responses: all.flatMap((outcome) => ('response' in outcome ? outcome.response : [])),
      gaps: [...all.flatMap((outcome) => ('gap' in outcome ? outcome.gap : [])), ...gaps],
    };
  }

  #readFields(query: CustomFieldQuery): Promise<unknown[]> {
    const { signal } = this.#abort;
    return readList(
      this.#heffl.customFields.list(query, { signal }),
      async () => (await this.#heffl.raw.GET('/custom-fields', { params: { query }, signal })).data,
    );
  }

  #readScopes(entity: 'deals' | 'quotations'): Promise<unknown[]> {
    const { signal } = this.#abort;
    if (entity === 'deals') {
      return readList(
        this.#heffl.pipelines.list({}, { signal }),
        async () => (await this.#heffl.raw.GET('/pipelines', { signal })).data,
      );
    }
    // A quotation keeps its template for good, so unused ones count too.
    const query = { type: 'quotations', includeInactive: true } as const;
    return readList(
      this.#heffl.documentTemplates.list(query, { signal }),
      async () => (await this.#heffl.raw.GET('/document-templates', { params: { query }, signal })).data,
    );
  }

  /** A request for the fields of each pipeline or template that a list names. */
  #scopedJobs(outcome: Outcome): { jobs: Job[]; gaps: Gap[] } {
    if ('gap' in outcome) return { jobs: [], gaps: [outcome.gap] };
    const { entity, definitions } = outcome.response;
    const scopes = definitions.map(readScope);
    const byId = new Map(scopes.flatMap((scope) => (scope ? [[scope.id, scope]] : [])));
    return {
      jobs: [...byId.values()].map((scope) => ({ entity, scope, read: () => this.#readScoped(entity, scope) })),
      gaps: definitions
        .filter((_, index) => !scopes[index])
        .map((raw): Gap => ({
          entity,
          isEveryScope: true,
          isRejected: true,
          reason: `One has no id: ${shapeOf(raw)}.`,
        })),
    };
  }

  async #readScoped(entity: Entity, { id }: Scope): Promise<readonly unknown[]> {
    if (entity === 'deals') return this.#readFields({ entity: 'deals', pipelineId: id as `dpl_${string}` });
    const template = await this.#heffl.documentTemplates.get(id as `tpl_${string}`, { signal: this.#abort.signal });
    return template.customFields ?? [];
  }

  /** Runs some jobs at a time; returns the outcomes in the order of the jobs. */
  async #runAll(jobs: readonly Job[]): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    const queue = jobs.entries();
    const runNext = async (): Promise<boolean> => {
      const { value: next } = queue.next();
      if (next) outcomes[next[0]] = await this.#run(next[1]);
      return next !== undefined;
    };
    const work = async () => {
      let isMore = true;
      while (isMore) isMore = await runNext();
    };
    this.#progress.expect(jobs.length);
    try {
      // One request is sent first: if its key is rejected, the others are not sent.
      if (!this.#isKnown) this.#isKnown = await runNext();
      await Promise.all(Array.from({ length: together }, work));
    } catch (error) {
      this.#abort.abort(error);
      throw error;
    }
    return outcomes;
  }

  async #run({ entity, scope, isEveryScope, read }: Job): Promise<Outcome> {
    const part: Part = { entity, scope };
    const title = partName({ ...part, isEveryScope });
    this.#progress.begin(title);
    try {
      const definitions = await read();
      this.#progress.finish(title, isEveryScope ? String(definitions.length) : count(definitions.length, 'field'));
      return { response: { ...part, definitions } };
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === undefined) throw error;
      this.#progress.finish(title, 'not read');
      return { gap: { ...part, isEveryScope, isRejected: true, reason } };
    }
  }
}

type CustomFieldQuery = NonNullable<Parameters<Heffl['customFields']['list']>[0]>;

function readScope(raw: unknown): Scope | undefined {
  const { id, name } = (raw ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || id === '') return undefined;
  return { id, name: typeof name === 'string' ? name : undefined };
}
