// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { checkOptions } from '../errors/check-options.js';
import { invalidArgument } from '../errors/client-errors.js';
import type { Deprecated } from './deprecation.js';
import type { CallName, CallState } from '../errors/error.js';
import type { PreparedHeaders } from './headers.js';
import { prepareHeaders } from './headers.js';
import type { IdKinds, IdRules } from './ids.js';
import { checkIds } from './ids.js';
import type { EncodedBody } from './body.js';
import { encodeJson } from './json.js';
import type { OperationRequest, WriteParameters, WrittenParameters } from './operation.js';
import type { RequestOptions } from './request-options.js';
import { expandPath } from './path.js';
import { encodeQuery } from './query.js';
import { isIdempotent } from './methods.js';
import type { CallLimits } from '../time/timeout.js';
import { CALL_LIMITS, resolveCallLimits } from '../time/timeout.js';

/** A call as far as sending needs it. */
export interface CallContext extends CallState, CallLimits, Deprecated, Pick<EncodedBody, 'once'> {
  readonly signal: AbortSignal | undefined;
  readonly isRepeatable: boolean;
  readonly priority: number;
  /** True if it is sent without the API key. */
  readonly anonymous?: boolean | undefined;
  /** Alternatives of combinations of credentials, by their options. Default: those of the client. */
  readonly security?: OperationRequest['security'];
  /** Scopes that it needs, by the options of the credentials. */
  readonly scopes?: OperationRequest['scopes'];
  /** True if nobody waits for it yet: it is sent at once or not at all. */
  readonly isAhead?: boolean;
}

/** A call that has been checked and encoded. Later changes to the caller's arguments have no effect on it. */
export interface Call
  extends
    CallContext,
    WrittenParameters,
    Pick<EncodedBody, 'body' | 'contentType' | 'extras'>,
    Pick<OperationRequest, 'response' | 'read' | 'accept'> {
  readonly operationId: string;
  readonly method: string;
  readonly route: string;
  readonly headers: PreparedHeaders | undefined;
  /** As passed by the caller, for middleware only. */
  readonly parameters: { readonly path: object; readonly query: object };
  readonly server?: string | undefined;
}

/** Settings of a client for all of its calls. */
export interface CallDefaults extends CallLimits {
  /** Header of the API key. */
  readonly apiKey: { readonly header: string };
  readonly idKinds?: IdKinds | undefined;
}

// A constant with a type: a union would cost every compiler some work.
const nothing: object = {};

/** Checks and encodes a call. Throws an ArgumentError for an argument that cannot be sent. */
export function prepareCall(operation: OperationRequest, options: RequestOptions, defaults: CallDefaults): Call {
  const { operationId, method, path: route, query, pathParameters = nothing, styles = writePlain } = operation;
  const name: CallName = { operationId, method, route };
  const invalid = (fault: string) => invalidArgument(fault, name);
  const ofLists = 'pagination' in operation ? ' lookAhead maxItems maxPages resume' : '';
  checkOptions(options, `${CALL_LIMITS} signal repeatable priority headers${ofLists}`, invalid);
  const ids: IdRules = { prefixes: operation.idPrefixes, kinds: defaults.idKinds };
  checkIds(query, ids, name);
  const written = styles(operation, ids, name);
  return {
    ...operation,
    route,
    ...written,
    headers: prepareHeaders({ ...written.ownHeaders, ...options.headers }, defaults.apiKey.header, invalid),
    parameters: { path: pathParameters, query: query ?? nothing },
    signal: options.signal,
    ...resolveCallLimits(options, defaults, invalid),
    isRepeatable: options.repeatable ?? operation.repeatable ?? isIdempotent(method),
    priority: options.priority ?? 0,
    body: undefined,
    ...encodeBody(operation, name),
  };
}

/** Writes the parameters of an operation without styles. */
const writePlain: WriteParameters = ({ path, pathParameters: values = {}, query, jsonParameters }, ids, call) => ({
  path: expandPath(path, { values, ...ids }, call),
  search: encodeQuery(query, (name) => !!jsonParameters?.includes(name), call),
});

/** Encodes the body of an operation, as JSON if it names no other encoding. */
function encodeBody(operation: OperationRequest, name: CallName): EncodedBody {
  const { body, encode = json } = operation;
  return 'body' in operation && !(body === undefined && operation.optionalBody) ? encode(body, name) : {};
}

function json(body: unknown, name: CallName): EncodedBody {
  return { body: encodeJson(body, 'body', name), contentType: 'application/json' };
}
