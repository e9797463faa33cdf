import { httpMethods, type OpenApiDocument } from '../../../generator/document/document.js';
import { wordsOf } from './page-sections.js';

/** A node of a description, read without the generator. */
export interface Node {
  readonly [member: string]: unknown;
}

/** A parameter or a property as a page must show it. */
export interface Field {
  readonly name: string;
  readonly place: string;
  readonly isRequired: boolean;
  /** `default 30, 1 to 100, whole number`, or nothing. */
  readonly limits: string;
  readonly words: string;
}

/** An operation as its page must show it, read from the description alone. */
export interface DescribedOperation {
  readonly id: string;
  readonly request: string;
  readonly node: Node;
  readonly parameters: readonly Field[];
  readonly body: readonly Field[];
  readonly responses: Readonly<Record<string, Node>>;
  /** Largest page, where it lists records in pages. */
  readonly maxPageSize: number | undefined;
}

/** The operations of a document, in its order. */
export function describedOperations(document: OpenApiDocument): DescribedOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([route, item]) =>
    httpMethods.flatMap((method) => {
      const node = item[method] as unknown as Node | undefined;
      return node
        ? [describe(document, node, { request: `${method.toUpperCase()} ${route}`, item: item as Node })]
        : [];
    }),
  );
}

function describe(
  document: OpenApiDocument,
  node: Node,
  { request, item }: { readonly request: string; readonly item: Node },
): DescribedOperation {
  const parameters = [...list(item['parameters']), ...list(node['parameters'])].map((entry) => {
    const parameter = follow(document, entry);
    const schema = at(parameter, 'schema') ?? at(parameter, 'content', 'application/json', 'schema') ?? {};
    const { name, limits, words } = fieldOf(document, schema, String(parameter['name']));
    const own = parameter['description'];
    return {
      name,
      limits,
      words: own === undefined ? words : wordsOf(String(own)),
      place: String(parameter['in']),
      isRequired: parameter['required'] === true,
    };
  });
  const body = at(follow(document, at(node, 'requestBody') ?? {}), 'content', 'application/json', 'schema');
  const responses = Object.entries(at(node, 'responses') ?? {});
  const size = [...list(item['parameters']), ...list(node['parameters'])]
    .map((entry) => follow(document, entry))
    .find(({ name }) => name === 'pageSize' || name === 'limit');
  return {
    id: String(node['operationId']),
    request,
    node,
    parameters,
    body: body ? fieldsOf(document, body) : [],
    responses: Object.fromEntries(responses.map(([status, entry]) => [status, follow(document, entry as Node)])),
    maxPageSize: size && (follow(document, at(size, 'schema') ?? {})['maximum'] as number | undefined),
  };
}

/** The properties of an object, those of the schemas that it is made of included, and one for its custom fields. */
export function fieldsOf(document: OpenApiDocument, schema: Node): Field[] {
  const parts = partsOf(document, schema);
  const required = new Set(parts.flatMap((part) => (part['required'] as string[] | undefined) ?? []));
  const fields = new Map(
    parts.flatMap((part) =>
      Object.entries(at(part, 'properties') ?? {}).map(([name, property]) => {
        const field = fieldOf(document, property as Node, name);
        return [name, { ...field, isRequired: required.has(name) }] as const;
      }),
    ),
  );
  return [...fields.values()];
}

/** Value below a node, by names of members. */
export function at(node: Node, ...names: readonly string[]): Node | undefined {
  return names.reduce<Node | undefined>((found, name) => found?.[name] as Node | undefined, node);
}

/** The node that a reference leads to, or the node itself. */
export function follow(document: OpenApiDocument, node: Node): Node {
  const { $ref: reference } = node;
  if (typeof reference !== 'string') return node;
  const names = reference.split('/').slice(1);
  const target = at(document as unknown as Node, ...names);
  if (!target) throw new Error(`${reference} leads nowhere`);
  return follow(document, target);
}

function partsOf(document: OpenApiDocument, schema: Node): Node[] {
  const whole = follow(document, schema);
  return [...list(whole['allOf']).flatMap((part) => partsOf(document, part)), whole];
}

function fieldOf(document: OpenApiDocument, schema: Node, name: string): Field {
  const whole = follow(document, schema);
  const description = (schema['description'] ?? whole['description'] ?? '') as string;
  return { name, place: '', isRequired: false, limits: limitsOf(whole), words: wordsOf(description) };
}

function limitsOf(schema: Node): string {
  const fallback = schema['default'];
  const written = typeof fallback === 'string' ? `'${fallback}'` : JSON.stringify(fallback);
  return [
    ...(fallback === undefined ? [] : [`default ${written}`]),
    ...range(schema['minimum'], schema['maximum'], ''),
    ...range(schema['minItems'], schema['maxItems'], ' items'),
    ...range(schema['minLength'], schema['maxLength'], ' characters'),
    ...(schema['type'] === 'integer' ? ['whole number'] : []),
    ...(schema['format'] === undefined ? [] : [String(schema['format'])]),
  ].join(', ');
}

function range(low: unknown, high: unknown, unit: string): string[] {
  if (low === undefined && high === undefined) return [];
  if (low === undefined) return [`at most ${String(high)}${unit}`];
  return [high === undefined ? `at least ${String(low)}${unit}` : `${String(low)} to ${String(high)}${unit}`];
}

function list(value: unknown): Node[] {
  return Array.isArray(value) ? (value as Node[]) : [];
}
