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

/** Types of v1 that a call takes and returns, by name: `DealUpdateParams` and `Deal`. */
export function typesOf(v1: PackageApi, site: Site): string[] {
  const { checker } = v1.code;
  const parameters = checker.getResolvedSignature(site.call)?.getParameters() ?? [];
  const taken = parameters.map((one) => checker.getNonNullableType(checker.getTypeOfSymbol(one)).aliasSymbol?.name);
  return [recordTypeOf(v1, site), ...taken].filter((name) => name !== undefined);
}
