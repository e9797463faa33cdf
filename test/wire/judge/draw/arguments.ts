import type { Random } from '../base/random.js';
import { kindOfMedia, type Media, type Operation, type Parameter, type Schema } from '../base/specification.js';
import type { Validator } from '../base/valid.js';
import type { TextPlace } from './text.js';
import { joined } from './joined.js';
import { drawFile, drawValue, isFile } from './value.js';

/** Arguments of one call: parameters by place and name, and the body. */
export interface Arguments {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
  readonly cookie: Readonly<Record<string, unknown>>;
  /** `undefined` for none. */
  readonly body: unknown;
}

/** Arguments of a method. */
export interface Taken {
  readonly query: readonly string[];
  readonly header: readonly string[];
  readonly cookie: readonly string[];
  /** Media type of its body; `undefined` for a method without one. */
  readonly mediaType: string | undefined;
}

/** How arguments are drawn. */
export interface DrawingOfCall {
  readonly document: object;
  readonly random: Random;
  readonly validator: Validator;
  /** Share of the optional arguments and members that are there: 0 to 1. */
  readonly share: number;
}

/** Draws arguments that are valid by the document. Throws where none is found. */
export function drawArguments(operation: Operation, taken: Taken, drawing: DrawingOfCall): Arguments {
  const { random, share } = drawing;
  const inPath = [...operation.path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name);
  const names = { ...taken, path: inPath };
  const of = (place: 'path' | 'query' | 'header' | 'cookie') =>
    Object.fromEntries(
      operation.parameters
        .filter((one) => one.in === place && names[place].includes(one.name))
        .filter((one) => place === 'path' || one.required || random.chance(share))
        .map((one) => [one.name, drawParameter(one, drawing)]),
    );
  const media = taken.mediaType === undefined ? undefined : operation.body?.content[taken.mediaType];
  const hasBody = media !== undefined && (operation.body?.required || random.chance(share));
  return {
    path: of('path'),
    query: of('query'),
    header: of('header'),
    cookie: of('cookie'),
    body: hasBody ? drawBody(taken.mediaType ?? '', media, drawing) : undefined,
  };
}

function drawParameter(parameter: Parameter, { document, random, validator, share }: DrawingOfCall): unknown {
  const { name, in: place, content, style = place === 'query' || place === 'cookie' ? 'form' : 'simple' } = parameter;
  const [media] = Object.values(content ?? {});
  const schema = media?.schema ?? parameter.schema ?? {};
  const isNested = content !== undefined || style === 'deepObject';
  const drawn = {
    document,
    random,
    place: placeOf(parameter, style),
    members: Math.max(share, 0.3),
    isInParts: content === undefined,
    areFiles: false,
  };
  const fits = (value: unknown) => isNested || depthOf(value) < 2;
  return valid((attempt) => drawValue(schema, { ...drawn, attempt }), {
    schema,
    validator,
    fits,
    what: `${place} parameter "${name}"`,
  });
}

function placeOf({ in: place, allowReserved, content }: Parameter, style: string): TextPlace {
  if (content) return 'json';
  if (allowReserved || /^(?:space|pipe)Delimited$|^(?:label|matrix)$/.test(style)) return 'plain';
  return place === 'path' || place === 'query' ? place : 'plain';
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

function drawBody(
  mediaType: string,
  { schema, encoding = {} }: Media,
  { document, random, validator, share }: DrawingOfCall,
): unknown {
  const kind = kindOfMedia(mediaType);
  const isBytes = schema !== undefined && isFile(joined(document, schema));
  const isJson = kind === 'json' || (mediaType === '*/*' && !isBytes);
  if ((kind === 'binary' || isBytes) && !isJson) return drawFile(random);
  const isPlain = Object.values(encoding).some(
    ({ style, allowReserved }) => allowReserved ?? style?.endsWith('Delimited'),
  );
  const isInParts = kind === 'form' || kind === 'multipart';
  const drawn = {
    document,
    random,
    place: isPlain ? ('plain' as const) : ('json' as const),
    members: Math.max(share, 0.1),
    isInParts,
    areFiles: kind === 'multipart',
  };
  const fits = (value: unknown) =>
    value !== undefined && (!isInParts || (typeof value === 'object' && Object.keys(value ?? {}).length > 0));
  return valid((attempt) => drawValue(schema ?? {}, { ...drawn, attempt }), {
    schema,
    validator,
    fits,
    what: 'body',
    hasFiles: kind === 'multipart',
  });
}

interface Wanted {
  readonly schema: Schema | undefined;
  readonly validator: Validator;
  readonly fits: (value: unknown) => boolean;
  readonly what: string;
  /** True where Ajv meets files in place of strings. */
  readonly hasFiles?: boolean;
}

/** How often a value is drawn until one is valid. Later ones are smaller. */
const TRIES = 30;

/** The first drawn value that is valid. */
export function valid(
  draw: (attempt: number) => unknown,
  { schema, validator, fits, what, hasFiles = false }: Wanted,
): unknown {
  let fault: string | undefined = 'no value fits';
  for (let tries = 0; tries < TRIES; tries += 1) {
    const value = drawnOr(draw, tries);
    if (value instanceof Error) fault = value.message;
    if (value instanceof Error || !fits(value)) continue;
    fault = validator.fault(schema, hasFiles ? withoutFiles(value) : value);
    if (fault === undefined) return value;
  }
  throw new Undrawn(`${what}: ${fault}`);
}

/** A value, or the error that kept it from being drawn. */
function drawnOr(draw: (number: number) => unknown, number: number): unknown {
  try {
    return draw(number);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function withoutFiles(value: unknown): unknown {
  if (value instanceof Blob) return 'file';
  if (Array.isArray(value)) return value.map(withoutFiles);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutFiles(member)]));
}

/** No valid value was drawn for a schema, so nothing can be said of the client. */
export class Undrawn extends Error {
  override readonly name = 'Undrawn';
}
