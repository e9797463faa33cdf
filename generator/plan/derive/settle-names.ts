import type { OperationReading } from '../../document/operation-reading.js';
import { camelCase, templateNames } from '../names/names.js';
import { methodNameOf, type Candidate } from './words/candidate.js';
import type { DerivedName } from './derived-name.js';
import { capitalized, identifierOf } from './words/identifiers.js';
import { NameTable, withSuffixes } from './name-table.js';

/** Gives every candidate a name that no other operation and no resource has. The fixed names stay as they are. */
export function settleNames(
  candidates: readonly Candidate[],
  fixed: ReadonlyMap<OperationReading, DerivedName>,
): Map<OperationReading, DerivedName> {
  const table = new NameTable();
  for (const [reading, { resource, methodName }] of fixed) {
    table.addResource(resource);
    table.addMethod(resource, methodName, reading);
  }
  const settled = inRank(candidates).map((candidate) => ({
    candidate,
    resource: table.settleResource(candidate.resource),
  }));
  const names = new Map<OperationReading, DerivedName>();
  for (const { candidate, resource } of settled) {
    const methodName = freeName(candidate, resource, table);
    table.addMethod(resource, methodName, candidate.reading);
    names.set(candidate.reading, { resource, methodName });
  }
  return names;
}

/** Who keeps a name that several want comes first. It does not depend on the order of operations in the document. */
function inRank(candidates: readonly Candidate[]): Candidate[] {
  const ranked = candidates.map((candidate) => {
    const { source, reading } = candidate;
    const rank = source * 1000 + templateNames(reading.path).length;
    return { candidate, rank, text: `${reading.path} ${reading.method}` };
  });
  ranked.sort((one, other) => one.rank - other.rank || (one.text < other.text ? -1 : 1));
  return ranked.map(({ candidate }) => candidate);
}

/** The wanted name; else the name with what sets the operation apart from the one that has it; else with a number. */
function freeName(candidate: Candidate, resource: readonly string[], table: NameTable): string {
  const name = methodNameOf(candidate);
  const holder = table.holderOf(resource, name);
  const parts = [candidate.spareNoun, byParameter(candidate, holder), byVersion(candidate, holder)];
  const others = parts.filter((part) => part !== '').map((part) => `${name}${part}`);
  for (const found of withSuffixes([name, ...methodFirst(candidate), ...others, name])) {
    if (table.isFree(resource, found)) return found;
  }
  return name;
}

/** `createSearch`, where the path `search` can be read and posted to. */
function methodFirst(candidate: Candidate): string[] {
  const verbs: Readonly<Record<string, string>> = { patch: 'update', post: 'create', put: 'update' };
  const method = camelCase(candidate.reading.method);
  return candidate.isAction ? [`${verbs[method] ?? method}${capitalized(methodNameOf(candidate))}`] : [];
}

/** `ByDate`: the first path parameter that the other operation lacks. */
function byParameter({ reading }: Candidate, holder: OperationReading | undefined): string {
  const taken = new Set(templateNames(holder?.path ?? ''));
  const names = templateNames(reading.path).filter((name) => !taken.has(name));
  const name = names.map(identifierOf).find((identifier) => identifier !== '');
  return name === undefined || holder === undefined ? '' : `By${capitalized(name)}`;
}

/** `V2`, unless the other operation has this version too. */
function byVersion({ version = '' }: Candidate, holder: OperationReading | undefined): string {
  return holder?.path.toLowerCase().split('/').map(identifierOf).includes(version) ? '' : capitalized(version);
}
