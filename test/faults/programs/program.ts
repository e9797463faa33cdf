import * as fc from 'fast-check';
import type { Fault, Trouble } from '../servers/faults.js';
import { HONEST_FAULTS } from '../servers/faults.js';
import { HOSTILE_FAULTS } from '../servers/hostile.js';
import type { Resource } from '../servers/model-api.js';
import { RESOURCES } from '../servers/model-api.js';
import type { Pagination } from '../servers/paginations.js';
import { PAGINATIONS } from '../servers/paginations.js';
import type { RateSettings } from '../servers/rate-window.js';
import { RATE_FORMS } from '../servers/rate-window.js';

/** Options of one call. */
export interface CallOptions {
  readonly timeout: number | undefined;
  readonly deadline: number | undefined;
  readonly retries: number | undefined;
  readonly priority: number | undefined;
  /** Milliseconds after which the caller gives up. */
  readonly abortAfter: number | undefined;
}

/** An iteration over a list. */
export interface ListOperation {
  readonly kind: 'list';
  readonly resource: Resource;
  /** How its pages follow each other. Default: by the cursor of the description. */
  readonly by?: Pagination | undefined;
  readonly pageSize: number | undefined;
  /** Items after which the consumer breaks off. */
  readonly take: number | undefined;
  /** Milliseconds that the consumer works on each item. */
  readonly work: number;
  readonly lookAhead: boolean | undefined;
  /** Number of times that an iteration continues from its resume token after it has failed. */
  readonly resumptions: number;
  readonly options: CallOptions;
}

/** A call that changes one record. */
export interface ChangeOperation {
  readonly kind: 'create' | 'update' | 'delete';
  readonly resource: Resource;
  readonly options: CallOptions;
}

/** Ways of sending a file. A stream can be read only once; the file of `bytes` is put, and may be put again. */
export const UPLOADS = ['bytes', 'multipart', 'stream'] as const;
/** Streams of items: events that continue after the last one, JSON lines, and events that a POST asks for. */
export const STREAMS = ['events', 'lines', 'chats'] as const;

/** A call that sends a file. */
export interface UploadOperation {
  readonly kind: 'upload';
  readonly by: (typeof UPLOADS)[number];
  readonly options: CallOptions;
}

/** A call that reads a stream of items. */
export interface StreamOperation {
  readonly kind: 'stream';
  readonly of: (typeof STREAMS)[number];
  /** Items after which the consumer breaks off. */
  readonly take: number | undefined;
  readonly options: CallOptions;
}

/** A call that reads the bytes of a file as they arrive. */
export interface DownloadOperation {
  readonly kind: 'download';
  readonly options: CallOptions;
}

/** A call of another client, which has a token for its credentials. */
export interface MemberOperation {
  readonly kind: 'member';
  readonly options: CallOptions;
}

/** A call that is not of JSON and one key. */
export type MediaOperation = UploadOperation | StreamOperation | DownloadOperation | MemberOperation;

/** Action of one step of a program. */
export type Operation = ListOperation | ChangeOperation | MediaOperation;

/** A client, an API, what is done to it, and everything that goes wrong meanwhile. */
export interface Program {
  /** Of the client's chance. */
  readonly seed: number;
  readonly rate: RateSettings;
  /** Requests of the window that another process has used already. Only where the first response comes soon. */
  readonly usedBefore: number;
  /** Milliseconds by which the client's machine has the wrong time. */
  readonly clockError: number;
  /** Records in each list. */
  readonly records: number;
  readonly timeout: number;
  readonly retries: number | undefined;
  /** The client's limit of a response, in bytes. */
  readonly maxResponseBytes: number;
  /** The client's limit of a wait that a server asks for, in milliseconds. */
  readonly maxRetryAfter: number | undefined;
  /** True if hooks and a log are set. */
  readonly isWatched: boolean;
  readonly concurrency: number;
  readonly operations: readonly Operation[];
  /** Fault of the nth request. */
  readonly schedule: readonly Trouble[];
}

/** A patience of the client: longer than this, it does not wait for the first response. */
const SOON = 900;
/** Requests that must go well for the client to know what others have used. */
const FIRST = 3;

/** Given in one of so many cases. */
const oneIn = <T>(times: number, values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values });

const callOptions: fc.Arbitrary<CallOptions> = fc.record({
  timeout: oneIn(3, fc.constantFrom(300, 2000, 30_000)),
  deadline: oneIn(3, fc.constantFrom(50, 1000, 5000, 45_000, 200_000)),
  retries: oneIn(3, fc.integer({ min: 0, max: 4 })),
  priority: oneIn(3, fc.integer({ min: -1, max: 2 })),
  abortAfter: oneIn(8, fc.constantFrom(0, 1, 20, 400, 3000, 61_000)),
});

