import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Schema } from './specification.js';

const ROOT = 'document';

/** Checks values against the schemas of one document, with Ajv. */
export class Validator {
  readonly #ajv = new Ajv2020({
    strict: false,
    logger: false,
    inlineRefs: false,
    // Documents have patterns with escapes that the flag `u` forbids.
    unicodeRegExp: false,
    validateFormats: true,
  });
  readonly #compiled = new WeakMap<object, ValidateFunction>();

  constructor(document: object) {
    formats.default(this.#ajv);
    this.#ajv.addSchema(rooted({ ...document, $id: undefined }, '') as object, ROOT);
  }

  /** The fault of a value; `undefined` for a valid one. */
  fault(schema: Schema | undefined, value: unknown): string | undefined {
    if (schema === undefined) return undefined;
    const validate = this.#compiled.get(schema) ?? this.#compile(schema);
    if (validate(value)) return undefined;
    const [first] = validate.errors ?? [];
    return `${first?.instancePath ?? ''} ${first?.message ?? 'is not valid'}`.trim();
  }

  #compile(schema: Schema): ValidateFunction {
    const validate = this.#ajv.compile(rooted(schema, ROOT) as object);
    this.#compiled.set(schema, validate);
    return validate;
  }
}

/** Keywords that hold values, in which nothing is a schema. */
const VALUES = new Set(['example', 'examples', 'default']);

/** A copy whose references lead into the document, without examples. */
function rooted(node: unknown, root: string): unknown {
  if (Array.isArray(node)) return node.map((item) => rooted(item, root));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).filter(([key]) => !VALUES.has(key) && !key.startsWith('x-'));
  return Object.fromEntries(
    entries.map(([key, value]) =>
      key === '$ref' && typeof value === 'string' ? [key, `${root}${value}`] : [key, rooted(value, root)],
    ),
  );
}
