import { resolve, type OpenApiDocument, type ParameterObject, type SchemaObject } from '../../document/document.js';
import type { OperationReading } from '../../document/operation-reading.js';

/**
 * Header that an idempotency key is sent in: a parameter of the operation, else `usual`, that of every POST.
 * `undefined` for an operation that needs none, and where a key that the client draws may not fit.
 */
export function planIdempotency(
  document: OpenApiDocument,
  { method, parameters }: OperationReading,
  usual: string | undefined,
): string | undefined {
  if (method !== 'post' && method !== 'patch') return undefined;
  const own = parameters.find((parameter) => isKey(parameter, usual));
  if (own) return fitsKey(document, own) ? own.name : undefined;
  return method === 'post' ? usual : undefined;
}

/** True for the parameter that `header`, which the client sends, is described by. */
export function isIdempotencyKey({ in: place, name }: ParameterObject, header: string | undefined): boolean {
  return place === 'header' && name.toLowerCase() === header?.toLowerCase();
}

const KEY = /^(?:x-)?idempotency-?key$/i;

function isKey(parameter: ParameterObject, usual: string | undefined): boolean {
  return parameter.in === 'header' && (KEY.test(parameter.name) || isIdempotencyKey(parameter, usual));
}

/** Characters of a random UUID. */
const UUID_LENGTH = 36;

/** True if a random UUID is a value of the parameter. */
function fitsKey(document: OpenApiDocument, { schema, content }: ParameterObject): boolean {
  if (content) return false;
  const { type, format, pattern, minLength = 0, ...rest } = resolve<SchemaObject>(document, schema ?? {});
  const { maxLength = UUID_LENGTH, enum: values, const: only } = rest as SchemaObject & { maxLength?: number };
  const isText = type === undefined || [type].flat().includes('string');
  const isFree = pattern === undefined && values === undefined && only === undefined;
  return (
    isText &&
    isFree &&
    /^(?:uuid|undefined)$/.test(String(format)) &&
    minLength <= UUID_LENGTH &&
    maxLength >= UUID_LENGTH
  );
}
