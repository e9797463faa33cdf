import type { OperationReading } from '../../document/operation-reading.js';
import { identifierOf } from './identifiers.js';

/** A part of a path. */
export interface Token {
  /** An `action` is a word that the path itself sets apart: `{id}:capture`, `chat.postMessage`. */
  readonly kind: 'word' | 'parameter' | 'action';
  /** An identifier for a word; the name between the braces for a parameter. */
  readonly name: string;
}

/** An operation with the parts of its path that can name it. */
export interface Route {
  readonly reading: OperationReading;
  readonly tokens: readonly Token[];
  /** Version segment that was dropped, as an identifier. */
  readonly version: string | undefined;
  readonly isBeta: boolean;
}

const VERSION = /^(?:v\d+(?:[._-]\d+)*(?:(?:alpha|beta|rc)\d*)?|\d{4}-\d{2}(?:-\d{2})?)$/i;
const LEADING_VERSION = /^(?:\d+(?:\.\d+)*|v?\{[\w-]*version\})$/i;
const ROOTS = new Set(['api', 'apis', 'rest']);
const DOMAIN = /\.(?:com|dev|io|net|org)$/i;

/** Reads the path of an operation. A number or a parameter is a version at the start only: `/2/posts`. */
export function readRoute(reading: OperationReading): Route {
  const [address = '', query = ''] = splitAddress(reading.path);
  const segments = segmentsOf(address).map((segment) => segment.replace(/\.(?:json|xml|\{format\})$/i, ''));
  const isVersion = (segment: string, index: number) =>
    VERSION.test(segment) ||
    (LEADING_VERSION.test(segment) && segments.slice(0, index).every((root) => ROOTS.has(root)));
  const versions = segments.filter(isVersion);
  const kept = segments.filter((segment, index) => !isVersion(segment, index));
  const tokens = [...(kept.length > 0 ? kept : versions).flatMap(tokensOf), ...queryTokens(query)];
  const isBeta = /(?:^|&)beta=true(?:&|$)/.test(query);
  return { reading, tokens: withAction(withoutRoot(tokens), kept), version: versions.map(identifierOf).at(-1), isBeta };
}

/** Address and query, `#` being used as one by some. Neither sign counts inside braces. */
function splitAddress(path: string): [address: string, query: string] {
  const parts = path.match(/\{[^{}]*\}|[^{}?#]+|[{}]|[?#]/g) ?? [];
  const end = parts.findIndex((part) => part === '?' || part === '#');
  return end < 0 ? [path, ''] : [parts.slice(0, end).join(''), parts.slice(end + 1).join('')];
}

/** A slash inside braces does not end a segment. */
function segmentsOf(address: string): string[] {
  return address.match(/(?:\{[^{}]*\}|[^/{}]|[{}])+/g) ?? [];
}

function tokensOf(segment: string): Token[] {
  const parts = segment.match(/\{[^{}]*\}|[^{}]+/g) ?? [];
  return parts.flatMap((part) => {
    if (part.startsWith('{')) return [{ kind: 'parameter', name: part.slice(1, -1) } as const];
    return wordTokens(part);
  });
}

/** Words of a part without parameters: `chat.postMessage`, `documents:search`; of a domain its first label. */
function wordTokens(part: string): Token[] {
  const [before = '', ...actions] = part.split(':');
  const labels = DOMAIN.test(before) ? before.split('.').slice(0, 1) : before.split('.');
  return [
    ...labels.map((label) => ({ kind: 'word', name: identifierOf(label) }) as const),
    ...actions.map((action) => ({ kind: 'action', name: identifierOf(action) }) as const),
  ].filter(({ name }) => name !== '');
}

/** `?Action=SendMessage` names the operation; `?beta=true` and `?page` do not. */
function queryTokens(query: string): Token[] {
  const values = query.split('&').map((pair) => pair.split('=')[1] ?? (/^\w+$/.test(query) ? query : ''));
  return values
    .filter((value) => /^[A-Za-z][\w.]*$/.test(value) && value !== 'true' && value !== 'false')
    .map((value) => ({ kind: 'action', name: identifierOf(value) }) as const);
}

/** Segments such as `api` in front say nothing. */
function withoutRoot(tokens: readonly Token[]): readonly Token[] {
  const [first, second] = tokens;
  const isRoot = first?.kind === 'word' && ROOTS.has(first.name) && second?.kind === 'word';
  return isRoot ? withoutRoot(tokens.slice(1)) : tokens;
}

/** `/chat.postMessage`: the last part of a path that is one dotted segment is the method. */
function withAction(tokens: readonly Token[], segments: readonly string[]): readonly Token[] {
  const [segment = ''] = segments;
  const isDotted = segments.length === 1 && /^[\w-]+(?:\.[\w-]+)+$/.test(segment) && !DOMAIN.test(segment);
  if (!isDotted || tokens.length < 2) return tokens;
  return tokens.map((token, index) => (index === tokens.length - 1 ? { ...token, kind: 'action' } : token));
}
