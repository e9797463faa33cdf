import {
  type MediaTypeObject,
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
  type SchemaObject,
} from '../../../generator/document/document.js';
import { JSON_MEDIA_TYPE } from '../../../generator/model/media-type.js';

/** One change to a description, which the client does not know of. */
export interface DocumentMutant {
  readonly change: string;
  readonly operationId: string;
  mutate(document: OpenApiDocument): void;
  /** A fault that the check must report. */
  readonly fault: RegExp;
}

/** Ways in which the API may part from the description that the client was generated from. */
export const documentMutants: readonly DocumentMutant[] = [
  {
    change: 'another path',
    operationId: 'tasks.get',
    mutate: ({ paths = {} }) => {
      paths['/todos/{id}'] = paths['/tasks/{id}'] ?? {};
      delete paths['/tasks/{id}'];
    },
    fault: /No operation has this method and path/,
  },
  {
    change: 'another method',
    operationId: 'tasks.update',
    mutate: ({ paths }) => {
      const { patch, ...rest } = paths?.['/tasks/{id}'] ?? {};
      if (paths && patch) paths['/tasks/{id}'] = { ...rest, put: patch };
    },
    fault: /No operation has this method and path/,
  },
  {
    change: 'another server',
    operationId: 'tasks.get',
    mutate: (document) => {
      document.servers = [{ url: 'https://eu.heffl.com/api/v2' }];
    },
    fault: /address is 'https:\/\/api\.heffl\.com/,
  },
  {
    change: 'another header for the key',
    operationId: 'tasks.get',
    mutate: ({ components }) => {
      present(components?.securitySchemes?.['apiKey'], 'apiKey').name = 'x-heffl-key';
    },
    fault: /The API key is missing or invalid/,
  },
  {
    change: 'another prefix of ids',
    operationId: 'tasks.get',
    mutate: (document) => {
      schema(document, 'TaskId').pattern = '^todo_';
    },
    fault: /id: must match pattern "\^todo_"/,
  },
  {
    change: 'one more required member of the body',
    operationId: 'tasks.create',
    mutate: (document) => {
      schema(document, 'TaskCreateParams').required = ['title', 'dealValue'];
    },
    fault: /dealValue: Required/,
  },
  {
    change: 'a member of the body with another name',
    operationId: 'tasks.create',
    mutate: (document) => rename(schema(document, 'TaskCreateParams').properties, 'title', 'headline'),
    fault: /Unknown field: title/,
  },
  {
    change: 'an enum without one of its values',
    operationId: 'tasks.create',
    mutate: (document) => {
      const { type } = bodyOf(operation(document, '/tasks', 'post')) as { type: string };
      const { enum: values = [] } = schema(document, 'TaskType');
      schema(document, 'TaskType').enum = values.filter((value) => value !== type);
    },
    fault: /type: must be one of/,
  },
  {
    change: 'a query parameter with another name',
    operationId: 'contacts.list',
    mutate: (document) => {
      parameter(document, 'search').name = 'q';
    },
    fault: /Unknown query parameter: search/,
  },
  {
    change: 'a lower limit of the page size',
    operationId: 'contacts.list',
    mutate: (document) => {
      parameter(document, 'pageSize').schema = { type: 'integer', maximum: 50 };
    },
    fault: /pageSize: must be <= 50/,
  },
  {
    change: 'a plain text parameter in place of a JSON one',
    operationId: 'contacts.list',
    mutate: (document) => {
      const filters = parameter(document, 'filters');
      delete filters.content;
      filters.schema = { type: 'string', pattern: '^[a-z]+$' };
    },
    fault: /filters: must match pattern/,
  },
  {
    change: 'a cursor parameter with another name',
    operationId: 'contacts.list',
    mutate: (document) => {
      parameter(document, 'cursor').name = 'after';
      scheme(document)['cursorParameter'] = 'after';
    },
    fault: /iterated: .*Unknown query parameter: cursor/,
  },
  {
    change: 'a cursor in another place',
    operationId: 'contacts.list',
    mutate: (document) => {
      scheme(document)['nextCursor'] = 'meta.next';
    },
    fault: /page\.nextCursor is/,
  },
  {
    change: 'a property of the response with another name',
    operationId: 'tasks.get',
    mutate: (document) => rename(responseOf(operation(document, '/tasks/{id}', 'get')), 'title', 'headline'),
    fault: /the response does not fit its type: title Required/,
  },
  {
    change: 'a property of the response with another type',
    operationId: 'tasks.get',
    mutate: (document) => {
      responseOf(operation(document, '/tasks/{id}', 'get'))['title'] = 7;
    },
    fault: /the response does not fit its type: title must be string/,
  },
  {
    change: 'items under another name',
    operationId: 'contacts.list',
    mutate: (document) => rename(responseOf(operation(document, '/contacts', 'get')), 'data', 'records'),
    fault: /PaginationError/,
  },
];

function operation({ paths }: OpenApiDocument, path: string, method: 'get' | 'post'): OperationObject {
  return present(paths?.[path]?.[method], `${method} ${path}`);
}

function schema({ components }: OpenApiDocument, name: string): SchemaObject {
  return present(components?.['schemas']?.[name] as SchemaObject | undefined, name);
}

/** A query parameter of `contacts.list`. Other operations that share it are changed too. */
function parameter(document: OpenApiDocument, name: string): ParameterObject {
  const shared = Object.values(document.components?.['parameters'] ?? {}) as ParameterObject[];
  const own = operation(document, '/contacts', 'get').parameters as ParameterObject[];
  return present(
    [...own, ...shared].find((candidate) => candidate.name === name),
    name,
  );
}

function scheme(document: OpenApiDocument): Record<string, unknown> {
  const schemes = document['x-pagination-schemes'] as Readonly<Record<string, Record<string, unknown>>> | undefined;
  return present(schemes?.['cursor'], 'cursor');
}

function bodyOf({ requestBody }: OperationObject): unknown {
  return mediaOf(requestBody).example;
}

function responseOf({ responses }: OperationObject): Record<string, unknown> {
  return mediaOf(responses?.['200']).example as Record<string, unknown>;
}

function mediaOf(node: unknown): MediaTypeObject {
  const { content } = (node ?? {}) as { content?: Record<string, MediaTypeObject> };
  return present(content?.[JSON_MEDIA_TYPE], JSON_MEDIA_TYPE);
}

function rename(members: Record<string, unknown> | undefined, from: string, to: string): void {
  const value = present(members?.[from], from);
  if (members) {
    delete members[from];
    members[to] = value;
  }
}

/** A change that finds nothing to change would prove nothing. */
function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The description has no ${what} to change`);
  return value;
}
