import type { Heffl } from '../../../v2/index.js';
import type { Call, MoreFields } from '../../../shell/describe/described.js';
import type { Entity } from '../types/definition/definition.js';
import { fieldsOf } from '../types/definition/fields.js';
import { readDefinition } from '../types/definition/read-definition.js';
import { readList } from '../types/workspace/read-list.js';
import { entityOf } from './entity-of.js';
import { moreFieldsOf } from './more-fields.js';

/** Kinds of records whose custom fields one request reads. */
type ReadableEntity = Exclude<Entity, 'quotations'>;

/** The custom fields of this workspace, as the API has them now, for a call of v2 that writes records with them. */
export async function liveFields(call: Call, client: object): Promise<MoreFields | undefined> {
  const found = entityOf(call);
  if (!found?.isWrite || found.entity === 'quotations') return undefined;
  const { entity, isCreate } = found;
  const read = (await readRaw(client as Heffl, entity)).map(readDefinition);
  const definitions = read.flatMap(({ definition }) => definition ?? []);
  const fields = fieldsOf([{ entity, definitions, keyless: [] }], entity);
  return {
    ...moreFieldsOf(fields, { isCreate, areAll: entity !== 'deals' && definitions.length === read.length }),
    source: 'the workspace',
    ...(entity === 'deals' && {
      note: 'A pipeline may have more fields: customFields.list with its pipelineId shows them.',
    }),
  };
}

async function readRaw(heffl: Heffl, entity: ReadableEntity): Promise<unknown[]> {
  const query = { entity };
  const again = async () => (await heffl.raw.GET('/custom-fields', { params: { query } })).data;
  return readList(heffl.customFields.list(query), again);
}
