import type { HostileFault } from './hostile.js';

/** Faults of honest servers. The first words say where: before the API has it, after, or in the response. */
export const HONEST_FAULTS = [
  'none',
  'connection refused',
  'reset before sending',
  'reset after sending',
  'reset before the body',
  'reset in mid-body',
  'silence before sending',
  'silence after sending',
  'silence in mid-body',
  'slow bytes',
  'web page instead',
  'JSON cut off',
  '500 undone',
  '500 done',
  '502 undone',
  '502 done',
  '503 undone',
  '503 done',
  'budget gone',
  'page twice',
  'cycle',
  'empty page',
  'no cursor',
  'no meta',
  'null meta',
  'no hasMore',
  'ends early',
  'upload cut',
  'file changed',
  'token expires',
] as const;
/** Faults of one request. */
export type Fault = (typeof HONEST_FAULTS)[number] | HostileFault;

/** Faults of a page of a list. Other requests pass unharmed. */
export type PageFault = (typeof PAGE_FAULTS)[number];

const PAGE_FAULTS = ['page twice', 'cycle', 'empty page', 'no cursor', 'no meta', 'null meta', 'no hasMore'] as const;

/** Conditions of one request: a fault, and the milliseconds of its way to the API and back. */
export interface Trouble {
  readonly fault: Fault;
  readonly up: number;
  readonly down: number;
}

/** Conditions of requests beyond the end of a schedule. */
export const CALM: Trouble = { fault: 'none', up: 5, down: 5 };

/** How the body of a response arrives. */
export type Delivery =
  | 'whole'
  | 'reset at once'
  | 'reset in the middle'
  | 'silent in the middle'
  | 'slow'
  | 'ends early'
  | 'endless'
  | 'gzip';

const DELIVERIES: Partial<Record<Fault, Delivery>> = {
  'reset before the body': 'reset at once',
  'reset in mid-body': 'reset in the middle',
  'silence in mid-body': 'silent in the middle',
  'slow bytes': 'slow',
  'ends early': 'ends early',
  'endless body': 'endless',
  '400 without end': 'endless',
  'gzip bomb': 'gzip',
};

/** How the body arrives under a fault. */
export function deliveryOf(fault: Fault): Delivery {
  return DELIVERIES[fault] ?? 'whole';
}

/** The page fault that this is, if it is one. */
export function pageFaultOf(fault: Fault): PageFault | undefined {
  return PAGE_FAULTS.find((name) => name === fault);
}

/** The status of a server that fails, and whether it has done what it was asked to. */
export function serverFailureOf(fault: Fault): { status: number; isDone: boolean } | undefined {
  const [, status, word] = /^(\d{3}) (done|undone)$/.exec(fault) ?? [];
  return status === undefined ? undefined : { status: Number(status), isDone: word === 'done' };
}
