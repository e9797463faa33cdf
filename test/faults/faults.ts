/** What may go wrong with one request. The first words say where: before the API has it, after, or in the answer. */
export const FAULTS = [
  'none',
  'refused',
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
  'circle',
  'empty page',
  'no cursor',
] as const;
/** One of them. */
export type Fault = (typeof FAULTS)[number];

/** Faults of a page of a list. Other requests pass unharmed. */
export type PageFault = Extract<Fault, 'page twice' | 'circle' | 'empty page' | 'no cursor'>;

/** What one request meets: a fault, and the milliseconds of its way to the API and back. */
export interface Trouble {
  readonly fault: Fault;
  readonly up: number;
  readonly down: number;
}

/** What requests beyond the end of a schedule meet. */
export const CALM: Trouble = { fault: 'none', up: 5, down: 5 };

/** How the body of an answer arrives. */
export type Delivery = 'whole' | 'reset at once' | 'reset in the middle' | 'silent in the middle' | 'slow';

const DELIVERIES: Partial<Record<Fault, Delivery>> = {
  'reset before the body': 'reset at once',
  'reset in mid-body': 'reset in the middle',
  'silence in mid-body': 'silent in the middle',
  'slow bytes': 'slow',
};

/** How the body arrives under a fault. */
export function deliveryOf(fault: Fault): Delivery {
  return DELIVERIES[fault] ?? 'whole';
}

/** The page fault that this is, if it is one. */
export function pageFaultOf(fault: Fault): PageFault | undefined {
  const known = ['page twice', 'circle', 'empty page', 'no cursor'] as const;
  return known.find((name) => name === fault);
}

/** The status of a server that fails, and whether it has done what it was asked to. */
export function serverFailureOf(fault: Fault): { status: number; isDone: boolean } | undefined {
  const [, status, word] = /^(\d{3}) (done|undone)$/.exec(fault) ?? [];
  return status === undefined ? undefined : { status: Number(status), isDone: word === 'done' };
}
