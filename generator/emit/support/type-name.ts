import type { TypeReference } from '../../model/model.js';
import type { FileScope } from './file-scope.js';
import { indexedAccess } from './literal.js';

/** A type of openapi-typescript's output as text; using it imports it from `module`. */
export function typeName(file: FileScope, reference: TypeReference, module: string): string {
  switch (reference.kind) {
    case 'schema':
      return file.type(reference.name, module);
    case 'member':
      return indexedAccess(file.type('operations', module), reference.path);
    case 'element': {
      const whole = indexedAccess(file.type('operations', module), reference.path);
      return `${reference.list.reduce((type, key) => `NonNullable<${indexedAccess(type, [key])}>`, whole)}[number]`;
    }
    case 'unknown':
      return 'unknown';
  }
}
