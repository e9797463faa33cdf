import ts from 'typescript';
import type { SchemaObject } from '../document/document.js';
import type { CustomFieldsObject } from '../document/extension.js';
import { idPrefix } from '../document/id-prefix.js';
import { typeNamesIn } from './member-at.js';
import { keyword, prefixedString, reference, text } from './type-nodes.js';

const { factory } = ts;
const MODULE = '../runtime/index.js';

/** Names of `runtime/workspace-types.ts` that emitted types refer to. */
export const WORKSPACE_TYPES = [
  'ResponseFields',
  'CreateFields',
  'FieldKeys',
  'FieldsOf',
  'FieldsOfEither',
  'FilterFields',
  'HasCustomFields',
  'JsonInput',
  'JsonValue',
  'LooseId',
  'UpdateFields',
  'WrappedFields',
] as const;

/**
 * The import of the names that types refer to, found in nodes, because comments and strings may contain the same words.
 * A schema may have such a name, too: then its type is meant.
 */
export function workspaceImport(types: readonly ts.Node[]): string {
  const referred = new Set(typeNamesIn(types));
  const own = new Set(types.filter(ts.isTypeAliasDeclaration).map(({ name }) => name.text));
  const used = WORKSPACE_TYPES.filter((name) => referred.has(name) && !own.has(name));
  return used.length === 0 ? '' : `import type { ${used.join(', ')} } from '${MODULE}';\n`;
}

/** `pet_` → `` `pet_${string}` | LooseId ``. */
export function idWithPrefix(prefix: string): ts.TypeNode {
  return factory.createUnionTypeNode([prefixedString(prefix), reference('LooseId')]);
}

/** Parts of a type with custom fields. */
interface OpenTypes {
  /** Index signatures if the workspace declares nothing. */
  readonly open: readonly ts.TypeElement[];
  /** Index signatures for undeclared keys, if the workspace declares others. */
  readonly openBesideDeclared: readonly ts.TypeElement[];
  readonly typeOf: (part: SchemaObject) => ts.TypeNode;
}

/** The workspace's declaration for the entity of a schema. `undefined` for a schema without custom fields. */
export function customFieldsType(
  schema: SchemaObject,
  { open, openBesideDeclared, typeOf }: OpenTypes,
): ts.TypeNode | undefined {
  const settings = schema['x-custom-fields'] as CustomFieldsObject | undefined;
  if (!settings) return undefined;
  const anyKey = factory.createTypeLiteralNode([...openBesideDeclared]);
  const declared = declaredFields(settings, { schema, anyKey, typeOf });
  return declared && ifDeclared(declared, factory.createTypeLiteralNode([...open]));
}

/**
 * `JsonInput` or `JsonValue`, for values of custom fields without a described type. `undefined` if there is a type, and
 * for conditions on fields.
 */
export function undeclaredValue(schema: SchemaObject, value: SchemaObject): ts.TypeNode | undefined {
  const settings = schema['x-custom-fields'] as CustomFieldsObject | undefined;
  const isOpen = Object.keys(value).every((key) => key === 'description');
  if (!settings || !isOpen) return undefined;
  switch (settings.use) {
    case 'response':
    case 'wrapped':
      return reference('JsonValue');
    case 'create':
    case 'update':
      return factory.createUnionTypeNode([reference('JsonInput'), keyword(ts.SyntaxKind.UndefinedKeyword)]);
    case 'filter':
    case 'key':
      return undefined;
  }
}

interface Parts {
  readonly schema: SchemaObject;
  readonly anyKey: ts.TypeNode;
  readonly typeOf: (part: SchemaObject) => ts.TypeNode;
}

function declaredFields(settings: CustomFieldsObject, { schema, anyKey, typeOf }: Parts): ts.TypeNode | undefined {
  const [pattern = '', value = {}] = Object.entries(schema.patternProperties ?? {})[0] ?? [];
  const fields = fieldsOf(settings);
  switch (settings.use) {
    case 'response':
      return reference('ResponseFields', fields, anyKey);
    case 'create':
      return reference('CreateFields', fields, anyKey);
    case 'update':
      return reference('UpdateFields', fields, anyKey);
    case 'wrapped':
      return reference('WrappedFields', fields, text(idPrefix(pattern) ?? ''), anyKey);
    case 'filter':
      return reference('FilterFields', fields, anyKey, ...(value.anyOf ?? []).map(typeOf));
    case 'key':
      return undefined;
  }
}

/** The keys of an entity's fields, as members of a union; none for a schema without custom fields. */
export function customFieldKeys(schema: SchemaObject): ts.TypeNode[] {
  const settings = schema['x-custom-fields'] as CustomFieldsObject | undefined;
  if (settings?.use !== 'key') return [];
  return [ifDeclared(reference('FieldKeys', fieldsOf(settings)), keyword(ts.SyntaxKind.NeverKeyword))];
}

/** A conditional type without type parameters: the compiler resolves it at once, and ignores the other branch. */
function ifDeclared(declared: ts.TypeNode, otherwise: ts.TypeNode): ts.TypeNode {
  const yes = factory.createLiteralTypeNode(factory.createTrue());
  return factory.createConditionalTypeNode(reference('HasCustomFields'), yes, declared, otherwise);
}

function fieldsOf({ entity }: CustomFieldsObject): ts.TypeNode {
  if (typeof entity === 'string') return reference('FieldsOf', text(entity));
  return reference('FieldsOfEither', ...entity.map(text));
}
