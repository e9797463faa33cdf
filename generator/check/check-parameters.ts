import { resolve, type OpenApiDocument, type ParameterObject, type SchemaObject } from '../document/document.js';
import { JSON_MEDIA_TYPE } from '../model/media-type.js';
import type { Problem } from '../model/problem.js';
import type { ApiPlan, OperationPlan } from '../plan/plan.js';

/** The parameters must fit the path, be of a kind that the runtime can send, and become arguments of different names. */
export function checkParameters(api: ApiPlan, plan: OperationPlan): Problem[] {
  return [
    ...checkTemplate(api, plan),
    ...checkArgumentNames(api, plan),
    ...plan.reading.parameters.flatMap((parameter) => checkParameter(api, plan, parameter)),
  ];
}

function checkTemplate({ loaded }: ApiPlan, { reading, label, pathArguments }: OperationPlan): Problem[] {
  const inTemplate = pathArguments.map(({ wireName }) => wireName);
  const declared = reading.parameters.filter((parameter) => parameter.in === 'path');
  const missing = inTemplate.filter((name) => !declared.some((parameter) => parameter.name === name));
  const unused = declared.filter(({ name }) => !inTemplate.includes(name));
  return [
    ...missing.map((name) => ({
      code: 'path-parameter-missing',
      location: loaded.locate(reading.node, 'operationId'),
      message: `${label}: the path ${reading.path} has {${name}}, but no parameter describes it.`,
      fix: `Add a parameter with "name: ${name}", "in: path", "required: true" and a schema.`,
    })),
    ...unused.map((parameter) => ({
      code: 'path-parameter-unused',
      location: loaded.locate(parameter, 'name'),
      message: `${label}: the path parameter "${parameter.name}" is not in ${reading.path}.`,
      fix: `Put {${parameter.name}} in the path, or remove the parameter.`,
    })),
  ];
}

/** `{pet_id}` and `{petId}` in one path would both become the argument `petId`. */
function checkArgumentNames({ loaded }: ApiPlan, { reading, label, pathArguments }: OperationPlan): Problem[] {
  return pathArguments.flatMap(({ wireName, argumentName }, index) => {
    const other = pathArguments.slice(0, index).find((candidate) => candidate.argumentName === argumentName);
    if (other === undefined) return [];
    return [
      {
        code: 'argument-name-taken',
        location: loaded.locate(reading.node, 'operationId'),
        message: `${label}: {${other.wireName}} and {${wireName}} of ${reading.path} would both become the argument "${argumentName}".`,
        fix: 'Rename one of them; the name of a path parameter is not sent.',
      },
    ];
  });
}

function checkParameter({ loaded }: ApiPlan, { label }: OperationPlan, parameter: ParameterObject): Problem[] {
  const reason = unsupported(loaded.document, parameter);
  if (reason === undefined) return [];
  return [
    {
      code: 'parameter-unsupported',
      location: loaded.locate(parameter, 'name'),
      message: `${label}: the ${parameter.in} parameter "${parameter.name}" ${reason}.`,
      fix: 'Use path parameters that are strings, and query parameters with a "schema" or with "content: application/json".',
    },
  ];
}

function unsupported(document: OpenApiDocument, parameter: ParameterObject): string | undefined {
  if (parameter.in === 'path') return unsupportedInPath(document, parameter);
  if (parameter.in === 'query') return unsupportedInQuery(document, parameter);
  return `stands in "${parameter.in}"; only path and query are supported`;
}

function unsupportedInPath(document: OpenApiDocument, { content, schema, style }: ParameterObject): string | undefined {
  if (content) return 'is described by "content"; path parameters need a "schema"';
  if (!schema) return 'has no schema';
  if (style !== undefined && style !== 'simple') return `has the style "${style}"`;
  return typeOf(document, schema) === 'string' ? undefined : 'is not a string';
}

function unsupportedInQuery(document: OpenApiDocument, parameter: ParameterObject): string | undefined {
  const { content, schema, style, explode } = parameter;
  if (content)
    return content[JSON_MEDIA_TYPE]?.schema ? undefined : `has content without a schema for ${JSON_MEDIA_TYPE}`;
  if (!schema) return 'has no schema';
  if (style !== undefined && style !== 'form') return `has the style "${style}"`;
  if (explode === false) return 'has "explode: false"';
  return typeOf(document, schema) === 'object' ? `is an object without "content: ${JSON_MEDIA_TYPE}"` : undefined;
}

function typeOf(document: OpenApiDocument, schema: SchemaObject): unknown {
  return resolve<SchemaObject>(document, schema).type;
}
