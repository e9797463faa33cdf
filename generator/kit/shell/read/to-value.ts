// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from '../../validate/api-schemas.js';
import { follow } from '../../validate/check.js';
import { UsageError } from '../../command/command.js';
import { typesIn } from '../describe/fields.js';

/** Where the text of a value stands. */
export interface TextPlace {
  /** For messages: `--price`. */
  readonly flag: string;
  readonly named: NamedSchemas;
}

/**
 * The values of a flag, which may be given several times, as its schema has them. Text that fits no type stays text, so that
 * the check of the whole call can say what is expected. Where text and other types are allowed, text that is JSON is read as
 * JSON.
 *
 * @throws {UsageError} a second value for one place, or JSON that cannot be read
 */
export function toValue(schema: Schema, texts: readonly string[], { flag, named }: TextPlace): unknown {
  const types = typesIn(schema, named);
  const [first = ''] = texts;
  if (types.includes('array') && !types.includes('string')) {
    if (texts.length === 1 && first.trimStart().startsWith('[')) return parse(first, flag);
    const items = itemsOf(schema, named);
    return texts.map((text) => toScalar(items, text, { flag, named }));
  }
  if (texts.length > 1) throw new UsageError(`${flag} is given ${texts.length} times, but takes one value.`);
  return toScalar(schema, first, { flag, named });
}

function toScalar(schema: Schema, text: string, { flag, named }: TextPlace): unknown {
  const types = typesIn(schema, named).filter((type) => type !== 'null');
  if (types.length === 1) {
    switch (types[0]) {
      case 'string':
        return text;
      case 'boolean':
        return text === 'true' ? true : text === 'false' ? false : text;
      case 'integer':
      case 'number':
        return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : nullOr(text, schema, named);
      default:
        return parse(text, flag);
    }
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** `null` is a word of its own only where no text can be meant. */
function nullOr(text: string, schema: Schema, named: NamedSchemas): string | null {
  return text === 'null' && typesIn(schema, named).includes('null') ? null : text;
}

function itemsOf(given: Schema, named: NamedSchemas): Schema {
  const schema = follow(given, named);
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return schema.items ?? parts.map((part) => itemsOf(part, named)).find((items) => Object.keys(items).length > 0) ?? {};
}

function parse(text: string, flag: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UsageError(`${flag} takes JSON, such as '{"name": "value"}', but is ${JSON.stringify(text)}.`);
  }
}
