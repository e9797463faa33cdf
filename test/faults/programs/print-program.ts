import type { Trouble } from '../servers/faults.js';
import { isMedia, titleOf } from './run-media.js';
import type { CallOptions, Operation, Program } from './program.js';

/** Writes a program so that a person can follow it. */
export function printProgram(program: Program): string {
  const { rate, operations, schedule, timeout, retries, maxResponseBytes, maxRetryAfter } = program;
  const windows = rate.isAligned ? 'at round times' : 'from the first request on';
  const form = `reported as ${rate.form}, numbers by ${rate.rounding}`;
  const lines = [
    `API: ${program.records} records in each list; ${rate.limit} requests in ${rate.window} ms ${windows}, ${form}`,
    `     ${program.usedBefore} of them used by others; the client's machine is ${program.clockError} ms wrong`,
    `Client: ${list({ timeout, retries, maxResponseBytes, maxRetryAfter })}, seed ${program.seed}${program.isWatched ? ', watched' : ''}`,
    `${program.concurrency} at a time:`,
    ...operations.map((operation, index) => `  ${index}. ${printOperation(operation)}`),
    schedule.length > 0 ? 'Requests meet, in the order they are sent:' : 'Nothing goes wrong.',
    ...schedule.map((trouble, index) => `  ${index}. ${printTrouble(trouble)}`),
  ];
  return lines.join('\n');
}

function printOperation(operation: Operation): string {
  const options = printOptions(operation.options);
  if (isMedia(operation)) return `${titleOf(operation)}${options}`;
  if (operation.kind !== 'list') return `${operation.kind} in ${operation.resource}${options}`;
  const { resource, by, pageSize, take, work, lookAhead, resumptions } = operation;
  const parts = [
    `list ${resource}`,
    by !== undefined && `paged by ${by}`,
    pageSize !== undefined && `${pageSize} to a page`,
    take !== undefined && `break after ${take}`,
    work > 0 && `${work} ms of work on each`,
    lookAhead !== undefined && `look-ahead ${lookAhead ? 'on' : 'off'}`,
    resumptions > 0 && `resumed up to ${resumptions} times`,
  ];
  return parts.filter((part) => part !== false).join(', ') + options;
}

function printOptions({ abortAfter, ...options }: CallOptions): string {
  const given = list({ ...options });
  const abort = abortAfter === undefined ? '' : `; given up after ${abortAfter} ms`;
  return `${given === '' ? '' : ` (${given})`}${abort}`;
}

function printTrouble({ fault, up, down }: Trouble): string {
  return `${fault} (${up} ms there, ${down} ms back)`;
}

function list(values: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return given.map(([name, value]) => `${name} ${String(value)}`).join(', ');
}
