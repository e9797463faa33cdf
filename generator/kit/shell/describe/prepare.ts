// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { Surroundings } from '../../command/surroundings.js';
import type { Call, MoreFields, ShortFlag } from './described.js';

/** Facts that a package has about its calls, besides the descriptions. */
export interface ShellHooks {
  /** Fields of a call's records that the description does not name. */
  moreFields?(call: Call, surroundings: Surroundings): Promise<MoreFields | undefined>;
  /** Flags of a call that give a parameter in a shorter form. */
  shortFlags?(call: Call): readonly ShortFlag[];
}

/** A call with all that the package knows of it. */
export async function prepareCall(call: Call, hooks: ShellHooks, surroundings: Surroundings): Promise<Call> {
  const prepared = withMoreFields(call, await hooks.moreFields?.(call, surroundings));
  const shortFlags = hooks.shortFlags?.(prepared) ?? [];
  return shortFlags.length === 0 ? prepared : { ...prepared, shortFlags };
}

/** A call whose body has further fields: all that reads, checks or shows it knows them. */
export function withMoreFields(call: Call, more: MoreFields | undefined): Call {
  if (!more) return call;
  const { api, id } = call;
  const { operations } = api.schemas;
  const operation = operations[id];
  if (!operation?.body || Object.keys(more.body).length === 0) return { ...call, more };
  const added = { properties: more.body, ...(more.required?.length && { required: more.required }) };
  const body = { ...operation.body, schema: { allOf: [operation.body.schema, added] } };
  const schemas = { ...api.schemas, operations: { ...operations, [id]: { ...operation, body } } };
  return { ...call, api: { ...api, schemas }, more };
}
