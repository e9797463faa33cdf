// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { IdRules } from '../call/ids.js';
import { findIdFault } from '../call/ids.js';
import type { OperationRequest, WriteParameters } from '../call/operation.js';
import { expandPath } from '../call/path.js';
import { encodeQuery } from '../call/query.js';
import { invalidArgument } from '../errors/client-errors.js';
import type { CallName } from '../errors/error.js';
import type { ParameterStyles } from './parameter.js';

/**
 * Writes the parameters of an operation in styles of their own, and those without one as usual.
 *
 * @param styles Styles of the members of `query`; those of headers and cookies are not written into the query.
 * @param pathStyles Styles of parameters in the path.
 */
export function styled(styles: ParameterStyles, pathStyles: ParameterStyles = {}): WriteParameters {
  return (operation, ids, call) => {
    const ownHeaders: Record<string, string> = {};
    const { pathParameters: values = {} } = operation;
    const template = writePath(operation.path, { values, styles: pathStyles, ids }, call);
    return {
      path: expandPath(template, { values, ...ids }, call),
      search: writeQuery(operation, { styles, headers: ownHeaders }, call),
      ownHeaders,
    };
  };
}

interface StyledPath {
  readonly values: Readonly<Record<string, unknown>>;
  readonly styles: ParameterStyles;
  readonly ids: IdRules;
}

/** Fills in the values that have a style. What it writes has no braces. */
function writePath(template: string, { values, styles, ids }: StyledPath, call: CallName): string {
  return template.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const write = Object.hasOwn(styles, name) ? styles[name] : undefined;
    if (write === undefined) return whole;
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const prefix = ids.prefixes?.[name];
    const fault = prefix === undefined ? undefined : findIdFault(value, prefix, ids.kinds);
    if (fault !== undefined) throw invalidArgument(`\`${name}\` ${fault}`, call);
    return write(value, { name, call, headers: {} });
  });
}

interface StyledQuery {
  readonly styles: ParameterStyles;
  readonly headers: Record<string, string>;
}

function writeQuery(
  { query = {}, jsonParameters }: OperationRequest,
  { styles, headers }: StyledQuery,
  call: CallName,
): string {
  const isJson = (name: string) => jsonParameters?.includes(name) ?? false;
  const written = Object.entries(query as Readonly<Record<string, unknown>>).map(([name, value]) => {
    const write = Object.hasOwn(styles, name) ? styles[name] : undefined;
    if (write === undefined) return encodeQuery({ [name]: value }, isJson, call);
    return value === undefined || value === null ? '' : write(value, { name, call, headers }).slice(1);
  });
  return written.filter(Boolean).join('&');
}
