// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { ApiDefinition } from '../settings/api-definition.js';
import { readVariable } from '../settings/environment.js';
import { checkOptions } from '../errors/check-options.js';
import { ConfigurationError } from '../errors/client-errors.js';
import type { Logger, LogLevel } from './logger.js';
import { logHooks, readLevel } from './logger.js';
import type { ClientHooks } from './observer.js';
import { Observer } from './observer.js';
import type { ResponseChecks } from './response-checks.js';

/** Options of a client for hooks and logging. */
export interface ObserverOptions {
  readonly hooks?: ClientHooks | undefined;
  readonly logger?: Logger | undefined;
  readonly logLevel?: LogLevel | undefined;
  readonly validate?: ResponseChecks | 'off' | undefined;
}

const HOOKS = 'onRequest onResponse onRetry onWait onDrift onDeprecation';

/** Observer for hooks and log of a client; `undefined` if neither is wanted, so that it costs nothing. */
export function resolveObserver(
  { logVariable, rateLimit }: ApiDefinition,
  { hooks, logger, logLevel, validate = 'off' }: ObserverOptions,
  redact: (text: string) => string,
): Observer | undefined {
  for (const name of Object.keys(hooks ?? {})) {
    // An object with hooks may have other members too.
    if (name.startsWith('on')) checkOptions({ [name]: 1 }, HOOKS, (fault) => new ConfigurationError(fault));
  }
  const fromVariable = logVariable === undefined ? undefined : readVariable(logVariable);
  const level =
    (logLevel && readLevel(logLevel, 'The option `logLevel`')) ||
    (fromVariable && readLevel(fromVariable, `The variable ${logVariable}`)) ||
    // The option `validate` needs an output: the log, if there is no `onDrift`.
    (logger ? 'info' : validate === 'off' || hooks?.onDrift ? 'off' : 'warn');
  const watchers = [hooks, logHooks(logger ?? console, level, redact)].filter((entry) => entry !== undefined);
  return watchers.length > 0 ? new Observer(watchers, { limit: rateLimit?.limit, redact }) : undefined;
}
