import { isDeepStrictEqual } from 'node:util';
import type { Received } from './double.js';
import type { Call } from './surface.js';

/** Outcome of a call: the requests that the double received, and the report of the surface. */
export interface Outcome {
  readonly requests: readonly Received[];
  readonly isSuccess: boolean;
}

/** A question that each surface gets, by one call. */
export interface Question {
  readonly key: 'custom' | 'typo' | 'id' | 'filters';
  /** Head of the column. */
  readonly text: string;
  readonly call: Call;
  /** Begins with "yes" or "no". */
  judge(outcome: Outcome): string;
}

const person = { jobTitle: 'Buyer', cf_region: 'EU' };
const won = { status: { operator: 'is', values: ['WON'] } };

/** The questions. Each is judged by what the double received, not by what the surface says. */
export const questions: readonly Question[] = [
  {
    key: 'custom',
    text: '`{ jobTitle, cf_region }` of a contact is sent',
    call: { operation: 'contacts.update', id: 'clt_abc123', body: person },
    judge({ requests, isSuccess }) {
      const [request] = requests;
      if (!request) return 'no: it is rejected';
      if (isDeepStrictEqual(bodyOf(request), person) && request.status === 200) return 'yes';
      return `no: ${JSON.stringify(bodyOf(request))} is sent, ${reported(request, isSuccess)}`;
    },
  },
  {
    key: 'typo',
    text: 'the typo `websit` of a company is rejected before sending',
    call: { operation: 'companies.update', id: 'clt_def456', body: { websit: 'https://new.example' } },
    judge: rejected,
  },
  {
    key: 'id',
    text: 'the id of a deal for a contact is rejected before sending',
    call: { operation: 'contacts.update', id: 'dl_abc123', body: { jobTitle: 'Buyer' } },
    judge: rejected,
  },
  {
    key: 'filters',
    text: '`filters` of deals filter',
    call: { operation: 'deals.list', query: { filters: won } },
    judge({ requests, isSuccess }) {
      const [request] = requests;
      if (!request) return 'no: they are rejected';
      if (isDeepStrictEqual(filtersOf(request), won) && request.status === 200) return 'yes';
      if (![...request.query.keys()].some((name) => name.startsWith('filters')))
        return `no: they are dropped, ${isSuccess ? 'and the whole list is success' : 'and the call fails'}`;
      return `no: they are sent in a wrong form, ${reported(request, isSuccess)}`;
    },
  },
];

function rejected({ requests, isSuccess }: Outcome): string {
  const [request] = requests;
  if (!request) return isSuccess ? 'no: nothing is sent, and success reported' : 'yes';
  return `no: ${request.body} is sent, ${reported(request, isSuccess)}`;
}

function reported({ status }: Received, isSuccess: boolean): string {
  if (status < 400) return isSuccess ? 'and success reported' : 'and an error reported';
  return `the API responds ${status}${isSuccess ? ', and success is reported' : ''}`;
}

function bodyOf({ body }: Received): unknown {
  return body === '' ? undefined : (JSON.parse(body) as unknown);
}

function filtersOf({ query }: Received): unknown {
  try {
    return JSON.parse(query.get('filters') ?? '') as unknown;
  } catch {
    return undefined;
  }
}
