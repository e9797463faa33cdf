import { fieldTables } from './fields.js';
import { resourceClasses } from './operations.js';

/** Types of v1 whose counterpart in v2 has another name, or is one of several. */
const renamed: Readonly<Record<string, readonly string[]>> = {
  ClientCreateParams: ['CompanyCreateParams', 'ContactCreateParams'],
  ClientUpdateParams: ['CompanyUpdateParams', 'ContactUpdateParams'],
  DocumentTemplateId: ['TemplateId'],
};

/** Names that both packages export, for things that differ. */
const differing: ReadonlySet<string> = new Set([
  'connect',
  'components',
  'operations',
  'paths',
  'webhooks',
  'ErrorBody',
]);

/**
 * Names of the types of v2 that stand for one of v1; empty if none is known.
 *
 * @param isInV2 True for names that `heffl` exports.
 */
export function counterpartsOf(name: string, isInV2: (name: string) => boolean): readonly string[] {
  if (Object.hasOwn(resourceClasses, name)) return isInV2(name) && name !== 'Clients' ? [name] : [];
  const known = fieldTables[name]?.to ?? renamed[name];
  if (known) return known;
  if (differing.has(name) || name.endsWith('List')) return [];
  return isInV2(name) ? [name] : [];
}
