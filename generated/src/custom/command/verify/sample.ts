import type { NamedSchemas, Schema } from '../../../validate/api-schemas.js';
import { follow } from '../../../validate/check.js';
import { isPlainObject, typesOf } from '../../../validate/json-type.js';
import type { Ids } from './ids.js';

/** Inputs for making samples. */
export interface SampleSettings {
  readonly named: NamedSchemas;
  readonly ids: Ids;
  /** Label in every string of a sample, so that created records can be found again. */
  readonly label: string;
}

/** The smallest value that a schema allows; `undefined` if it needs an id that no response has shown. */
export function sampleOf(given: Schema, settings: SampleSettings): unknown {
  const [id] = settings.ids.of(given, 1);
  if (id !== undefined) return id;
  const schema = follow(given, settings.named);
  if (schema.pattern !== undefined) return undefined;
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return choices.map((choice) => sampleOf(choice, settings)).find((value) => value !== undefined);
  const [known] = schema.enum ?? schema['x-extensible-enum'] ?? [];
  if (known !== undefined) return known;
  return ofType(typesOf(schema)[0], schema, settings);
}

/** A sample of an object with the label in a required string, or else in the first one. */
export function labelledSample(schema: Schema, settings: SampleSettings): unknown {
  const { named, label } = settings;
  const sample = sampleOf(schema, settings);
  if (!isPlainObject(sample) || Object.values(sample).includes(label)) return sample;
  const members = Object.entries(follow(schema, named).properties ?? {});
  const text = members.find(([key, member]) => !(key in sample) && sampleOf(member, settings) === label);
  return text ? { ...sample, [text[0]]: label } : sample;
}

function ofType(type: string | undefined, schema: Schema, settings: SampleSettings): unknown {
  switch (type) {
    case 'null':
      return null;
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'array':
      return sampleList(schema, settings);
    case 'object':
      return sampleObject(schema, settings);
    default:
      return SAMPLES[schema.format ?? ''] ?? settings.label;
  }
}

const SAMPLES: Readonly<Record<string, string>> = {
  'date-time': '2030-01-01T00:00:00.000Z',
  date: '2030-01-01',
  email: 'verify@example.com',
  uri: 'https://example.com/heffl-verify',
};

function sampleList({ items = {}, minItems = 0 }: Schema, settings: SampleSettings): unknown {
  const list = Array.from({ length: minItems }, () => sampleOf(items, settings));
  return list.includes(undefined) ? undefined : list;
}

function sampleObject({ properties = {}, required = [] }: Schema, settings: SampleSettings): unknown {
  const members = required.map((key) => [key, sampleOf(properties[key] ?? {}, settings)] as const);
  return members.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(members);
}
