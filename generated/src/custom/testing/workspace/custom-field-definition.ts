/** Types of custom fields, after the names that the app shows. How the API spells them is unknown. */
export const customFieldTypes = [
  'text',
  'long_text',
  'number',
  'date',
  'single_option',
  'multiple_option',
  'array_text',
  'phone_number',
  'email',
  'currency',
  'link',
  'relation',
  'file_picker',
  'signature',
] as const;

/** Kinds of records with custom fields, as the descriptions' `x-custom-fields` name them; `clients` for both of v1. */
export const customFieldEntities = [
  'contacts',
  'companies',
  'clients',
  'deals',
  'quotations',
  'tasks',
  'projects',
  'leads',
  'invoices',
  'products',
] as const;

export type CustomFieldType = (typeof customFieldTypes)[number];

/**
 * Definition of a custom field of a workspace. It decides which `cf_` values are accepted, and it is the response of
 * `GET /custom-fields` and `GET /document-templates/{id}`.
 *
 * The documentation says that a definition has a key, a label, a type and the allowed values, and names only the member
 * `key`. **The names of the others are assumed here**; the real API may call them differently.
 */
export interface CustomFieldDefinition {
  /** The kind of record, as the description's `x-custom-fields` names it: `deals`. */
  readonly entity: string;
  /** Begins with `cf_`. */
  readonly key: `cf_${string}`;
  /** Default: the key, without `cf_` and in words. */
  readonly label?: string;
  /** Default: `text`. */
  readonly type?: CustomFieldType;
  /** True if a new record must have it. Default: no. */
  readonly required?: boolean;
  /** True if no two records may have the same value. Default: no. */
  readonly unique?: boolean;
  /** Allowed values of `single_option` and `multiple_option`, which must have some. */
  readonly options?: readonly string[];
  /** Of deals: only those of this pipeline. */
  readonly pipelineId?: string;
  /** Of documents: only those made from this template. */
  readonly templateId?: string;
}

/** A definition as responses show it. */
export function describeField(definition: CustomFieldDefinition): Record<string, unknown> {
  const { key, label, type = 'text', required = false, options } = definition;
  return { key, label: label ?? labelOf(key), type, required, ...(options && { options: [...options] }) };
}

/** `cf_company_size` → `Company Size`: the documented way from label to key, backwards. */
function labelOf(key: string): string {
  const words = key.replace(/^cf_/, '').split('_');
  return words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' ');
}
