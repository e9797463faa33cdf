import type { Heffl } from '../../v2/index.js';
import type { Call } from '../../shell/describe/described.js';
import type { FieldSchema, MoreFields } from '../../mcp/model/mcp-package.js';
import type { Definition, FieldKind } from './types/definition/definition.js';
import { readDefinition } from './types/definition/read-definition.js';
import { readList } from './types/workspace/read-list.js';

/** Kinds of records whose custom fields one request reads. */
const ENTITIES = ['contacts', 'companies', 'deals', 'tasks'] as const;
type Entity = (typeof ENTITIES)[number];

/** The custom fields of this workspace, for a call of v2 that writes records with them. */
export async function customFields({ api, described }: Call, client: object): Promise<MoreFields | undefined> {
  const [resource, verb] = described.path;
  const entity = ENTITIES.find((one) => one === resource);
  if (api.prefix !== '' || !entity || (verb !== 'create' && verb !== 'update')) return undefined;
  const definitions = await readDefinitions(client as Heffl, entity);
  const required = definitions.flatMap(({ key, isRequired }) => (isRequired ? key : []));
  return {
    body: Object.fromEntries(definitions.map((definition) => [definition.key, schemaOf(definition)])),
    ...(verb === 'create' && { required }),
    ...(entity === 'deals' && {
      note: 'A pipeline may have more fields: customFields.list with its pipelineId shows them.',
    }),
  };
}

async function readDefinitions(heffl: Heffl, entity: Entity): Promise<Definition[]> {
  const query = { entity } as const;
  const list = heffl.customFields.list(query);
  const again = async () => (await heffl.raw.GET('/custom-fields', { params: { query } })).data;
  return (await readList(list, again)).flatMap((raw) => readDefinition(raw).definition ?? []);
}

function schemaOf({ label, help, kind, options, isOpen }: Definition): FieldSchema {
  const values = isOpen ? undefined : options?.flatMap(({ accepted }) => accepted);
  const choice = values && values.length > 0 ? { enum: values } : {};
  return {
    ...(label !== undefined && { title: label }),
    ...(help !== undefined && { description: help }),
    ...(kind === 'multipleOption' ? { type: 'array', items: choice } : { ...TYPES[kind], ...choice }),
  };
}

/** JSON Schema of the values of a kind. A kind that is not known takes any value. */
const TYPES: Readonly<Partial<Record<FieldKind, FieldSchema>>> = {
  text: { type: 'string' },
  longText: { type: 'string' },
  number: { type: 'number' },
  date: { type: 'string' },
  arrayText: { type: 'array', items: { type: 'string' } },
  phone: { type: 'string' },
  email: { type: 'string', format: 'email' },
  currency: { type: 'number' },
  link: { type: 'string' },
};
