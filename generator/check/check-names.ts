import { exportedNames, type ExportedName } from './exported-names.js';
import { operationEntries, type OperationEntry } from '../document/document.js';
import type { LoadedDocument } from '../load/load-document.js';
import { isReservedMember, isTypeName, kebabCase, resourcePath, verbOf } from '../document/names.js';
import type { Problem } from '../model/problem.js';

/** Two things may not carry one name in the package. `reservedNames` are those of the runtime. */
export function checkNames(loaded: LoadedDocument, reservedNames: readonly string[]): Problem[] {
  const entries = operationEntries(loaded.document).filter(({ operation }) => operation.operationId !== undefined);
  return [
    ...checkMethodNames(loaded, entries),
    ...checkMembers(loaded, entries),
    ...checkFileNames(loaded, entries),
    ...checkSchemaNames(loaded),
    ...checkExportedNames(loaded, entries, reservedNames),
  ];
}

/** Two operations may not become one method. */
function checkMethodNames(loaded: LoadedDocument, entries: readonly OperationEntry[]): Problem[] {
  const seen = new Map<string, OperationEntry>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const id = entry.operation.operationId ?? '';
    const first = seen.get(id);
    if (first) problems.push(duplicateMethod(loaded, first, entry));
    else seen.set(id, entry);
  }
  return problems;
}

function duplicateMethod(loaded: LoadedDocument, first: OperationEntry, second: OperationEntry): Problem {
  const place = loaded.locate(first.operation, 'operationId');
  return {
    code: 'method-name-taken',
    location: loaded.locate(second.operation, 'operationId'),
    message: `${second.method.toUpperCase()} ${second.path} has the operationId "${second.operation.operationId}", which ${first.method.toUpperCase()} ${first.path} already has (${place?.file}:${place?.line}).`,
    fix: 'Give one of them another verb.',
  };
}

/** A resource or verb may not hide what a class has anyway, nor a verb a nested resource. */
function checkMembers(loaded: LoadedDocument, entries: readonly OperationEntry[]): Problem[] {
  const resources = new Set(entries.map(({ operation }) => resourcePath(operation.operationId ?? '').join('.')));
  return entries.flatMap(({ operation }) => {
    const id = operation.operationId ?? '';
    const path = resourcePath(id);
    const location = loaded.locate(operation, 'operationId');
    const reserved = [...path, verbOf(id)].find((name, index) => isReservedMember(name, index));
    if (reserved !== undefined) {
      const message = `${id}: "${reserved}" is a name that a class of the client cannot give away.`;
      return [{ code: 'member-name-reserved', location, message, fix: `Use another word than "${reserved}".` }];
    }
    if (![...resources].some((resource) => resource === id || resource.startsWith(`${id}.`))) return [];
    const message = `${id} would be a method and a nested resource of one name.`;
    return [{ code: 'method-name-taken', location, message, fix: 'Give the operation another verb.' }];
  });
}

/** Two resources may not be written to one file, on disks that ignore case either. */
function checkFileNames(loaded: LoadedDocument, entries: readonly OperationEntry[]): Problem[] {
  const owners = new Map<string, string>();
  return entries.flatMap(({ operation }) => {
    const [resource = ''] = resourcePath(operation.operationId ?? '');
    const file = kebabCase(resource);
    const owner = owners.get(file);
    if (owner === resource) return [];
    owners.set(file, owner ?? resource);
    if (owner === undefined) return [];
    return [
      {
        code: 'file-name-taken',
        location: loaded.locate(operation, 'operationId'),
        message: `The resources "${owner}" and "${resource}" would both be written to ${file}.ts.`,
        fix: 'Rename one of them.',
      },
    ];
  });
}

/** A schema is exported under its own name. */
function checkSchemaNames(loaded: LoadedDocument): Problem[] {
  const schemas = Object.entries(loaded.document.components?.schemas ?? {});
  return schemas
    .filter(([name]) => !isTypeName(name))
    .map(([name, schema]) => ({
      code: 'schema-name',
      location: loaded.locate(schema),
      message: `The schema "${name}" is exported under its name, which is not in PascalCase.`,
      fix: 'Name it like "PetKind". A name such as "Pet-2" comes of two files that both have a "Pet".',
    }));
}

/** Everything that integrators import from one entry point has a name of its own. */
function checkExportedNames(
  loaded: LoadedDocument,
  entries: readonly OperationEntry[],
  reservedNames: readonly string[],
): Problem[] {
  const taken = new Map([...reservedNames, ...OWN_NAMES].map((name) => [name, 'a name that the package needs itself']));
  return exportedNames(loaded, entries).flatMap((exported) => {
    const owner = taken.get(exported.name);
    taken.set(exported.name, owner ?? exported.owner);
    return owner === undefined ? [] : [nameTaken(exported, owner)];
  });
}

function nameTaken({ name, owner, kind, location }: ExportedName, other: string): Problem {
  return {
    code: kind === 'schema' ? 'schema-name-taken' : 'type-name-taken',
    location,
    message: `${owner} would be exported as "${name}", which is already ${other}.`,
    fix: kind === 'schema' ? 'Rename the schema.' : 'Rename the resource, its verb or the "x-singular" of its tag.',
  };
}

/** Exported by every API's entry point, or used in emitted files as the language's own. */
const OWN_NAMES = [
  'connect',
  'paths',
  'operations',
  'components',
  'webhooks',
  'NonNullable',
  'Omit',
  'Record',
  'WithRequired',
  'Workspace',
];
