import { kebabCase, paramsTypeName, templateNames } from '../../generator/names.js';
import type { NewOperation } from './request.js';

/** A part of a file that is to be added. What is there already is never changed. */
export interface Addition {
  /** Below the folder of the API: `paths/deals.yaml`. */
  readonly file: string;
  /** Keys that lead to it. */
  readonly at: readonly string[];
  readonly value: unknown;
  /** Whether it may be there already; what must be new is refused where it is. */
  readonly mayExist: boolean;
}

/** What the plan has to know of the description as it is. */
export interface Surroundings {
  /** Word that type names of the resource start with; its tag's, or a guess. */
  readonly singular: string;
  readonly hasTag: boolean;
  /** Names in `x-pagination-schemes`, with the parameters each needs. */
  readonly scheme:
    | { readonly name: string; readonly parameters: readonly string[]; readonly envelope: Envelope }
    | undefined;
  /** Error statuses, each with the name of its shared response. */
  readonly errors: Readonly<Record<string, string>>;
  readonly docsUrl: string;
  readonly isClosed: boolean;
}

/** How a list is wrapped: the property of the items, and those beside it. */
export interface Envelope {
  readonly items: string;
  readonly others: Readonly<Record<string, unknown>>;
  readonly example: Readonly<Record<string, unknown>>;
}

const TO_DO = 'TODO:';

/** Path item, schemas, example and docs link of an operation, in our conventions, ready to be filled in. */
export function planAdditions(operation: NewOperation, around: Surroundings): Addition[] {
  const file = `${kebabCase(operation.resource.replaceAll('.', '-'))}.yaml`;
  const { singular } = around;
  const pathFile = `paths/${file}`;
  return [
    ...(around.hasTag ? [] : [tag(operation, singular)]),
    {
      file: 'openapi.yaml',
      at: ['paths', operation.path],
      value: { $ref: `${pathFile}#/${operation.path.replaceAll('~', '~0').replaceAll('/', '~1')}` },
      mayExist: true,
    },
    {
      file: pathFile,
      at: [operation.path, operation.method],
      value: operationObject(operation, around, file),
      mayExist: false,
    },
    ...schemas(operation, around, file),
  ];
}

function tag({ resource }: NewOperation, singular: string): Addition {
  const description = `${TO_DO} say what these records are.`;
  const displayName =
    resource
      .split('.')
      .at(-1)
      ?.replace(/^./, (letter) => letter.toUpperCase()) ?? resource;
  const value = { name: resource, 'x-singular': singular, 'x-displayName': displayName, description };
  return { file: 'openapi.yaml', at: ['tags', '+'], value, mayExist: false };
}

function operationObject(operation: NewOperation, around: Surroundings, file: string) {
  const { singular, scheme, docsUrl, errors } = around;
  const isList = operation.verb === 'list' && scheme !== undefined;
  const hasBody = ['post', 'put', 'patch'].includes(operation.method);
  return {
    operationId: operation.operationId,
    tags: [operation.resource],
    summary: `${TO_DO} say what it does in a few words`,
    description: `${TO_DO} say what it does, and what is not known of it.`,
    externalDocs: { url: docsUrl },
    'x-provenance': { level: 'inferred', page: docsUrl, note: `${TO_DO} say how it is known, and raise the level.` },
    ...(isList ? { 'x-pagination': scheme.name } : {}),
    ...parametersOf(operation, isList ? scheme.parameters : [], singular),
    ...(hasBody ? { requestBody: body(`${singular}${bodySuffix(operation)}`, file) } : {}),
    responses: { '200': answer(operation, around, file), ...errorResponses(operation, errors) },
  };
}

function parametersOf({ path }: NewOperation, shared: readonly string[], singular: string) {
  const inPath = templateNames(path).map((name) => ({
    name,
    in: 'path',
    required: true,
    description: `${TO_DO} say which id.`,
    schema: {
      $ref: `../schemas/ids.yaml#/${name === 'id' ? singular : name.replace(/Id$/, '').replace(/^./, (letter) => letter.toUpperCase())}Id`,
    },
    example: `${TO_DO} an id`,
  }));
  const parameters = [...inPath, ...shared.map((name) => ({ $ref: `../parameters.yaml#/${name}` }))];
  return parameters.length > 0 ? { parameters } : {};
}

function bodySuffix({ verb }: NewOperation): string {
  return paramsTypeName('', verb);
}

function body(schema: string, file: string) {
  return {
    required: true,
    content: {
      'application/json': {
        schema: { $ref: `../schemas/${file}#/${schema}` },
        example: { name: `${TO_DO} an example` },
      },
    },
  };
}

function answer({ verb }: NewOperation, { singular, scheme }: Surroundings, file: string) {
  const isList = verb === 'list' && scheme !== undefined;
  const schema = `../schemas/${file}#/${singular}${isList ? 'List' : ''}`;
  const record = { id: `${TO_DO} an id`, name: `${TO_DO} an example` };
  const example = isList ? { [scheme.envelope.items]: [record], ...scheme.envelope.example } : record;
  return {
    description: `${TO_DO} say what comes back.`,
    content: { 'application/json': { schema: { $ref: schema }, example } },
  };
}

function errorResponses({ path }: NewOperation, errors: Readonly<Record<string, string>>) {
  const own = Object.entries(errors).filter(([status]) => status !== '404' || path.includes('{'));
  return Object.fromEntries(own.map(([status, name]) => [status, { $ref: `../responses.yaml#/${name}` }]));
}

/** Schemas of the record, of a list of it and of the body; those that are there stay as they are. */
function schemas(operation: NewOperation, { singular, scheme, isClosed }: Surroundings, file: string): Addition[] {
  const at = `schemas/${file}`;
  const add = (name: string, value: unknown): Addition => ({ file: at, at: [name], value, mayExist: true });
  const id = { $ref: `ids.yaml#/${singular}Id` };
  const name = { type: 'string', description: `${TO_DO} say what it is.` };
  const record = {
    type: 'object',
    description: `${TO_DO} say what a record is.`,
    required: ['id'],
    properties: { id, name },
  };
  const isList = operation.verb === 'list' && scheme !== undefined;
  const hasBody = ['post', 'put', 'patch'].includes(operation.method);
  return [
    {
      file: 'schemas/ids.yaml',
      at: [`${singular}Id`],
      value: { type: 'string', description: `${TO_DO} say of what, and give its pattern.` },
      mayExist: true,
    },
    add(singular, record),
    ...(isList ? [add(`${singular}List`, listSchema(singular, scheme.envelope))] : []),
    ...(hasBody
      ? [
          add(`${singular}${bodySuffix(operation)}`, {
            type: 'object',
            description: `${TO_DO} say what is sent.`,
            properties: { name },
            ...(isClosed ? { unevaluatedProperties: false } : {}),
          }),
        ]
      : []),
  ];
}

function listSchema(singular: string, { items, others }: Envelope) {
  return {
    type: 'object',
    description: `${TO_DO} a page of which records.`,
    required: [items, ...Object.keys(others)],
    properties: {
      [items]: { type: 'array', description: 'The records of this page.', items: { $ref: `#/${singular}` } },
      ...others,
    },
  };
}
