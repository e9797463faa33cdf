import type { Problem } from '../model/problem.js';
import { isReservedMember, isTypeName } from '../plan/names.js';
import { withNested } from '../plan/plan-resources.js';
import type { ApiPlan, ExportedName, OperationPlan } from '../plan/plan.js';

/** Two things may not carry one name in the package. `reservedNames` are those of the runtime. */
export function checkNames(plan: ApiPlan, reservedNames: readonly string[]): Problem[] {
  return [
    ...checkMethodNames(plan),
    ...checkMembers(plan),
    ...checkFileNames(plan),
    ...checkSchemaNames(plan),
    ...checkExportedNames(plan, reservedNames),
  ];
}

/** Two operations may not become one method. */
function checkMethodNames(plan: ApiPlan): Problem[] {
  const seen = new Map<string, OperationPlan>();
  return plan.operations.flatMap((operation) => {
    const id = operation.reading.node.operationId;
    if (id === undefined) return [];
    const first = seen.get(id);
    seen.set(id, first ?? operation);
    return first ? [duplicateMethod(plan, first, operation)] : [];
  });
}

function duplicateMethod({ loaded }: ApiPlan, first: OperationPlan, { reading }: OperationPlan): Problem {
  const place = loaded.locate(first.reading.node, 'operationId');
  return {
    code: 'method-name-taken',
    location: loaded.locate(reading.node, 'operationId'),
    message: `${routeOf(reading)} has the operationId "${reading.node.operationId}", which ${routeOf(first.reading)} already has (${place?.file}:${place?.line}).`,
    fix: 'Give one of them another verb.',
  };
}

function routeOf({ method, path }: OperationPlan['reading']): string {
  return `${method.toUpperCase()} ${path}`;
}

/** A resource or verb may not hide what a class has anyway, nor a verb a nested resource. */
function checkMembers({ loaded, operations, resources }: ApiPlan): Problem[] {
  const nested = new Set(resources.flatMap(withNested).map(({ path }) => path.join('.')));
  return operations.flatMap(({ name, reading }) => {
    if (name === undefined) return [];
    const { id, resource, methodName } = name;
    const location = loaded.locate(reading.node, 'operationId');
    const reserved = [...resource, methodName].find((part, index) => isReservedMember(part, index));
    if (reserved !== undefined) {
      const message = `${id}: "${reserved}" is a name that every class of the client needs itself.`;
      return [{ code: 'member-name-reserved', location, message, fix: `Use another word than "${reserved}".` }];
    }
    if (!nested.has(id)) return [];
    const message = `${id} would be a method and a nested resource of one name.`;
    return [{ code: 'method-name-taken', location, message, fix: 'Give the operation another verb.' }];
  });
}

/** Two resources may not be written to one file, on disks that ignore case either. */
function checkFileNames({ loaded, resources }: ApiPlan): Problem[] {
  const owners = new Map<string, string>();
  return resources.flatMap((resource) => {
    const name = resource.path.join('.');
    const owner = owners.get(resource.fileName);
    owners.set(resource.fileName, owner ?? name);
    if (owner === undefined) return [];
    const [first] = withNested(resource).flatMap(({ operations }) => operations);
    return [
      {
        code: 'file-name-taken',
        location: first && loaded.locate(first.reading.node, 'operationId'),
        message: `The resources "${owner}" and "${name}" would both be written to ${resource.fileName}.ts.`,
        fix: 'Rename one of them.',
      },
    ];
  });
}

/** A schema is exported under its own name. */
function checkSchemaNames({ loaded }: ApiPlan): Problem[] {
  return Object.entries(loaded.document.components?.schemas ?? {})
    .filter(([name]) => !isTypeName(name))
    .map(([name, schema]) => ({
      code: 'schema-name',
      location: loaded.locate(schema),
      message: `The schema "${name}" is exported under its name, which is not in PascalCase.`,
      fix: 'Name it like "PetOwner". A name such as "Pet-2" is made where two files both have a "Pet".',
    }));
}

/** Everything that integrators import from one entry point has a name of its own. */
function checkExportedNames({ exportedNames }: ApiPlan, reservedNames: readonly string[]): Problem[] {
  const taken = new Map([...reservedNames, ...OWN_NAMES].map((name) => [name, 'a name that the package needs itself']));
  return exportedNames.flatMap((exported) => {
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
    fix: FIXES[kind],
  };
}

const RENAME = 'Rename the resource, its verb or the "x-singular" of its tag.';
const FIXES: Readonly<Record<ExportedName['kind'], string>> = {
  client: 'Give the API another "className" in the settings.',
  class: RENAME,
  params: RENAME,
  schema: 'Rename the schema.',
};

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
