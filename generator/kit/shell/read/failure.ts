// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { UsageError } from '../../command/command.js';
import type { OptionVariable } from '../describe/described.js';
import type { Issue } from '../../validate/issues.js';

/** Exit codes of a call. */
export const EXIT = {
  done: 0,
  /** The API said no, or could not be reached. */
  rejected: 1,
  usage: 2,
  credentials: 3,
  /** The arguments do not fit the description. Nothing was sent. */
  invalid: 4,
  /** A write may have taken effect. */
  unknown: 5,
} as const;

/** The arguments of a call do not fit its description. */
export class InvalidCallError extends Error {
  override name = 'InvalidCallError';
  readonly issues: readonly Issue[];

  constructor(call: string, issues: readonly Issue[]) {
    const lines = issues.map(({ field, message }) => `\n  ${[field, message].filter(Boolean).join(' ')}`);
    super(`${call}: the arguments do not fit, and nothing was sent.${lines.join('')}`);
    this.issues = issues;
  }
}

/** A failure, as a program prints it. */
export interface Failure {
  readonly exit: number;
  readonly message: string;
  /** The error as one JSON object. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** Members that errors of the client have. */
interface ClientError extends Error {
  readonly status?: number;
  readonly code?: string;
  readonly issues?: readonly Issue[];
  readonly outcome?: string;
  readonly idempotencyKey?: string;
  readonly retryAfter?: number;
}

/**
 * Reads an error. Errors of the client are known by their members, since each package has classes of its own.
 *
 * @param variables Options of the client and their environment variables: who writes a command line knows these.
 */
export function toFailure(error: unknown, variables: readonly OptionVariable[] = []): Failure {
  if (!(error instanceof Error))
    return { exit: EXIT.rejected, message: String(error), json: { message: String(error) } };
  const { name, status, code, issues, outcome, idempotencyKey, retryAfter }: ClientError = error;
  const message = name === 'ConfigurationError' ? withVariables(error.message, variables) : error.message;
  const lines = (error instanceof InvalidCallError ? [] : (issues ?? [])).map(
    ({ field, message: text }) => `  ${[field, text].filter(Boolean).join(' ')}`,
  );
  const said = { name, message, status, code, issues, outcome, idempotencyKey, retryAfter };
  const members = Object.entries(said).filter(([, value]) => value !== undefined && !isEmpty(value));
  return {
    exit: exitOf(error),
    message: [message, ...lines.filter((line) => !message.includes(line.trim()))].join('\n'),
    json: Object.fromEntries(members),
  };
}

/** The same message with environment variables, and profiles, in place of options of the client. */
function withVariables(message: string, variables: readonly OptionVariable[]): string {
  return variables.reduce(
    (text, { option, variable }) =>
      text
        .replaceAll(`option \`${option}\` or variable ${variable}`, `variable ${variable}, or a profile`)
        .replaceAll(`option \`${option}\``, `variable ${variable}, or of the profile,`),
    message,
  );
}

function exitOf(error: ClientError): number {
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof InvalidCallError || error.name === 'ArgumentError') return EXIT.invalid;
  if (error.outcome === 'unknown') return EXIT.unknown;
  const isOfCredential = /^(?:ConfigurationError|TokenError|UnauthorizedError|ForbiddenError)$/.test(error.name);
  return isOfCredential || error.status === 401 || error.status === 403 ? EXIT.credentials : EXIT.rejected;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
