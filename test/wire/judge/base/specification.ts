import { essence } from './media.js';

/**
 * The parts of an OpenAPI document that say what a request and its response look like, as the specification has them. Nothing
 * here is shared with the generator but the stage that reads files.
 */

export interface Schema {
  readonly [keyword: string]: unknown;
}

export interface Media {
  readonly schema?: Schema;
  readonly encoding?: Readonly<Record<string, Encoding>>;
}

export interface Encoding {
  readonly contentType?: string;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

export type Content = Readonly<Record<string, Media>>;

export interface Parameter extends Encoding {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly content?: Content;
}

interface Server {
  readonly url: string;
  readonly variables?: Readonly<Record<string, { readonly default?: string }>>;
}

export interface SecurityScheme {
  readonly type: string;
  readonly in?: string;
  readonly name?: string;
  readonly scheme?: string;
}

/** An operation with what its path item and its document say for it. */
export interface Operation {
  /** In lower case. */
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly required: boolean; readonly content: Content } | undefined;
  /** By status. */
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
  readonly security: readonly Readonly<Record<string, unknown>>[];
  /** False for a document that asks for a credential nowhere: it leaves open where one is sent. */
  readonly saysSecurity: boolean;
  /** Addresses of its servers, with the defaults of their variables. The first one holds. */
  readonly servers: readonly string[];
}

type Node = Readonly<Record<string, unknown>>;

/** Follows a reference, and references that lead to references. */
export function follow<T extends object>(document: object, node: T): T {
  let current: unknown = node;
  for (let hops = 0; hops < 50; hops += 1) {
    const reference: unknown = Reflect.get(current as object, '$ref');
    if (typeof reference !== 'string') return current as T;
    current = at(document, reference);
  }
  throw new Error('references lead in a circle');
}

function at(document: object, reference: string): unknown {
  const keys = reference.replace(/^#\/?/, '').split('/');
  return keys.reduce<unknown>((node, key) => {
    const name = decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~');
    const found = typeof node === 'object' && node !== null ? (Reflect.get(node, name) as unknown) : undefined;
    if (found === undefined) throw new Error(`${reference} leads nowhere`);
    return found;
  }, document);
}

/** The operation of a method and a path. */
export function operationOf(document: object, method: string, path: string): Operation {
  const root = document as Node;
  const paths = root['paths'] as Readonly<Record<string, Node>>;
  const item = follow(document, paths[path] ?? {});
  const own = (item[method] ?? (item['additionalOperations'] as Node | undefined)?.[method.toUpperCase()]) as
    | Node
    | undefined;
  if (own === undefined) throw new Error(`the document has no ${method} ${path}`);
  const body = own['requestBody'] as { required?: boolean; content?: Content } | undefined;
  const described = body && follow(document, body);
  const servers = (own['servers'] ?? item['servers'] ?? root['servers'] ?? []) as Server[];
  return {
    method,
    path,
    parameters: parametersOf(document, item, own),
    body: described && { required: described.required ?? false, content: described.content ?? {} },
    responses: Object.fromEntries(
      Object.entries((own['responses'] ?? {}) as Readonly<Record<string, { content?: Content }>>).map(
        ([status, response]) => [status, follow(document, response)],
      ),
    ),
    security: (own['security'] ?? root['security'] ?? []) as Operation['security'],
    saysSecurity: own['security'] !== undefined || saysSecurity(root),
    servers: (servers.length > 0 ? servers : [{ url: '/' }]).map((server) => absolute(addressOf(server), root)),
  };
}

function saysSecurity(root: Node): boolean {
  const items = Object.values((root['paths'] ?? {}) as Readonly<Record<string, Node>>);
  const isSaid = (node: unknown) => ((node as Node | null)?.['security'] as unknown[] | undefined)?.length;
  return Boolean(isSaid(root)) || items.some((item) => Object.values(item).some(isSaid));
}

/** An address of a path alone is on the host of the API's own server, where the document names one. */
function absolute(address: string, root: Node): string {
  if (URL.canParse(address)) return address;
  const base = ((root['servers'] ?? []) as Server[]).map(addressOf).find((one) => URL.canParse(one));
  return base === undefined ? address : new URL(address, base).href;
}

function addressOf({ url, variables }: Server): string {
  return url.replace(/\{([^{}]+)\}/g, (_whole, name: string) => variables?.[name]?.default ?? '');
}

/** Those of the operation replace those of its path item with the same place and name. */
function parametersOf(document: object, item: Node, own: Node): Parameter[] {
  const read = (node: Node) => ((node['parameters'] ?? []) as Parameter[]).map((one) => follow(document, one));
  const found = new Map([...read(item), ...read(own)].map((one) => [`${one.in} ${one.name}`, one]));
  return [...found.values()].filter((one) => one.in !== 'header' || !IGNORED.test(one.name));
}

/** "If `in` is "header" and the `name` field is "Accept", "Content-Type" or "Authorization", the parameter definition SHALL be ignored." */
const IGNORED = /^(?:accept|content-type|authorization)$/i;

/** The scheme of a name among the document's security schemes. */
export function securityScheme(document: object, name: string): SecurityScheme {
  const components = (document as Node)['components'] as Node | undefined;
  const schemes = (components?.['securitySchemes'] ?? {}) as Readonly<Record<string, SecurityScheme>>;
  const scheme = schemes[name];
  if (scheme === undefined) throw new Error(`the document has no security scheme ${name}`);
  return follow(document, scheme);
}

/** Kind of a media type. */
export function kindOfMedia(mediaType: string): 'json' | 'form' | 'multipart' | 'text' | 'binary' {
  const type = essence(mediaType);
  if (/^[a-z]+\/json$|\+json$/.test(type)) return 'json';
  if (type === 'application/x-www-form-urlencoded') return 'form';
  if (type === 'multipart/form-data') return 'multipart';
  const isText =
    /^text\/|\+(?:xml|yaml)$|^application\/(?:xml|(?:x-)?yaml|(?:x-)?javascript|graphql|sql|sdp|jwt|x-pem-file|csv)$/;
  return isText.test(type) ? 'text' : 'binary';
}
