import {
  type MediaTypeObject,
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
  type SchemaObject,
} from '../../generator/document/document.js';
import { readOperations } from '../../generator/document/operation-reading.js';
import { JSON_MEDIA_TYPE } from '../../generator/model/media-type.js';
import type { Edit } from './edit.js';
import { schemaEdits } from './schema-edits.js';

/** A change of a description that the output knows nothing of, and where it must show. */
export interface DescriptionMutant {
  readonly edit: Edit;
  readonly scope:
    | { readonly kind: 'schema'; readonly name: string }
    | { readonly kind: 'operation'; readonly id: string }
    | { readonly kind: 'settings' };
}

/** Every mutant of a description: of its schemas, its operations, what operations share, and its settings. */
export function descriptionMutants(document: OpenApiDocument): DescriptionMutant[] {
  const names = Object.keys(document.components?.schemas ?? {}).toSorted();
  const ofSchemas = Object.entries(document.components?.schemas ?? {}).flatMap(([name, schema]) =>
    schemaEdits(schema, ['components', 'schemas', name], names).map((edit): DescriptionMutant => ({
      edit,
      scope: { kind: 'schema', name },
    })),
  );
  const ofOperations = readOperations(document).flatMap(({ path, method, node: operation }) => {
    const at = ['paths', path, method];
    const scope = { kind: 'operation', id: operation.operationId ?? '' } as const;
    return operationEdits(document, operation, at).map((edit): DescriptionMutant => ({ edit, scope }));
  });
  return [...ofSchemas, ...ofOperations, ...sharedMutants(document, names), ...settingsMutants(document)];
}

function operationEdits(document: OpenApiDocument, operation: OperationObject, at: readonly string[]): Edit[] {
  const names = Object.keys(document.components?.schemas ?? {}).toSorted();
  const [, path = '', method = ''] = at;
  const others = document.paths?.[path] ?? {};
  const another = (['put', 'patch', 'post', 'get'] as const).find(
    (candidate) => candidate !== method && !(candidate in others),
  );
  const parameters = (operation.parameters ?? []).flatMap((parameter, index) => {
    const where = [...at, 'parameters', String(index)];
    const own = '$ref' in parameter ? [] : parameterEdits(parameter, where, names);
    return own.concat({ pointer: where });
  });
  const body = operation.requestBody;
  return [
    ...(another ? [{ pointer: at, rename: another }] : []),
    { pointer: [...at, 'operationId'], value: `${operation.operationId ?? ''}All` },
    ...('x-pagination' in operation ? [{ pointer: [...at, 'x-pagination'] }] : []),
    ...parameters,
    ...(body && !('$ref' in body)
      ? [
          { pointer: [...at, 'requestBody'] },
          { pointer: [...at, 'requestBody', 'required'], value: !body.required },
          ...mediaEdits(body.content?.[JSON_MEDIA_TYPE], [...at, 'requestBody', 'content', JSON_MEDIA_TYPE], names),
        ]
      : []),
    ...Object.entries(operation.responses ?? {}).flatMap(([status, response]): Edit[] => {
      const where = [...at, 'responses', status];
      if ('$ref' in response) return [{ pointer: where }];
      const content = [...where, 'content'];
      const ofMedia = mediaEdits(response.content?.[JSON_MEDIA_TYPE], [...content, JSON_MEDIA_TYPE], names);
      const renamed: Edit = { pointer: where, rename: String(Number(status) + 1) };
      return ofMedia.concat(renamed, response.content ? { pointer: content } : []);
    }),
  ];
}

function parameterEdits(parameter: ParameterObject, at: readonly string[], names: readonly string[]): Edit[] {
  const { in: place, required, name, schema, content } = parameter;
  const isQuery = place === 'query';
  return [
    { pointer: [...at, 'name'], value: `${name}X` },
    ...(isQuery
      ? [
          { pointer: [...at, 'in'], value: 'header' },
          { pointer: [...at, 'required'], value: !required },
        ]
      : []),
    ...(schema ? schemaEdits(schema, [...at, 'schema'], names) : []),
    ...(content ? [{ pointer: [...at, 'content'], rename: 'contentX' }] : []),
    ...mediaEdits(content?.[JSON_MEDIA_TYPE], [...at, 'content', JSON_MEDIA_TYPE], names),
  ];
}

