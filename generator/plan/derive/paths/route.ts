import type { OperationReading } from '../../../document/operation-reading.js';
import { identifierOf } from '../words/identifiers.js';

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

/** Reads the path of an operation. */
export function readRoute(reading: OperationReading): Route {
  const [address = '', query = ''] = splitAddress(reading.path);
  const { segments, version } = withoutVersions(segmentsOf(address));
  const tokens = [...segments.flatMap(tokensOf), ...queryTokens(query)];
  const isBeta = /(?:^|&)beta=true(?:&|$)/.test(query);
  return { reading, tokens: withAction(tokens, segments), version, isBeta };
}

/** Drops versions and segments such as `api` in front. A number or a parameter is a version only there: `/2/posts`. */
function withoutVersions(all: readonly string[]): { segments: readonly string[]; version: string | undefined } {
  const isRoot = (segment: string, index: number) => {
    const next = all[index + 1];
    return ROOTS.has(segment) && next !== undefined && (!next.startsWith('{') || LEADING_VERSION.test(next));
  };
  const start = all.findIndex((segment, index) => !LEADING_VERSION.test(segment) && !isRoot(segment, index));
  const isVersion = (segment: string, index: number) =>
    VERSION.test(segment) || (index < start && LEADING_VERSION.test(segment));
  const named = all.filter((segment, index) => index >= start && !isVersion(segment, index));
  const segments = named.length > 0 ? named : all.filter((segment) => !VERSION.test(segment));
  const version = all.filter(isVersion).map(identifierOf).at(-1);
  return { segments: segments.length > 0 ? segments : all, version };
}

/** Address and query, `#` being used as one by some. Neither sign counts inside braces. */
function splitAddress(path: string): [address: string, query: string] {
  const parts = path.match(/\{[^{}]*\}|[^{}?#]+|[{}]|[?#]/g) ?? [];
  const end = parts.findIndex((part) => part === '?' || part === '#');
  return end < 0 ? [path, ''] : [parts.slice(0, end).join(''), parts.slice(end + 1).join('')];
}

/** Segments without endings such as `.json`. A slash inside braces does not end one. */
function segmentsOf(address: string): string[] {
  const segments = address.match(/(?:\{[^{}]*\}|[^/{}]|[{}])+/g) ?? [];
  return segments.map((segment) => segment.replace(/\.(?:json|xml|\{format\})$/i, ''));
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

/** `/chat.postMessage`: the last part of a path that is one dotted segment is the method. */
function withAction(tokens: readonly Token[], segments: readonly string[]): readonly Token[] {
  const [segment = ''] = segments;
  const isDotted = segments.length === 1 && /^[\w-]+(?:\.[\w-]+)+$/.test(segment) && !DOMAIN.test(segment);
  if (!isDotted || tokens.length < 2) return tokens;
  return tokens.map((token, index) => (index === tokens.length - 1 ? { ...token, kind: 'action' } : token));
}
