import { isEqual } from '../../../validate/json-type.js';
import { customFieldEntities, type CustomFieldDefinition } from '../workspace/custom-field-definition.js';
import { valueFault } from '../workspace/custom-field-values.js';
import { pages } from '../workspace/pages.js';
import type { Change, Rule } from '../workspace/rule.js';

const collections = customFieldEntities.slice(2);

/** The same for every kind of record with custom fields. */
export const customFieldRules: readonly Rule[] = collections.flatMap((collection) => [
  fittingValues(collection),
  requiredAndUnique(collection),
  undefinedKeys(collection),
]);

function fittingValues(collection: string): Rule {
  return {
    says: `The value of a custom field of ${collection} fits the type of the field.`,
    page: pages.customFields,
    known: 'read',
    collection,
    at: ['create', 'update'],
    apply(change) {
      for (const definition of definitionsFor(change, collection)) {
        const value = change.body[definition.key];
        const fault = value === undefined ? undefined : valueFault(definition, value);
        if (fault !== undefined) change.reject(definition.key, fault);
      }
    },
  };
}

function requiredAndUnique(collection: string): Rule {
  return {
    says: `A required custom field of ${collection} must be there, and a unique one differ from all others.`,
    page: pages.customFields,
    known: 'inferred',
    collection,
    at: ['create', 'update'],
    apply(change) {
      for (const { key, required, unique } of definitionsFor(change, collection)) {
        const value = change.draft[key] ?? null;
        if (required && value === null) change.reject(key, 'Required');
        const others = change.world.store.all(collection).filter(({ id }) => id !== change.before?.id);
        const isTaken = unique && value !== null && others.some((other) => isEqual(other[key], value));
        if (isTaken) change.reject(key, 'must differ from that of other records');
      }
    },
  };
}

function undefinedKeys(collection: string): Rule {
  return {
    says: `An undefined cf_ key of ${collection} is accepted, unless unknownCustomFields is 'reject'.`,
    page: pages.customFields,
    known: 'inferred',
    collection,
    at: ['create', 'update'],
    apply(change) {
      const definitions = definitionsFor(change, collection);
      if (change.world.workspace.unknownCustomFields === 'accept' || definitions.length === 0) return;
      const keys = Object.keys(change.body).filter((name) => name.startsWith('cf_'));
      const unknown = keys.filter((name) => !definitions.some(({ key }) => key === name));
      for (const key of unknown) change.reject(key, 'is no custom field of these records');
    },
  };
}

/** The fields of a record: those of its kind, of its pipeline and of its template. */
function definitionsFor({ world, draft }: Change, collection: string): CustomFieldDefinition[] {
  // API v2 calls a client a contact or a company.
  const entities = [collection, ...(collection === 'clients' ? [clientEntity(draft['type'])] : [])];
  return world.customFields.filter(
    ({ entity, pipelineId, templateId }) =>
      entities.includes(entity) &&
      (pipelineId === undefined || pipelineId === draft['pipelineId']) &&
      (templateId === undefined || templateId === draft['templateId']),
  );
}

function clientEntity(type: unknown): string {
  return type === 'company' ? 'companies' : 'contacts';
}
