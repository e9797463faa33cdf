import type { Contender } from './contenders.js';

/** A program of one expression, and its expected result. */
export interface Program {
  readonly call: string;
  /** True if it is compiled with a workspace file. */
  readonly workspace?: boolean;
}

/** Outcome of a program. */
export interface Outcome {
  /** Errors of the compiler, without line numbers. */
  readonly errors: readonly string[];
  /** The requests that it sent when it ran; undefined if it was not run. */
  readonly sent?: readonly SentRequest[];
  /** Error of the run. */
  readonly failure?: string | undefined;
}

export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

export interface Question {
  readonly key: string;
  readonly text: string;
  readonly programs: (contender: Contender) => readonly Program[];
  /** True if the programs are run too. */
  readonly isRun: boolean;
  /** `yes`, or in a few words why not. */
  readonly judge: (outcomes: readonly Outcome[]) => string;
}

const filters = { pipelineId: { operator: 'is', values: ['dpl_1'] } };

/** The seven questions. */
export const questions: readonly Question[] = [
  {
    key: 'sendable',
    text: '`cf_` key can be sent',
    programs: (contender) => [{ call: contender.updateDeal("{ cf_priority: 'High' }") }],
    isRun: true,
    judge: ([outcome]) => {
      if (outcome?.errors.length) return 'no: does not compile';
      const body = outcome?.sent?.[0]?.body as { cf_priority?: unknown } | undefined;
      return body?.cf_priority === 'High' ? 'yes' : 'no: not on the wire';
    },
  },
  {
    key: 'typo',
    text: 'a typo in a field name is rejected',
    programs: (contender) => [{ call: contender.updateDeal("{ titel: 'Engine' }") }],
    isRun: false,
    judge: ([outcome]) => (outcome?.errors.length ? 'yes' : 'no'),
  },
  {
    key: 'among',
    text: 'an object among `cf_` keys is legal',
    programs: (contender) => [{ call: contender.updateCompany("{ billingAddress: { city: 'Paris' }, cf_size: 12 }") }],
    isRun: false,
    judge: ([outcome]) => (outcome?.errors.length ? 'no: does not compile' : 'yes'),
  },
  {
    key: 'wrongId',
    text: 'the id of another kind is rejected',
    programs: (contender) => [{ call: contender.getDeal("'clt_1'") }],
    isRun: true,
    judge: ([outcome]) => {
      if (outcome?.errors.length) return 'yes';
      return outcome?.failure === undefined ? 'no: it is sent' : 'yes: when it runs';
    },
  },
  {
    key: 'filter',
    text: 'a JSON filter is right on the wire',
    programs: (contender) => [{ call: contender.listDeals(JSON.stringify(filters)) }],
    isRun: true,
    judge: ([outcome]) => {
      const [error] = outcome?.errors ?? [];
      if (error !== undefined)
        return error.endsWith("to type 'string'.") ? 'no: it is typed `string`' : 'no: does not compile';
      const onWire = filterOnWire(outcome?.sent?.[0]);
      return onWire === JSON.stringify(filters) ? 'yes' : `no: ${onWire ?? 'it throws'}`;
    },
  },
  {
    key: 'dots',
    text: '`..` as an id is rejected',
    programs: (contender) => [{ call: contender.getDeal("'..' as never") }],
    isRun: true,
    judge: ([outcome]) => {
      const [request] = outcome?.sent ?? [];
      return request === undefined ? 'yes' : `no: ${request.method} ${new URL(request.url, BASE).pathname}`;
    },
  },
  {
    key: 'workspace',
    text: "a workspace's own field has its type",
    programs: (contender) => [
      { call: contender.updateDeal("{ cf_priority: 'High' }"), workspace: true },
      { call: contender.updateDeal("{ cf_priority: 'Urgent' }"), workspace: true },
    ],
    isRun: false,
    judge: ([right, wrong]) => (!right?.errors.length && wrong?.errors.length ? 'yes' : 'no'),
  },
];

const BASE = 'https://api.heffl.com/api/v2/';

/** Filter as a server reads it. */
function filterOnWire(request: SentRequest | undefined): string | undefined {
  if (!request) return undefined;
  const { searchParams } = new URL(request.url, BASE);
  const value = searchParams.get('filters');
  return value ?? `\`${[...searchParams].map((pair) => pair.join('=')).join('&')}\``;
}

/** A valid call. If it does not compile, or does not arrive, the other results mean nothing. */
export function checkControl({ errors, sent = [], failure }: Outcome, contender: string): void {
  const [request] = sent;
  if (errors.length === 0 && failure === undefined && request?.url === `${BASE}deals/dl_1`) return;
  throw new Error(`${contender}: the call of the control went wrong. ${JSON.stringify({ errors, sent, failure })}`);
}
