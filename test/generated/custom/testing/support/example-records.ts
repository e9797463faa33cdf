import { collections } from '../../../../../generated/src/custom/testing/records/collections.js';
import { resources } from '../../../../../generated/src/custom/testing/records/resources.js';
import { describeDocument, type DescribedOperation } from '../../../../contract/embedded/description.js';
import { examplesOf, responseExamples } from '../../../../contract/embedded/examples.js';
import { loadContracts } from '../../../../contract/support/contract.js';
import { JSON_MEDIA_TYPE } from '../../../../../generator/model/media-type.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** A record that examples of the descriptions name. */
export interface ExampleRecord {
  readonly id: string;
  readonly collection: string;
  /** As the response of its operation shows it; absent if no example does. */
  readonly shown?: JsonObject;
}

/** An id in an example, by the documentation's convention: `dl_abc123`. */
const ID = /^[a-z]+_[a-z]{3}\d{3}$/;

/** Every record that an example of a description names: in a path, a body or a response. */
export async function exampleRecords(): Promise<ExampleRecord[]> {
  const apis = (await loadContracts()).map(({ key, document }) => Object.assign({ key }, describeDocument(document)));
  const all = apis.flatMap(({ key, operations }) => operations.map((operation) => ({ key, operation })));
  const shown = all.flatMap(({ key, operation }) => shownBy(key, operation));
  const prefixes = new Map([
    ...shown.map(({ id, collection }) => [prefixOf(id), collection] as const),
    ...apis.flatMap(({ document }) => declaredPrefixes(document.components?.schemas ?? {})),
  ]);
  const named = all.flatMap(({ operation }) => idsIn(examplesIn(operation)));
  return [...new Set(named)].flatMap((id) => {
    const collection = prefixes.get(prefixOf(id));
    return collection === undefined ? [] : [shown.find((record) => record.id === id) ?? { id, collection }];
  });
}

/** Records in the responses of an operation, alone or in a list. */
function shownBy(key: string, { id: operationId, responses }: DescribedOperation): ExampleRecord[] {
  const resource = operationId.slice(0, operationId.lastIndexOf('.'));
  const collection = resources[key]?.[resource]?.collection ?? resource;
  const values = Object.values(responses).flatMap((response) => responseExamples(response).map(({ value }) => value));
  return values
    .flatMap((value) =>
      operationId.endsWith('.list')
        ? Object.values(value ?? {})
            .filter(Array.isArray)
            .flat()
        : [value],
    )
    .filter((value) => isObject(value))
    .flatMap((value) => {
      const { id } = value;
      return typeof id === 'string' && ID.test(id) ? [{ id, collection, shown: value }] : [];
    });
}

/** The prefix of each kind of id that a schema declares, with the collection of that kind. */
function declaredPrefixes(schemas: Readonly<Record<string, { readonly pattern?: string }>>): [string, string][] {
  return Object.entries(collections).flatMap(([collection, { idSchema = [] }]) =>
    [idSchema].flat().flatMap((name): [string, string][] => {
      const pattern = schemas[name]?.pattern;
      return pattern === undefined ? [] : [[pattern.slice(1), collection]];
    }),
  );
}

function examplesIn({ parameters, body, responses }: DescribedOperation): unknown[] {
  return [
    parameters.map(({ example }) => example),
    examplesOf(body?.content?.[JSON_MEDIA_TYPE]),
    Object.values(responses).map((response) => responseExamples(response)),
  ];
}

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}

function prefixOf(id: string): string {
  return id.slice(0, id.indexOf('_') + 1);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
