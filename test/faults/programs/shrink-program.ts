import type { Trouble } from '../servers/faults.js';
import { CALM } from '../servers/faults.js';
import type { CallOptions, Operation, Program } from './program.js';
import { makePossible } from './program.js';

/** Tries to make a program plainer in one way. Gives each result worth a try, the boldest first. */
function* plainer(program: Program): Generator<Program> {
  const { operations, schedule } = program;
  for (let size = operations.length; size >= 1; size >>= 1)
    for (let at = 0; at < operations.length; at += size)
      if (size < operations.length) yield { ...program, operations: operations.toSpliced(at, size) };
  for (let size = schedule.length; size >= 1; size >>= 1)
    for (let at = 0; at < schedule.length; at += size) yield { ...program, schedule: schedule.toSpliced(at, size) };
  for (const [at, trouble] of schedule.entries())
    for (const calmer of calm(trouble)) yield { ...program, schedule: schedule.with(at, calmer) };
  for (const [at, operation] of operations.entries())
    for (const easier of ease(operation)) yield { ...program, operations: operations.with(at, easier) };
  if (program.isWatched) yield { ...program, isWatched: false };
  if (program.retries !== undefined) yield { ...program, retries: undefined };
  if (program.clockError !== 0) yield { ...program, clockError: 0 };
  if (program.usedBefore !== 0) yield { ...program, usedBefore: 0 };
  if (program.concurrency > 1) yield { ...program, concurrency: program.concurrency - 1 };
}

function* calm({ fault, up, down }: Trouble): Generator<Trouble> {
  if (fault !== 'none') yield { fault: 'none', up, down };
  if (up !== CALM.up || down !== CALM.down) yield { fault, up: CALM.up, down: CALM.down };
}

function* ease(operation: Operation): Generator<Operation> {
  for (const [name, value] of Object.entries(operation.options) as [keyof CallOptions, unknown][])
    if (value !== undefined) yield { ...operation, options: { ...operation.options, [name]: undefined } };
  if (operation.kind === 'stream' && operation.take !== undefined) yield { ...operation, take: undefined };
  if (operation.kind !== 'list') return;
  const plain = { take: undefined, pageSize: undefined, lookAhead: undefined, work: 0, resumptions: 0 };
  for (const [name, value] of Object.entries(plain) as [keyof typeof plain, undefined | 0][])
    if (operation[name] !== value) yield { ...operation, [name]: value };
}

/**
 * Makes a failing program as plain as it can be and still fails. fast-check's own shrinking takes minutes here, for it
 * does not know which parts of a program go together.
 */
export async function shrinkProgram(
  program: Program,
  fails: (program: Program) => Promise<boolean>,
  until: number = performance.now() + 20_000,
): Promise<Program> {
  let best = program;
  for (let isPlainer = true; isPlainer;) {
    isPlainer = false;
    for (const drawn of plainer(best)) {
      if (performance.now() > until) return best;
      const candidate = makePossible(drawn);
      if (!(await fails(candidate))) continue;
      best = candidate;
      isPlainer = true;
      break;
    }
  }
  return best;
}
