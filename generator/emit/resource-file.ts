import { StructureKind, type ClassDeclarationStructure, type StatementStructures } from 'ts-morph';
import type { ApiModel, Resource } from '../model/model.js';
import { docComment, docsOf } from './support/doc-comment.js';
import type { EmittedFile } from '../model/emitted-file.js';
import { FileScope } from './support/file-scope.js';
import { operationMethod } from './operation-method.js';
import { exportedNames, withChildren } from './support/exported-names.js';
import type { MethodPlace } from './support/method-place.js';

const RUNTIME = '../../runtime/index.js';

/**
 * A resource and those nested in it, one class each, children first. `errorClass` is the package's.
 */
export function resourceFile(api: ApiModel, resource: Resource, errorClass: string): EmittedFile {
  const file = new FileScope(exportedNames(api));
  const place = { file, api: '..', runtime: RUNTIME, errorClass };
  const family = withChildren(resource);
  const classes = family.map((member) => resourceClass(place, member));
  const statements: StatementStructures[] = [...file.imports(), ...classes];
  return {
    kind: 'structures',
    path: `src/${api.key}/resources/${resource.fileName}.ts`,
    source: resource.source,
    statements,
  };
}

function resourceClass(place: MethodPlace, resource: Resource): ClassDeclarationStructure {
  const connection = place.file.type('Connection', RUNTIME);
  const hasMethods = resource.operations.length > 0;
  return {
    kind: StructureKind.Class,
    name: resource.className,
    isExported: true,
    docs: docsOf(resource.description),
    properties: [
      ...resource.children.map((child) => ({
        name: child.propertyName,
        type: child.className,
        isReadonly: true,
        // As in the client class.
        hasDeclareKeyword: true,
        docs: docsOf(child.description),
      })),
      ...(hasMethods ? [{ name: '#connection', type: connection, isReadonly: true }] : []),
    ],
    ctors: [
      {
        docs: [docComment(['@param connection Made by `connect`, or by the client that holds this resource.'])],
        parameters: [{ name: 'connection', type: connection }],
        statements: [
          ...(hasMethods ? ['this.#connection = connection;'] : []),
          ...resource.children.map((child) => `this.${child.propertyName} = new ${child.className}(connection);`),
        ],
      },
    ],
    methods: resource.operations.map((operation) => operationMethod(place, operation)),
  };
}
