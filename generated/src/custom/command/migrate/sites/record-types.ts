import type ts from 'typescript';
import type { PackageApi } from '../project/packages.js';
import type { Site } from './find-sites.js';

/** Type of v1 that the records of a call have: `Deal` of `deals.list`. */
export function recordTypeOf(v1: PackageApi, { call }: Site): string | undefined {
  const { checker } = v1.code;
  const type = checker.getTypeAtLocation(call) as ts.TypeReference;
  const [record] = checker.getTypeArguments(type);
  return record && v1.nameOfType(record);
}
