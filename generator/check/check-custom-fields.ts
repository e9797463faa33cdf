import type { SchemaObject } from '../document/document.js';
import { extension, type CustomFieldsObject } from '../document/extension.js';
import { idPrefix } from '../document/id-prefix.js';
import { everySchema } from '../document/schemas-in.js';
import type { Problem } from '../model/problem.js';
import type { ApiPlan } from '../plan/plan.js';

const KEYWORD = 'x-custom-fields';

/** Finds schemas with `x-custom-fields` that lack another keyword that their types are made of. */
export function checkCustomFields({ loaded }: ApiPlan): Problem[] {
  return everySchema(loaded.document).flatMap((schema) => {
    const setting = extension(schema, KEYWORD);
    const fault = setting && faultWith(schema, setting.use);
    if (fault === undefined) return [];
    const location = loaded.locate(schema, KEYWORD);
    return [{ code: 'custom-fields', location, message: `${KEYWORD} ${fault.message}.`, fix: fault.fix }];
  });
}

interface Fault {
  readonly message: string;
  readonly fix: string;
}

function faultWith(schema: SchemaObject, use: CustomFieldsObject['use']): Fault | undefined {
  if (use === 'key') {
    if (schema.type === 'string' && Array.isArray(schema['x-extensible-enum'])) return undefined;
    return { message: 'stands where no string may be a key', fix: 'Write "type: string" and "x-extensible-enum" too.' };
  }
  const patterns = Object.entries(schema.patternProperties ?? {});
  const [pattern, value] = patterns[0] ?? [];
  if (patterns.length !== 1 || idPrefix(pattern) === undefined)
    return { message: 'needs one pattern with a prefix', fix: 'Write "patternProperties: { ^x_: … }" next to it.' };
  if (use === 'filter' && value?.anyOf?.length !== 2)
    return {
      message: 'needs two kinds of conditions',
      fix: `Write "anyOf" with two under ${pattern}: the condition on a field of options, then that on any other.`,
    };
  return undefined;
}
