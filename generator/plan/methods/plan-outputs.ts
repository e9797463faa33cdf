import { resolve, schemaName, type OpenApiDocument, type SchemaObject } from '../../document/document.js';
import { isUnknown } from '../../document/type-reference.js';
import type { NameSpace } from '../names/name-space.js';
import { itemTypeName, responseTypeName } from '../names/names.js';
import type { OperationPlan, OutputTypes } from '../plan.js';

/** Context in which outputs are named. */
interface OutputScope {
  readonly document: OpenApiDocument;
  readonly names: NameSpace;
  /** Word for one thing of the operation's resource. */
  readonly singular: string;
}

/** Names a response that is described in place, and the items of its list if they are. A page has names for its items alone. */
export function planOutputs(
  plan: Pick<OperationPlan, 'name' | 'success' | 'page' | 'stream'>,
  scope: OutputScope,
): OutputTypes {
  const item = plan.stream?.item;
  const isNamed = item !== undefined && isNameable(scope.document, item);
  const typeName = () => itemTypeName(scope.singular, plan.name.methodName);
  return { ...ofBody(plan, scope), ...(isNamed && { streamed: scope.names.take(typeName()) }) };
}

function ofBody(
  { name, success, page }: Pick<OperationPlan, 'name' | 'success' | 'page'>,
  { document, names, singular }: OutputScope,
): OutputTypes {
  const itemName = () => names.take(itemTypeName(singular, name.methodName));
  const schema = success?.schema;
  if (page?.scheme) {
    const isInPlace = page.item !== undefined && isNameable(document, page.item);
    return isInPlace ? { item: { typeName: itemName(), list: page.scheme.items?.split('.') ?? [] } } : {};
  }
  if (schema === undefined || !isNameable(document, schema)) return {};
  const response = names.take(responseTypeName(singular, name.methodName));
  const list = listIn(document, schema);
  return { response, ...(list && { item: { typeName: itemName(), list } }) };
}

/** True for a schema in place whose type says more than the name of a primitive would. */
function isNameable(document: OpenApiDocument, schema: SchemaObject): boolean {
  if (schemaName(schema) !== undefined || isUnknown(document, schema)) return false;
  const types = [resolve<SchemaObject>(document, schema).type ?? []].flat();
  return types.length === 0 || types.some((type) => type === 'object' || type === 'array') || schema.enum !== undefined;
}

/** The way to a list whose items are objects in place: the schema itself, or its first member that is one. */
function listIn(document: OpenApiDocument, schema: SchemaObject): readonly string[] | undefined {
  if (hasItemsInPlace(document, schema)) return [];
  const members = Object.entries(resolve<SchemaObject>(document, schema).properties ?? {});
  const found = members.find(([, member]) => schemaName(member) === undefined && hasItemsInPlace(document, member));
  return found && [found[0]];
}

function hasItemsInPlace(document: OpenApiDocument, schema: SchemaObject): boolean {
  const { type, items } = resolve<SchemaObject>(document, schema);
  if (type !== 'array' || items === undefined || schemaName(items) !== undefined) return false;
  const item = resolve<SchemaObject>(document, items);
  return item.type === 'object' && item.properties !== undefined;
}