function mediaEdits(media: MediaTypeObject | undefined, at: readonly string[], names: readonly string[]): Edit[] {
  return media?.schema ? schemaEdits(media.schema, [...at, 'schema'], names) : [];
}

/** Mutants of shared parts; each must show in the first operation that uses it. */
function sharedMutants(document: OpenApiDocument, names: readonly string[]): DescriptionMutant[] {
  const { parameters = {}, responses = {} } = document.components ?? {};
  const user = (reference: string) =>
    readOperations(document).find(({ node, path }) =>
      JSON.stringify([node, document.paths?.[path]?.parameters ?? []]).includes(`"${reference}"`),
    )?.node.operationId;
  const edits = [
    ...Object.entries(parameters).map(([key, parameter]) => ({
      reference: `#/components/parameters/${key}`,
      edits: parameterEdits(parameter, ['components', 'parameters', key], names),
    })),
    ...Object.entries(responses).map(([key, { content }]) => ({
      reference: `#/components/responses/${key}`,
      edits: mediaEdits(
        content?.[JSON_MEDIA_TYPE],
        ['components', 'responses', key, 'content', JSON_MEDIA_TYPE],
        names,
      ),
    })),
  ];
  return edits.flatMap(({ reference, edits: found }) => {
    const id = user(reference);
    return id === undefined ? [] : found.map((edit): DescriptionMutant => ({ edit, scope: { kind: 'operation', id } }));
  });
}

/** Paths, the server, the key's header, and the settings of the root. */
function settingsMutants(document: OpenApiDocument): DescriptionMutant[] {
  const settings = ['x-pagination-schemes', 'x-error-envelope', 'x-rate-limit'] as const;
  const leaves = settings.flatMap((key) => leavesOf(document[key], [key]));
  const schemes = Object.keys(document.components?.securitySchemes ?? {});
  const ofPaths = readOperations(document).map(({ path, node: operation }) => ({
    edit: { pointer: ['paths', path], rename: path.replace(/^\/([^/]+)/, '/$1x') },
    scope: { kind: 'operation', id: operation.operationId ?? '' } as const,
  }));
  const distinct = ofPaths.filter(
    ({ edit }, index) => ofPaths.findIndex((other) => other.edit.rename === edit.rename) === index,
  );
  return [
    ...distinct,
    { edit: { pointer: ['servers', '0', 'url'], value: 'https://api.heffl.com/api/v9' }, scope: { kind: 'settings' } },
    ...schemes.map((name): DescriptionMutant => ({
      edit: { pointer: ['components', 'securitySchemes', name, 'name'], value: 'x-heffl-key' },
      scope: { kind: 'settings' },
    })),
    ...leaves.map(([pointer, value]): DescriptionMutant => ({
      edit: { pointer, value: typeof value === 'number' ? value + 1 : `${String(value)}X` },
      scope: { kind: 'settings' },
    })),
  ];
}

function leavesOf(node: unknown, pointer: string[]): [string[], unknown][] {
  if (typeof node !== 'object' || node === null) return [[pointer, node]];
  return Object.entries(node).flatMap(([key, child]) => leavesOf(child, [...pointer, key]));
}

/** The schemas that a schema needs, itself included. */
export function closureOf(
  schemas: Readonly<Record<string, SchemaObject>>,
  name: string,
  found: Record<string, SchemaObject> = {},
): Record<string, SchemaObject> {
  const schema = schemas[name];
  if (!schema || name in found) return found;
  found[name] = schema;
  for (const [, other = ''] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    closureOf(schemas, other, found);
  return found;
}
