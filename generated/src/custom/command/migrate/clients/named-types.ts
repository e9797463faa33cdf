import type ts from 'typescript';
import type { Sources } from './sources.js';
import { CLIENT_CLASS, trackedClass } from './tracked.js';

/** True for the type of the client, by any name. */
function isClientType({ v1 }: Sources, type: ts.TypeNode): boolean {
  return trackedClass(v1, v1.code.checker.getTypeFromTypeNode(type)) === CLIENT_CLASS;
}

/** True for a type that is written with the name of a class of v1. */
export function namesClass(sources: Sources, type: ts.TypeNode): boolean {
  const { ts: compiler, checker } = sources.v1.code;
  if (compiler.isUnionTypeNode(type)) {
    return type.types.some((one) => namesClass(sources, one));
  }
  if (compiler.isParenthesizedTypeNode(type)) return namesClass(sources, type.type);
  if (compiler.isIndexedAccessTypeNode(type)) return isClientType(sources, type.objectType);
  if (!compiler.isTypeReferenceNode(type)) return false;
  if (/^(Promise|Pick)$/.test(type.typeName.getText()))
    return type.typeArguments?.some((one) => namesClass(sources, one)) ?? false;
  const name = compiler.isQualifiedName(type.typeName) ? type.typeName.right : type.typeName;
  return sources.v1.nameOf(checker.getSymbolAtLocation(name)) !== undefined;
}
