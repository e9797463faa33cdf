// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { HEADER_VALUE } from './call/headers.js';
import type { OperationRequest } from './call/operation.js';
import type { RequestOptions } from './call/request-options.js';
import type { ConnectSettings, OptionsPart } from './connect-with.js';
import { Connection, settingsOf } from './connection.js';
import { ConfigurationError, invalidArgument } from './errors/client-errors.js';
import { quote, wrongOption } from './errors/quote.js';
import type { ListOptions } from './lists/list-options.js';
import type { PagePromise } from './lists/page-promise.js';
import type { ListRequest } from './lists/scheme.js';
import type { ResponsePromise } from './responses/response-promise.js';
import { readVariable } from './settings/environment.js';

/** A parameter that nearly all operations have, and that is an option of the client. */
export interface SharedParameter {
  /** Name on the wire: `Notion-Version`. */
  readonly name: string;
  readonly in: 'header' | 'query';
  /** Environment variable. */
  readonly variable: string;
  readonly default?: string | number | boolean | undefined;
  /** True if an operation that has it cannot be called without. */
  readonly isRequired?: boolean | undefined;
  /** Operations that do not have it. */
  readonly except?: readonly string[] | undefined;
}

/** Parameters by the options of the client. */
export type SharedParameters = Readonly<Record<string, SharedParameter>>;

/** The options for parameters that nearly all operations have. Those of a call take precedence. */
export function sharedParameters(definition: SharedParameters): OptionsPart {
  return {
    options: Object.keys(definition),
    connect: (settings, given) => new FillingConnection(settings, definition, given),
  };
}

type Value = string | number | boolean;

/** A parameter with its value; `undefined` where the client has none. */
interface Filled extends SharedParameter {
  readonly option: string;
  readonly value: Value | undefined;
}

/** A connection that adds parameters to the calls whose operations have them. */
class FillingConnection extends Connection {
  readonly #filled: readonly Filled[];

  constructor(settings: ConnectSettings, definition: SharedParameters, given: Readonly<Record<string, unknown>>) {
    const { api, options, credentials } = settings;
    super(api, options, credentials);
    const filled = Object.entries(definition).map(([option, shared]) => read(option, shared, given[option]));
    this.#filled = filled;
    const transport = settingsOf.get(this);
    // For raw calls, which name no operation.
    const headers = filled.filter(({ in: place, value }) => place === 'header' && value !== undefined);
    const added = Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), String(value)]));
    if (transport) settingsOf.set(this, { ...transport, clientHeaders: { ...added, ...transport.clientHeaders } });
  }

  override request<T>(operation: OperationRequest, options?: RequestOptions): ResponsePromise<T> {
    return super.request<T>(this.#fill(operation), options);
  }

  override list<Item>(list: ListRequest, options?: ListOptions): PagePromise<Item> {
    return super.list<Item>(this.#fill(list), options);
  }

  #fill<Request extends OperationRequest>(operation: Request): Request {
    const own = this.#filled.filter(({ except = [] }) => !except.includes(operation.operationId));
    const query: Record<string, unknown> = { ...operation.query };
    for (const { name, value } of own) query[name] ??= value;
    const missing = own.find(({ name, isRequired }) => isRequired && (query[name] ?? undefined) === undefined);
    if (!missing) return { ...operation, query };
    const { name, option, variable } = missing;
    const fault = `\`${name}\` is missing. Pass it in \`params\`, or as the option \`${option}\` (variable ${variable}) of the client.`;
    // The call rejects with it, as with all faults of arguments.
    return {
      ...operation,
      styles: (_request, _ids, call) => {
        throw invalidArgument(fault, call);
      },
    };
  }
}

function read(option: string, shared: SharedParameter, given: unknown): Filled {
  const isGiven = given !== undefined && given !== '';
  const value = isGiven ? given : readVariable(shared.variable) || shared.default;
  const isValue = ['string', 'boolean', 'undefined'].includes(typeof value) || Number.isFinite(value);
  if (!isValue) throw new ConfigurationError(wrongOption(option, value, 'a string, a number or a boolean'));
  if (shared.in === 'header' && value !== undefined && !HEADER_VALUE.test(String(value)))
    throw new ConfigurationError(
      `The ${isGiven ? `option \`${option}\`` : `variable ${shared.variable}`} is ${quote(value)}, which no header can carry.`,
    );
  return { ...shared, option, value: value as Value | undefined };
}
