import { fitsFormat } from '../../../validate/formats.js';
import type { CustomFieldDefinition, CustomFieldType } from './custom-field-definition.js';

/**
 * Fault of the value of a custom field; `undefined` if it is valid. Null empties a field.
 * That a value must fit its type is documented; how the types are written in JSON is not, so these forms are assumed.
 */
export function valueFault({ type = 'text', options }: CustomFieldDefinition, value: unknown): string | undefined {
  if (value === null) return undefined;
  const fault = forms[type](value);
  if (fault !== undefined || options === undefined) return fault;
  const isKnown = [value].flat().every((item) => options.includes(String(item)));
  return isKnown ? undefined : `must be one of ${options.join(', ')}`;
}

const text = (value: unknown) => (typeof value === 'string' ? undefined : 'must be a string');
const number = (value: unknown) => (typeof value === 'number' ? undefined : 'must be a number');
const texts = (value: unknown) =>
  Array.isArray(value) && value.every((item) => typeof item === 'string') ? undefined : 'must be a list of strings';
const textIn = (format: string, message: string) => (value: unknown) =>
  typeof value === 'string' && fitsFormat(format, value) ? undefined : message;
const isDate = textIn('date', '');

const forms: Readonly<Record<CustomFieldType, (value: unknown) => string | undefined>> = {
  text,
  long_text: text,
  number,
  date: (value) => (isDate(value) === undefined ? undefined : textIn('date-time', 'must be a date')(value)),
  single_option: text,
  multiple_option: texts,
  array_text: texts,
  phone_number: text,
  email: textIn('email', 'Please enter a valid email address.'),
  currency: number,
  link: textIn('uri', 'must be a web address'),
  relation: (value) => (text(value) === undefined ? undefined : texts(value)),
  file_picker: (value) => (text(value) === undefined ? undefined : texts(value)),
  signature: text,
};
