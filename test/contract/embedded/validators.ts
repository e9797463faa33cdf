import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { OpenApiDocument, SchemaObject } from '../../../generator/document/document.js';
import { toIssues, type Issue } from './issues.js';

/** Stands for the document in references, so that its named schemas are compiled once and shared. */
const ROOT = 'description';

/** Keywords that say nothing about validity. Any other unknown keyword is a mistake and fails to compile. */
const ANNOTATIONS = ['components', 'example', 'x-custom-fields', 'x-extensible-enum', 'x-unchecked'];

/** Checks values against the schemas of one document. A schema is compiled when it is first needed. */
export class Validators {
  readonly #ajv: Ajv2020;
  readonly #compiled = new WeakMap<SchemaObject, ValidateFunction>();

  constructor(document: OpenApiDocument) {
    this.#ajv = new Ajv2020({ allErrors: true, verbose: true, strictTypes: false, strictRequired: false });
    this.#ajv.addVocabulary(ANNOTATIONS);
    formats.default(this.#ajv);
    this.#ajv.addSchema({ components: document.components }, ROOT);
  }

  /** Faults of a value; empty if it is valid. `place` names the value: `pageSize`, or '' for a body. */
  check(schema: SchemaObject, value: unknown, place = ''): Issue[] {
    const validate = this.#compiled.get(schema) ?? this.#compile(schema);
    return validate(value) ? [] : toIssues(validate.errors as ErrorObject[], place);
  }

  #compile(schema: SchemaObject): ValidateFunction {
    const rooted: unknown = JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
      key === '$ref' && typeof value === 'string' ? `${ROOT}${value}` : value,
    );
    const validate = this.#ajv.compile(rooted as object);
    this.#compiled.set(schema, validate);
    return validate;
  }
}
