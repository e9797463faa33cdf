import type { MoreFields } from '../../../shell/describe/described.js';
import { isRequiredField, type Field } from '../types/definition/fields.js';
import { fieldSchema } from './field-schema.js';

/**
 * Custom fields as fields of a call.
 *
 * @param options.isCreate the call creates, so that required fields must be given
 * @param options.areAll there are no other custom fields
 */
export function moreFieldsOf(
  fields: readonly Field[],
  { isCreate, areAll }: { readonly isCreate: boolean; readonly areAll: boolean },
): MoreFields {
  const required = isCreate ? fields.filter(isRequiredField).map(({ key }) => key) : [];
  return {
    body: Object.fromEntries(fields.map((field) => [field.key, fieldSchema(field)])),
    ...(required.length > 0 && { required }),
    areAll,
  };
}
