import { allProperties } from '../../document/alternatives.js';
import type { OpenApiDocument, ParameterObject } from '../../document/document.js';
import { GRAMMAR } from '../../guard/grammar.js';
import { jsonMedia } from '../../document/media.js';
import type { ParameterStyle } from '../../model/parameter-style.js';
import { valueKinds, type ValueKind } from './value-kinds.js';

/** How a parameter is written: in the usual form of its place, in a style, or not at all, with the reason. */
export type StylePlan =
  | { readonly style: ParameterStyle | undefined }
  /** The end of a sentence about the parameter. */
  | { readonly fault: string };

/** Decides how a parameter of an operation is written. `others` are all of its parameters. */
export function planStyle(
  document: OpenApiDocument,
  parameter: ParameterObject,
  others: readonly ParameterObject[],
): StylePlan {
  const kinds = valueKinds(document, parameter.schema);
  switch (parameter.in) {
    case 'path':
      return inPath(parameter, kinds);
    case 'query':
      return inQuery(parameter, kinds, () => neighboursOf(document, parameter, others));
    case 'header':
      return inHeader(parameter, kinds);
    case 'cookie':
      return inCookie(parameter, kinds);
    default:
      return { fault: `is sent as a ${parameter.in}` };
  }
}

type Kinds = ReadonlySet<ValueKind>;

function inPath({ content, style = 'simple', explode = false }: ParameterObject, kinds: Kinds): StylePlan {
  if (content) return { fault: 'is described by "content"' };
  const name = PATH_STYLES.find((one) => one === style);
  if (name === undefined) return { fault: `has the style "${style}"` };
  const fault = tooDeep(kinds);
  if (fault !== undefined) return { fault };
  if (name === 'simple' && isScalar(kinds)) return { style: undefined };
  return { style: { write: explode ? `${name}Exploded` : name } };
}

const PATH_STYLES = ['simple', 'label', 'matrix'] as const;

function inQuery(parameter: ParameterObject, kinds: Kinds, findNeighbours: () => Neighbours): StylePlan {
  const { content, style = 'form' } = parameter;
  if (content)
    return jsonMedia(content) ? { style: undefined } : { fault: `is sent as ${Object.keys(content)[0] ?? 'nothing'}` };
  if (style === 'deepObject') return { style: withReserved(parameter, { write: 'deepObject' }) };
  const fault = tooDeep(kinds);
  if (fault !== undefined) return { fault };
  if (style === 'form') return inForm(parameter, kinds, findNeighbours);
  if (style !== 'spaceDelimited' && style !== 'pipeDelimited') return { fault: `has the style "${style}"` };
  if (parameter.explode !== true) return { style: withReserved(parameter, { write: style }) };
  // The specification defines no such form; every tool repeats the name.
  return kinds.has('object')
    ? { fault: `is an exploded object in the style "${style}"` }
    : inForm(parameter, kinds, findNeighbours);
}

function inForm(parameter: ParameterObject, kinds: Kinds, findNeighbours: () => Neighbours): StylePlan {
  const { explode = true, allowReserved } = parameter;
  if (!explode) {
    const isUsual = isScalar(kinds) && !allowReserved;
    return { style: isUsual ? undefined : withReserved(parameter, { write: 'formInOne' }) };
  }
  if (!kinds.has('object')) return { style: allowReserved ? { write: 'form', reserved: true } : undefined };
  const { names, shared } = findNeighbours();
  if (shared !== undefined) return { fault: `has the member ${JSON.stringify(shared)}, as another one is called` };
  return { style: withReserved(parameter, names.length > 0 ? { write: 'formAmong', names } : { write: 'form' }) };
}

function withReserved({ allowReserved }: ParameterObject, style: ParameterStyle): ParameterStyle {
  return allowReserved ? { ...style, reserved: true } : style;
}

function inHeader({ content, name, style = 'simple', explode = false }: ParameterObject, kinds: Kinds): StylePlan {
  if (content) return { fault: 'is described by "content"' };
  if (!GRAMMAR.headerName.test(name)) return { fault: 'has a name that no header has' };
  if (SET_BY_FETCH.test(name)) return { fault: 'is set by `fetch`' };
  if (style !== 'simple') return { fault: `has the style "${style}"` };
  const fault = tooDeep(kinds);
  return fault === undefined ? { style: { write: explode ? 'headerExploded' : 'header' } } : { fault };
}

const SET_BY_FETCH = /^(?:content-length|host|transfer-encoding)$/i;

function inCookie({ content, name, style = 'form', explode = true }: ParameterObject, kinds: Kinds): StylePlan {
  if (content) return { fault: 'is described by "content"' };
  if (!GRAMMAR.headerName.test(name)) return { fault: 'has a name that no cookie has' };
  if (style !== 'form') return { fault: `has the style "${style}"` };
  // As the specification says of `form`, its separator is `&`, which separates no cookies.
  if (explode && !isScalar(kinds)) return { fault: 'is a list or an object in several cookies' };
  const fault = tooDeep(kinds);
  return fault === undefined ? { style: { write: 'cookie' } } : { fault };
}

/** The other names of a query, and one that a member of an object has too. */
interface Neighbours {
  readonly names: readonly string[];
  readonly shared: string | undefined;
}

function neighboursOf(document: OpenApiDocument, own: ParameterObject, others: readonly ParameterObject[]): Neighbours {
  const query = others.filter((other) => other.in === 'query' && other !== own);
  const names = query.flatMap((other) => [other.name, ...(isInParts(other) ? memberNames(document, other) : [])]);
  const shared = memberNames(document, own).find((name) => names.includes(name));
  return { names: query.map(({ name }) => name), shared };
}

/** Names of the members of the objects that a parameter may be. */
function memberNames(document: OpenApiDocument, { schema }: ParameterObject): string[] {
  return allProperties(document, schema).map(([name]) => name);
}

function isInParts({ content, style = 'form', explode = true }: ParameterObject): boolean {
  return !content && style === 'form' && explode;
}

function isScalar(kinds: Kinds): boolean {
  return !kinds.has('list') && !kinds.has('object');
}

/** Why no value of a parameter can be sent in one level. */
function tooDeep(kinds: Kinds): string | undefined {
  return kinds.size === 1 && kinds.has('nested')
    ? 'is a list of lists or objects, or an object that holds some'
    : undefined;
}
