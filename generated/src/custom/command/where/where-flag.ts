import type { Call, ShortFlag } from '../../../shell/describe/described.js';
import { FILTERS, FilterFields } from './filter-fields.js';
import { readConditions } from './read-conditions.js';

/** `--where 'status is ACTIVE'`, for every list whose conditions are JSON. */
export function whereFlags(call: Call): ShortFlag[] {
  const fields = FilterFields.of(call);
  if (!fields) return [];
  const { named } = call.api.schemas;
  const { operators } = fields.other('');
  return [
    {
      name: 'where',
      parameter: FILTERS,
      value: '<condition>',
      text: `a condition in place of --${FILTERS}: 'field operator value, value'. Operators: ${operators.join(', ')}. May be repeated for other fields; presumably all must hold`,
      example: exampleOf(fields),
      read: (texts, { allowsUnknown }) => readConditions(texts, { fields, named, allowsUnknown }),
    },
  ];
}

/** A condition on the first field whose values are described. */
function exampleOf(fields: FilterFields): string | undefined {
  for (const name of fields.documented) {
    const { operators, value: { enum: values, pattern } = {} } = fields.find(name) ?? {};
    const value = values ? String(values[0]) : pattern && /^\^(\w+_)$/.exec(pattern)?.[1]?.concat('abc123');
    if (operators?.[0] !== undefined && value) return `${name} ${operators[0]} ${value}`;
  }
  return undefined;
}
