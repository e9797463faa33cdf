import type { OpenApiDocument } from '../../document/document.js';
import type { NameSpace } from '../names/name-space.js';
import { pascalCase } from '../names/names.js';

/**
 * Names of the exported types of all schemas, by the names of the schemas. A schema keeps its name where that can be the
 * name of a type: `pet_owner` becomes `PetOwner`, unless there is a schema `PetOwner` too.
 */
export function planSchemaTypes({ components }: OpenApiDocument, names: NameSpace): ReadonlyMap<string, string> {
  const wireNames = Object.keys(components?.schemas ?? {});
  const kept = wireNames.filter((name) => TYPE_NAME.test(name));
  const changed = wireNames.filter((name) => !TYPE_NAME.test(name));
  const types = new Map<string, string>();
  for (const name of [...kept, ...changed]) types.set(name, take(names, typeName(name)));
  return new Map(wireNames.map((name) => [name, types.get(name) ?? name]));
}

const TYPE_NAME = /^[A-Z][A-Za-z0-9_]*$/;

function take(names: NameSpace, name: string): string {
  return names.take(name, `${name}Schema`);
}

function typeName(wireName: string): string {
  if (TYPE_NAME.test(wireName)) return wireName;
  const name = pascalCase(wireName);
  return /^[A-Z]/.test(name) ? name : `Schema${name}`;
}
