import {
  StructureKind,
  type ClassDeclarationStructure,
  type MethodDeclarationStructure,
  type StatementStructures,
} from 'ts-morph';
import type { ApiModel, Resource } from '../model/model.js';
import { docComment } from './support/doc-comment.js';
import type { EmittedFile } from '../model/emitted-file.js';
import { FileScope } from './support/file-scope.js';
import { operationMethod } from './operation-method.js';

const RUNTIME = '../../runtime/index.js';

/**
 * A resource and those nested in it, one class each, children first. `errorClass` is the package's.
 */
export function resourceFile(api: ApiModel, resource: Resource, errorClass: string): EmittedFile {
  const file = new FileScope();
  const family = withChildren(resource);
  const classes = family.map((member) => resourceClass(file, member, errorClass));
  const statements: StatementStructures[] = [...file.imports(), ...classes];
  return {
    kind: 'structures',
    path: `src/${api.key}/resources/${resource.fileName}.ts`,
    source: resource.source,
    statements,
  };
}

/** The resource and all that are nested in it, children before parents. */
export function withChildren(resource: Resource): Resource[] {
  return [...resource.children.flatMap(withChildren), resource];
}

function resourceClass(file: FileScope, resource: Resource, errorClass: string): ClassDeclarationStructure {
  const connection = file.type('Connection', RUNTIME);
  return {
    kind: StructureKind.Class,
    name: resource.className,
    isExported: true,
    docs: [docComment([resource.description])],
    properties: [
      ...resource.children.map((child) => ({
        name: child.propertyName,
        type: child.className,
        isReadonly: true,
        docs: [docComment([child.description])],
      })),
      { name: '#connection', type: connection, isReadonly: true },
    ],
    ctors: [
      {
        docs: [docComment(['@param connection Made by `connect`, or by the client that holds this resource.'])],
        parameters: [{ name: 'connection', type: connection }],
        statements: [
          'this.#connection = connection;',
          ...resource.children.map((child) => `this.${child.propertyName} = new ${child.className}(connection);`),
        ],
      },
    ],
    methods: resource.operations.map((operation): MethodDeclarationStructure =>
      operationMethod(file, operation, errorClass),
    ),
  };
}
