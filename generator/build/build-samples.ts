import { makeValue } from '../kit/testing/made/make-value.js';
import type { NamedSchemas, OperationSchemas, Schema } from '../kit/validate/api-schemas.js';
import { check } from '../kit/validate/check.js';
import type { Sample } from '../model/docs.js';
import { methodsOf, type ApiModel, type Operation, type Query } from '../model/model.js';
import type { BuiltSchemas } from './build-schemas.js';

/** Longest input of a sample, in characters. */
const LONGEST = 240;

/** Kinds of bodies that may hold a file. */
const FILES: readonly string[] = ['multipart', 'binary'];

/** Number of operations of a kind that are tried. */
const TRIED = 20;

/** Calls that show how a client is used: one that reads, and one that writes. Fewer where inputs are too long to read. */
export function buildSamples(api: Pick<ApiModel, 'operations' | 'resources'>, schemas: BuiltSchemas): Sample[] {
  const all = methodsOf(api)
    .map(({ operation }) => operation)
    .filter(isPlain);
  const named = { ...schemas.responses.named, ...schemas.requests.named };
  const samplesOf = (operations: readonly Operation[], methods: readonly string[]) => {
    const rank = ({ methodName }: Operation) => methods.indexOf(methodName) + 1 || methods.length + 1;
    const tried = operations.toSorted((a, b) => tier(a) - tier(b) || rank(a) - rank(b)).slice(0, TRIED);
    const made = tried.flatMap((operation) => {
      const sample = sampleOf(operation, schemas.requests.operations[operation.id], named);
      return sample ? [{ sample, tier: tier(operation) }] : [];
    });
    const [best] = made.toSorted((a, b) => a.tier - b.tier || lengthOf(a.sample) - lengthOf(b.sample));
    return best ? [best.sample] : [];
  };
  const reads = all.filter(({ httpMethod }) => httpMethod === 'GET');
  const writes = all.filter(({ httpMethod }) => ['POST', 'PUT', 'PATCH'].includes(httpMethod));
  return [...samplesOf(reads, ['list', 'get']), ...samplesOf(writes, ['create', 'update'])];
}

/** Operations that show less: those that need `params`, and streams, which may have no end. */
function tier({ response, query }: Operation): number {
  if (response.kind === 'stream') return 2;
  return query?.required ? 1 : 0;
}

function lengthOf({ args }: Sample): number {
  return JSON.stringify(args).length;
}

/** True for an operation whose arguments are all values; one before `params` may not be left out. */
function isPlain({ query, body, docs }: Operation): boolean {
  const isWhole = query?.required !== true || body === undefined || body.required;
  return isWhole && !docs.deprecated;
}

/** A call with what must be given; `undefined` where no value can be made, or it is too long to read. */
function sampleOf(
  operation: Operation,
  described: OperationSchemas | undefined,
  named: NamedSchemas,
): Sample | undefined {
  // A file cannot be written down as a value.
  if (!described || (operation.body?.required && FILES.includes(operation.body.encoding.kind))) return undefined;
  const inputs = inputsOf(operation, described);
  const args = inputs.map(({ name, schema }) => makeValue(schema, name, { named, number: 1, isSparse: true }));
  const isSound = args.every((value, index) => {
    const { schema = {} } = inputs[index] ?? {};
    return value !== undefined && check(schema, value, { named }).length === 0;
  });
  if (!isSound || JSON.stringify(args).length > LONGEST) return undefined;
  return {
    id: operation.id,
    args,
    isPage: operation.response.kind === 'page',
    isStream: operation.response.kind === 'stream',
    isVoid: operation.response.kind === 'none',
  };
}

function inputsOf(
  { pathParameters, body, query }: Operation,
  described: OperationSchemas,
): { name: string; schema: Schema }[] {
  const path = pathParameters.map(({ wireName }) => {
    const found = described.parameters.find(({ in: place, name }) => place === 'path' && name === wireName);
    return { name: wireName, schema: found?.schema ?? {} };
  });
  const inBody = body?.required && described.body ? [{ name: 'body', schema: described.body.schema }] : [];
  return [...path, ...inBody, ...(query?.required ? [{ name: 'params', schema: paramsSchema(query, described) }] : [])];
}

/** Schema of the argument `params`, with the required parameters alone. */
function paramsSchema({ names }: Query, { parameters }: OperationSchemas): Schema {
  const taken = new Set(Object.values(names).flat());
  const required = parameters.filter(
    ({ in: place, name, required: isRequired }) => place !== 'path' && isRequired && taken.has(name),
  );
  return {
    type: 'object',
    required: required.map(({ name }) => name),
    properties: Object.fromEntries(required.map(({ name, schema }) => [name, schema])),
  };
}
