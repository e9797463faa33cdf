import type { Fault } from '../servers/faults.js';
import { CALM } from '../servers/faults.js';
import type {
  CallOptions,
  ChangeOperation,
  ListOperation,
  Operation,
  Program,
  StreamOperation,
  UploadOperation,
} from './program.js';

const noOptions: CallOptions = {
  timeout: undefined,
  deadline: undefined,
  retries: undefined,
  priority: undefined,
  abortAfter: undefined,
};

/** Writes down a call that changes a task. */
export function change(kind: ChangeOperation['kind'], options: Partial<CallOptions> = {}): Operation {
  return { kind, resource: 'tasks', options: { ...noOptions, ...options } };
}

/** Writes a program with an iteration over the tasks, five to a page. */
export function list({
  options,
  ...rest
}: Partial<Omit<ListOperation, 'options'>> & { options?: Partial<CallOptions> } = {}): Operation {
  const plain = { pageSize: 5, take: undefined, work: 0, lookAhead: undefined, resumptions: 0 };
  return { kind: 'list', resource: 'tasks', ...plain, ...rest, options: { ...noOptions, ...options } };
}

/** Writes down a call that sends a file. */
export function upload(by: UploadOperation['by']): Operation {
  return { kind: 'upload', by, options: noOptions };
}

/** Writes down a call that reads a stream. */
export function stream(of: StreamOperation['of']): Operation {
  return { kind: 'stream', of, take: undefined, options: noOptions };
}

/** Writes down a call that reads a file. */
export function download(): Operation {
  return { kind: 'download', options: noOptions };
}

/** Writes down a call with a token. */
export function member(): Operation {
  return { kind: 'member', options: noOptions };
}

/** Writes a program of a plain client and a plain API, whose requests meet these faults in order. */
export function programOf(operations: readonly Operation[], ...faults: readonly Fault[]): Program {
  return {
    seed: 1,
    rate: { form: 'seconds', limit: 60, window: 60_000, isAligned: false, rounding: 'floor' },
    usedBefore: 0,
    clockError: 0,
    records: 12,
    timeout: 2000,
    retries: undefined,
    maxResponseBytes: 20_000,
    maxRetryAfter: undefined,
    isWatched: true,
    concurrency: 1,
    operations,
    schedule: faults.map((fault) => ({ fault, up: CALM.up, down: CALM.down })),
  };
}
