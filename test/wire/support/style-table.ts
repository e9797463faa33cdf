/**
 * The table "Style Examples" of OpenAPI 3.1.1, section 4.8.12.4, as the wire has it: in a query as the specification
 * writes it, in a path and in a header after the part that is the same for all.
 */

/** A parameter called `color`, a value, and what is sent. */
export interface StyleCell {
  readonly in: 'query' | 'path' | 'header';
  readonly style: string;
  readonly explode: boolean;
  readonly kind: Kind;
  readonly sent: string;
}

/** The kind of the value. */
export type Kind = keyof typeof VALUES;

/** The values of the table. */
export const VALUES = {
  string: 'blue',
  array: ['blue', 'black', 'brown'],
  object: { R: 100, G: 200, B: 150 },
} as const;

/** `n/a` in the table: the specification does not define it. */
const NONE = undefined;

type Row = readonly [
  place: StyleCell['in'],
  style: string,
  explode: boolean,
  text: string | undefined,
  list: string | undefined,
  object: string | undefined,
];

const ROWS: readonly Row[] = [
  ['path', 'matrix', false, ';color=blue', ';color=blue,black,brown', ';color=R,100,G,200,B,150'],
  ['path', 'matrix', true, ';color=blue', ';color=blue;color=black;color=brown', ';R=100;G=200;B=150'],
  ['path', 'label', false, '.blue', '.blue,black,brown', '.R,100,G,200,B,150'],
  ['path', 'label', true, '.blue', '.blue.black.brown', '.R=100.G=200.B=150'],
  ['path', 'simple', false, 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
  ['path', 'simple', true, 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  ['header', 'simple', false, 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
  ['header', 'simple', true, 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  ['query', 'form', false, 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
  ['query', 'form', true, 'color=blue', 'color=blue&color=black&color=brown', 'R=100&G=200&B=150'],
  ['query', 'spaceDelimited', false, NONE, 'color=blue%20black%20brown', 'color=R%20100%20G%20200%20B%20150'],
  ['query', 'pipeDelimited', false, NONE, 'color=blue%7Cblack%7Cbrown', 'color=R%7C100%7CG%7C200%7CB%7C150'],
  ['query', 'deepObject', true, NONE, NONE, 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150'],
];

/** Every cell that the specification defines. */
export const styleCells: readonly StyleCell[] = ROWS.flatMap(([place, style, explode, text, list, object]) =>
  Object.entries({ string: text, array: list, object }).flatMap(([kind, sent]) =>
    sent === undefined ? [] : [{ in: place, style, explode, kind: kind as Kind, sent }],
  ),
);

const SCHEMAS: Readonly<Record<Kind, object>> = {
  string: { type: 'string' },
  array: { type: 'array', items: { type: 'string' } },
  object: { type: 'object', properties: { R: { type: 'integer' }, G: { type: 'integer' }, B: { type: 'integer' } } },
};

/** Name of the method of a cell: `deepObjectTrueObject`. */
export function methodOf({ style, explode, kind }: StyleCell): string {
  return `${style}${explode ? 'True' : 'False'}${kind.replace(/^./, (first) => first.toUpperCase())}`;
}

/** Path template of a cell. */
export function routeOf(cell: StyleCell): string {
  const own = `/${cell.in}/${methodOf(cell)}`;
  return cell.in === 'path' ? `${own}/{color}` : own;
}

/** A document with an operation for each cell, called `query.deepObjectTrueObject`. */
export function styleDocument(cells: readonly StyleCell[]): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Styles', version: '1' },
    servers: [{ url: 'https://styles.example' }],
    security: [],
    paths: Object.fromEntries(cells.map((cell) => [routeOf(cell), { get: operationOf(cell) }])),
  };
}

function operationOf(cell: StyleCell): object {
  const { in: place, style, explode, kind } = cell;
  return {
    operationId: `${place}.${methodOf(cell)}`,
    parameters: [{ name: 'color', in: place, required: true, style, explode, schema: SCHEMAS[kind] }],
    responses: { 204: { description: 'Done' } },
  };
}
