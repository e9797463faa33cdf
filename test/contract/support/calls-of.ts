import {
  resolve,
  type OpenApiDocument,
  type ParameterObject,
  type SchemaObject,
} from '../../../generator/document/document.js';
import { JSON_MEDIA_TYPE } from '../../../generator/model/media-type.js';
import { describeDocument, operationOf, type DescribedOperation } from '../embedded/description.js';
import { schemeOf } from '../embedded/embedded-response.js';
import { examplesOf, type NamedExample } from '../embedded/examples.js';
import type { Validators } from '../embedded/validators.js';
import type { Call } from './call.js';

/** Text with everything that means something in a URL. A client that does not encode it goes astray. */
const AWKWARD = " /?#&=+%2e;'é→";

/**
 * The calls that an operation is tried with: each example of its body, no query and a whole one, and awkward text wherever
 * the description allows it. The last leaves the cursor out, so that iterating takes its query along to page two.
 */
export function callsOf(document: OpenApiDocument, operationId: string): Call[] {
  const description = describeDocument(document);
  const operation = operationOf(description, operationId);
  const inPath = pathParameters(operation);
  const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query');
  const sample = (parameter: ParameterObject) => sampleOf(document, parameter);
  const awkward = (parameter: ParameterObject) => awkwardOf(description.validators, parameter, sample(parameter));

  const path = inPath.map(sample);
  const bodies = bodyExamples(operation);
  const body = bodies[0]?.value;
  const required = inQuery.filter((parameter) => parameter.required);
  const cursor = schemeOf(description, operation)?.cursorParameter;
  const withoutCursor = inQuery.filter(({ name }) => name !== cursor);
  return [
    ...bodies.map(({ name, value }) => ({
      label: `body ${name}`,
      path,
      body: value,
      query: toQuery(required, sample),
    })),
    { label: 'whole query', path, body, query: toQuery(inQuery, sample) },
    { label: 'awkward text', path: inPath.map(awkward), body, query: toQuery(withoutCursor, awkward) },
  ];
}

function bodyExamples({ id, body }: DescribedOperation): NamedExample[] {
  if (!body) return [{ name: 'none', value: undefined }];
  const examples = examplesOf(body.content?.[JSON_MEDIA_TYPE]);
  if (examples.length === 0) throw new Error(`The body of ${id} needs an example`);
  return examples;
}

/** Path parameters in the order of the template, which is the order of the method's arguments. */
export function pathParameters({ route, parameters }: DescribedOperation): ParameterObject[] {
  const names = [...route.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  return names.flatMap((name) => parameters.filter((parameter) => parameter.in === 'path' && parameter.name === name));
}

/** `undefined` where there are no parameters: the argument is then left out. */
function toQuery(parameters: readonly ParameterObject[], valueOf: (parameter: ParameterObject) => unknown) {
  if (parameters.length === 0) return undefined;
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, valueOf(parameter)]));
}

function sampleOf(document: OpenApiDocument, parameter: ParameterObject): unknown {
  const media = parameter.content?.[JSON_MEDIA_TYPE] ?? parameter;
  const schema = media.schema ? resolve<SchemaObject>(document, media.schema) : {};
  const candidates = [...examplesOf(media).map(({ value }) => value), schema.default, schema.enum?.[0]];
  const sample = candidates.find((value) => value !== undefined);
  if (sample === undefined) throw new Error(`The parameter ${parameter.name} needs an example`);
  return sample;
}

/** The sample with awkward text behind it, where that is still valid. */
function awkwardOf(validators: Validators, { schema, name }: ParameterObject, sample: unknown): unknown {
  if (typeof sample !== 'string' || !schema) return sample;
  const text = `${sample}${AWKWARD}`;
  return validators.check(schema, text, name).length === 0 ? text : sample;
}