const listOperation: fc.Arbitrary<ListOperation> = fc.record({
  kind: fc.constant('list' as const),
  resource: fc.constantFrom(...RESOURCES),
  by: fc.constantFrom(undefined, undefined, ...PAGINATIONS),
  pageSize: fc.constantFrom(undefined, 1, 2, 5, 20, 100),
  take: oneIn(3, fc.integer({ min: 1, max: 30 })),
  work: fc.constantFrom(0, 0, 0, 30, 5000),
  lookAhead: oneIn(3, fc.boolean()),
  resumptions: fc.constantFrom(0, 0, 1, 3),
  options: callOptions,
});

const changeOperation: fc.Arbitrary<ChangeOperation> = fc.record({
  kind: fc.constantFrom('create' as const, 'create' as const, 'update' as const, 'delete' as const),
  resource: fc.constantFrom(...RESOURCES),
  options: callOptions,
});

const mediaOperation: fc.Arbitrary<MediaOperation> = fc.oneof(
  fc.record({ kind: fc.constant('upload' as const), by: fc.constantFrom(...UPLOADS), options: callOptions }),
  fc.record({
    kind: fc.constant('stream' as const),
    of: fc.constantFrom(...STREAMS),
    take: oneIn(4, fc.integer({ min: 1, max: 14 })),
    options: callOptions,
  }),
  fc.record({ kind: fc.constant('download' as const), options: callOptions }),
  fc.record({ kind: fc.constant('member' as const), options: callOptions }),
);

/** A few faults among many requests, or one at every other: lists come to their end in the first, retries in the second. */
const schedule: fc.Arbitrary<Trouble[]> = fc.constantFrom(0, 1, 3, 10).chain((weight) => {
  const fault = fc.oneof(
    { weight: 10, arbitrary: fc.constant<Fault>('none') },
    { weight, arbitrary: fc.constantFrom(...HONEST_FAULTS) },
    { weight, arbitrary: fc.constantFrom(...HOSTILE_FAULTS) },
  );
  const delay = fc.constantFrom(0, 2, 40, 250, 1400);
  return fc.array(fc.record({ fault, up: delay, down: delay }), { maxLength: 120, size: 'max' });
});

const rate: fc.Arbitrary<RateSettings> = fc.record({
  form: fc.constantFrom(...RATE_FORMS),
  limit: fc.constantFrom(60, 60, 100),
  window: fc.constant(60_000),
  isAligned: fc.boolean(),
  rounding: fc.constantFrom('floor' as const, 'ceil' as const, 'round' as const),
});

/** Programs as they may be: most have trouble, some have much. */
export const programs: fc.Arbitrary<Program> = fc
  .noBias(
    fc.record({
      seed: fc.nat(),
      rate,
      usedBefore: fc.constantFrom(0, 0, 1, 30, 57, 60),
      clockError: fc.constantFrom(0, 0, -7_200_000, 3_600_000, 86_400_000),
      records: fc.constantFrom(0, 1, 7, 40, 120),
      timeout: fc.constantFrom(500, 2000, 60_000),
      retries: oneIn(3, fc.integer({ min: 0, max: 3 })),
      maxResponseBytes: fc.constantFrom(20_000, 200_000),
      maxRetryAfter: fc.constantFrom(undefined, undefined, 1000, 200_000_000),
      isWatched: fc.boolean(),
      concurrency: fc.integer({ min: 1, max: 8 }),
      operations: fc.array(fc.oneof(listOperation, changeOperation, mediaOperation), {
        minLength: 1,
        maxLength: 40,
        size: 'max',
      }),
      schedule,
    }),
  )
  .map(makePossible);

/**
 * Removes situations that no client could cope with: nothing reports requests of other processes, a limit other than
 * the documented one, or of the time without a clock.
 */
export function makePossible(program: Program): Program {
  const { form, limit } = program.rate;
  const isReported = form !== 'none' && !form.startsWith('retry-after');
  const first = program.schedule.slice(0, FIRST);
  const isCalm = first.every(({ fault: met, up, down }) => met === 'none' && up + down < SOON);
  const mayGiveUp = program.operations.some(({ options }) => options.abortAfter !== undefined || options.deadline);
  const isSlow = [program.timeout, ...program.operations.map(({ options }) => options.timeout ?? SOON)].some(
    (timeout) => timeout < SOON,
  );
  return {
    ...program,
    rate: { ...program.rate, limit: isReported ? limit : 60 },
    usedBefore: isReported && isCalm && !mayGiveUp && !isSlow ? program.usedBefore : 0,
    clockError: form === 'epoch without date' ? 0 : program.clockError,
  };
}
