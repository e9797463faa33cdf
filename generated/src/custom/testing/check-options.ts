import { checkInput, closed } from '../../testing/schema/check-input.js';
import type { TestHefflOptions } from './options.js';
import { resources } from './records/resources.js';
import {
  customFieldEntities,
  customFieldTypes,
  type CustomFieldDefinition,
} from './workspace/custom-field-definition.js';

const definition = closed(
  {
    entity: { enum: customFieldEntities },
    key: { type: 'string', pattern: '^cf_.' },
    label: 'string',
    type: { enum: customFieldTypes },
    required: 'boolean',
    unique: 'boolean',
    options: { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true },
    pipelineId: 'string',
    templateId: 'string',
  },
  ['entity', 'key'],
);

const schema = closed({
  customFields: { type: 'array', items: definition },
  customObjects: { type: 'array', items: { type: 'string', pattern: '^/[\\w-]+$' }, uniqueItems: true },
  unknownCustomFields: { enum: ['accept', 'reject'] },
  currency: { type: 'string', pattern: '^[A-Z]{3}$' },
  checkReferences: 'boolean',
  clock: 'object',
  // The engine checks these.
  apiKey: {},
  rateLimit: {},
});

/** @throws {TypeError} an option is invalid, or a custom field would have no effect */
export function checkOptions(options: TestHefflOptions): void {
  checkInput('options', options, schema);
  const taken = (options.customObjects ?? []).find((path) => resources['v2']?.[path.slice(1)]);
  if (taken !== undefined) throw new TypeError(`options.customObjects has ${taken}, which is a path of Heffl itself`);
  const seen = new Set<string>();
  for (const [index, field] of (options.customFields ?? []).entries()) {
    const { entity, key, pipelineId, templateId } = field;
    const place = [entity, key, pipelineId, templateId].join(' ');
    const fault = seen.has(place) ? `repeats ${key} of ${entity}` : faultOf(field);
    if (fault) throw new TypeError(`options.customFields.${index} ${fault}`);
    seen.add(place);
  }
}

function faultOf({ entity, type, options, pipelineId, templateId }: CustomFieldDefinition): string | undefined {
  if (type?.endsWith('_option') && !options) return `needs options, because its type is ${String(type)}`;
  if (pipelineId !== undefined && entity !== 'deals') return 'has a pipelineId, which only deals have';
  if (templateId !== undefined && !/quotations|invoices/.test(entity))
    return 'has a templateId, which only documents have';
  return undefined;
}
