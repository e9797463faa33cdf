import type ts from 'typescript';
import { resourceClasses } from '../facts/operations.js';
import type { PackageApi } from '../project/packages.js';
import { subclassOf } from './subclasses.js';

/** Name of the client class of v1. */
export const CLIENT_CLASS = 'HefflV1';

/** Class of v1 that a value is an instance of, or a promise of one: `HefflV1`, `Deals`. */
export function trackedClass(v1: PackageApi, type: ts.Type): string | undefined {
  const { checker } = v1.code;
  const plain = checker.getNonNullableType(type);
  const name = v1.nameOf(plain.getSymbol());
  if (name === CLIENT_CLASS || (name !== undefined && Object.hasOwn(resourceClasses, name))) return name;
  if (subclassOf(v1, plain)) return CLIENT_CLASS;
  if (plain.aliasSymbol?.name === 'Pick' && plain.aliasTypeArguments?.[0]) {
    return trackedClass(v1, plain.aliasTypeArguments[0]);
  }
  if (plain.getSymbol()?.name !== 'Promise') return undefined;
  const [inner] = checker.getTypeArguments(plain as ts.TypeReference);
  return inner && trackedClass(v1, inner);
}
