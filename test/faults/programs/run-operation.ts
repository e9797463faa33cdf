import type { Connection } from '../../../generated/src/runtime/connection.js';
import type { Heffl, RequestOptions } from '../../../generated/src/v2/index.js';
import type { ChangeOperation, ListOperation, Operation } from './program.js';
import type { ModelApi } from '../servers/model-api.js';
import { idOf } from '../servers/model-api.js';
import { listBy } from './paginated-list.js';
import { isMedia, runMedia, timesStored, titleOf } from './run-media.js';

/** How an operation ended, and what came of it. */
export interface Ending {
  readonly operation: Operation;
  readonly index: number;
  readonly startedAt: number;
  settledAt?: number;
  /** Absent until it is settled. */
  result?: 'done' | 'broke off' | 'failed';
  error?: unknown;
  /** Ids of the items that a list returned. */
  readonly items: string[];
  /** The longest that the consumer of a list waited for an item, or for the end. */
  longestWait: number;
  /** Every resume token that was asked for. */
  readonly tokens: string[];
  /** The caller's own signal. */
  readonly signal: AbortSignal | undefined;
}

/** Environment of operations. Time is the same thing here, simulated or real. */
export interface Surroundings {
  readonly client: Heffl;
  /** The connection for lists that are paged in other ways than those of the descriptions. */
  readonly connection: Connection;
  /** A connection of a client that gets tokens for its credentials. */
  readonly members: Connection;
  /** Breaks the calls of files, streams and tokens, for tests of the laws. */
  readonly spoil?: ((run: () => Promise<void>, ending: Ending) => Promise<void>) | undefined;
  now(): number;
  pass(delay: number): Promise<void>;
  later(delay: number, act: () => void): () => void;
}

/** Runs one operation to its end, with any outcome. */
export async function runOperation(operation: Operation, ending: Ending, around: Surroundings): Promise<void> {
  const { abortAfter } = operation.options;
  const { signal } = ending;
  const callOff =
    abortAfter === undefined ? undefined : around.later(abortAfter, () => controllers.get(ending)?.abort(GIVEN_UP));
  try {
    const { timeout, deadline, retries, priority } = operation.options;
    const options: RequestOptions = { timeout, deadline, retries, priority, signal };
    if (isMedia(operation))
      await (around.spoil ?? plainly)(() => runMedia(operation, ending, { ...around, options }), ending);
    else if (operation.kind === 'list') await iterate(operation, ending, { ...around, options });
    else {
      await change(operation, ending.index, { ...around, options });
      ending.result = 'done';
    }
  } catch (error) {
    ending.result = 'failed';
    ending.error = error;
  } finally {
    callOff?.();
    ending.settledAt = around.now();
  }
}

/** The reason that callers give. */
export const GIVEN_UP = new Error('The caller has given up.');

const controllers = new WeakMap<Ending, AbortController>();

/** Starts the record of an operation. */
export function beginEnding(operation: Operation, index: number, startedAt: number): Ending {
  const controller = operation.options.abortAfter === undefined ? undefined : new AbortController();
  const ending: Ending = {
    operation,
    index,
    startedAt,
    items: [],
    longestWait: 0,
    tokens: [],
    signal: controller?.signal,
  };
  if (controller) controllers.set(ending, controller);
  return ending;
}

const plainly = (run: () => Promise<void>) => run();

interface WithOptions extends Surroundings {
  readonly options: RequestOptions;
}

/** An operation as reports name it. */
export function nameOf({ operation, index }: Ending): string {
  if (isMedia(operation)) return `operation ${index} (${titleOf(operation)})`;
  return `operation ${index} (${operation.kind} ${operation.resource})`;
}

/** The text that distinguishes a create from all others. */
export function markerOf(index: number): string {
  return `made by operation ${index}`;
}

/** True if an operation changes something. */
export function isWrite(operation: Operation): boolean {
  return operation.kind === 'stream' ? operation.of === 'chats' : !['list', 'download'].includes(operation.kind);
}

/** True if applying an operation twice makes two things. */
export function isMadeOnce(operation: Operation): boolean {
  if (operation.kind === 'upload') return operation.by !== 'bytes';
  return ['create', 'member'].includes(operation.kind) || (operation.kind === 'stream' && operation.of === 'chats');
}

const METHODS = { create: 'POST', update: 'PATCH', delete: 'DELETE' } as const;

/** How often the API did what an operation asked. */
export function timesApplied({ operation, index }: Ending, api: ModelApi): number {
  if (isMedia(operation)) return timesStored(operation, index, api);
  if (operation.kind === 'list') return 0;
  const name = operation.kind === 'create' ? markerOf(index) : targetOf(operation, index);
  return api.timesApplied(METHODS[operation.kind], name);
}

/** The record that an operation changes: no other operation has it. */
function targetOf({ resource }: ChangeOperation, index: number): string {
  return idOf(resource, 1000 + index);
}

async function change(operation: ChangeOperation, index: number, around: WithOptions): Promise<unknown> {
  const { kind, resource } = operation;
  const { client, options } = around;
  const title = markerOf(index);
  if (kind === 'create') {
    if (resource === 'contacts') return client.contacts.create({ firstName: title }, options);
    if (resource === 'tasks') return client.tasks.create({ title }, options);
    return client.deals.create({ title, clientId: 'clt_0001', pipelineId: 'dpl_1' }, options);
  }
  const id = targetOf(operation, index) as never;
  if (kind === 'delete') return client[resource].delete(id, options);
  if (resource === 'contacts') return client.contacts.update(id, { firstName: title }, options);
  return client[resource].update(id, { title }, options);
}

/** Iterates over a list, and continues from its position when it fails, as often as the operation says. */
async function iterate(operation: ListOperation, ending: Ending, around: WithOptions): Promise<void> {
  const { resource, pageSize, lookAhead, resumptions } = operation;
  const parameters = pageSize === undefined ? {} : { pageSize };
  let resume: string | undefined;
  for (let runs = 0; ; runs += 1) {
    const options = { ...around.options, lookAhead, resume };
    const { by } = operation;
    const pages =
      by !== undefined
        ? around.connection.list<{ id: string }>(listBy(by, resource, pageSize), options)
        : around.client[resource].list(parameters, options);
    try {
      return await consume(pages, operation, { ending, around });
    } catch (error) {
      if (runs >= resumptions || ending.signal?.aborted) throw error;
      resume = pages.resumeToken();
      ending.tokens.push(resume);
    }
  }
}

interface Consumption {
  readonly ending: Ending;
  readonly around: WithOptions;
}

async function consume(
  items: AsyncIterable<{ id?: string | undefined }>,
  { take, work }: ListOperation,
  { ending, around }: Consumption,
): Promise<void> {
  let asked = around.now();
  const arrive = () => {
    ending.longestWait = Math.max(ending.longestWait, around.now() - asked);
  };
  try {
    for await (const { id } of items) {
      arrive();
      ending.items.push(String(id));
      if (ending.items.length === take) {
        ending.result = 'broke off';
        return;
      }
      if (work > 0) await around.pass(work);
      asked = around.now();
    }
    ending.result = 'done';
  } finally {
    if (ending.result !== 'broke off') arrive();
  }
}
