// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas } from '../validate/api-schemas.js';
import type { Call } from './describe/described.js';
import { schemasOf } from './describe/fields.js';

/** An operation as JSON: parameters, body and response, with the named schemas that they refer to. */
export function schemaOf({ api, id, words, described }: Call): object {
  const { method, route, parameters, body } = schemasOf({ api, id, words, described });
  const responses = api.schemas.responses[id] ?? {};
  const named: Record<string, unknown> = {};
  collect({ parameters, body, responses }, api.schemas.named, named);
  return {
    id,
    command: words.join(' '),
    summary: described.summary,
    method,
    route,
    parameters,
    ...(body && { body }),
    responses,
    named,
  };
}

/** Collects the schemas that a value refers to, in any depth. */
function collect(value: unknown, all: NamedSchemas, named: Record<string, unknown>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, all, named);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (key !== '$ref' || typeof member !== 'string') {
      collect(member, all, named);
      continue;
    }
    const target = all[member];
    if (target === undefined || Object.hasOwn(named, member)) continue;
    named[member] = target;
    collect(target, all, named);
  }
}
