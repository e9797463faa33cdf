// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import { toFailure } from '../../shell/read/failure.js';
import { isPlainObject } from '../../validate/json-type.js';
import type { Offered } from '../calls/catalog.js';
import { ToolError, type ErrorData, type ToolIssue } from '../model/tool-error.js';

/** A call that failed. */
export interface FailedCall {
  readonly offered?: Offered | undefined;
  /** Credentials that the program can be given, for advice. */
  readonly variables?: readonly string[];
}

/** An error as data: what it is, whether the call took effect, and what to do next. */
export function errorData(error: unknown, { offered, variables = [] }: FailedCall = {}): ErrorData {
  if (error instanceof ToolError) return error.data;
  const { json } = toFailure(error);
  const { name, message, status, code, issues, outcome, retryAfter } = json as Readonly<Record<string, unknown>>;
  const isWrite = offered !== undefined && offered.effect !== 'read';
  const isUnknown = outcome === 'unknown' && isWrite;
  const isArgument = name === 'ArgumentError';
  return {
    code: isArgument ? 'invalid_arguments' : typeof code === 'string' ? code : codeOf(String(name)),
    message: String(message),
    ...(typeof status === 'number' && { status }),
    ...(Array.isArray(issues) && { issues: issues.map(toIssue) }),
    ...(isArgument && { issues: [argumentIssue(String(message), offered)] }),
    ...(isWrite && { outcome: isUnknown ? ('unknown' as const) : ('none' as const) }),
    repeatable: !isUnknown,
    ...(typeof retryAfter === 'number' && { retryAfter }),
    next: adviceFor({ name: String(name), status, isUnknown, variables }),
  };
}

function toIssue(issue: unknown): ToolIssue {
  const { field, message } = (isPlainObject(issue) ? issue : {}) as Readonly<Record<string, unknown>>;
  return { ...(typeof field === 'string' && { field }), message: String(message ?? 'is invalid') };
}

/** The client names an argument in backticks. */
function argumentIssue(message: string, offered: Offered | undefined): ToolIssue {
  const [, name = ''] = /`([^`]+)`/.exec(message) ?? [];
  const { ids = [], params = [] } = offered?.call.described ?? {};
  const place = ids.includes(name) ? 'path.' : params.includes(name) ? 'params.' : 'body.';
  return { ...(name !== '' && { field: `${place}${name}` }), message };
}

/** `RateLimitError` → `rate_limit`. */
function codeOf(name: string): string {
  const plain = name.replace(/Error$/, '').replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_');
  return plain === '' ? 'error' : plain.toLowerCase();
}

interface Advised {
  readonly name: string;
  readonly status: unknown;
  readonly isUnknown: boolean;
  readonly variables: readonly string[];
}

function adviceFor({ name, status, isUnknown, variables }: Advised): string {
  if (isUnknown)
    return 'Repeat the same call with retryOf: it is looked up first, and not made twice. Without retryOf it would be a new write.';
  const variable = variables.length > 0 ? `the variable ${variables.join(' or ')}` : 'a credential';
  if (name === 'ConfigurationError') return `Ask the user to set ${variable} in the settings of this server.`;
  if (status === 401) return `The credential was rejected. Ask the user to check ${variable}.`;
  if (status === 403) return 'The credential may not do this. Ask the user for one that may.';
  if (status === 404) return 'There is no such record. Use read with a list operation to find its id.';
  if (status === 409) return 'It conflicts with the state of the record. Read the record, then decide.';
  if (status === 429) return 'Wait, then repeat the same call.';
  if (typeof status === 'number' && status < 500)
    return 'Correct the arguments. describe shows what the operation takes.';
  if (name === 'ArgumentError') return 'Correct the arguments. describe shows what the operation takes.';
  return 'Nothing was changed. Repeat the same call later.';
}
