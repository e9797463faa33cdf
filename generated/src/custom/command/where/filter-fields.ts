import type { NamedSchemas, Schema } from '../../../validate/api-schemas.js';
import { follow } from '../../../validate/check.js';
import type { Call, MoreFields } from '../../../shell/describe/described.js';
import { isAlike, labelsIn, nameByLabel } from '../../../shell/describe/labels.js';
import { schemasOf } from '../../../shell/describe/fields.js';

/** Parameter with the conditions. */
export const FILTERS = 'filters';

/** A field that a list can be filtered by. */
export interface FilterField {
  readonly name: string;
  /** The operators that the description has. */
  readonly operators: readonly string[];
  /** Schema of a value to compare with. */
  readonly value: Schema;
}

/** The fields of the conditions of a list. */
export class FilterFields {
  readonly #schema: Schema;
  readonly #named: NamedSchemas;
  readonly #more: MoreFields | undefined;

  private constructor(schema: Schema, { api, more }: Call) {
    this.#schema = schema;
    this.#named = api.schemas.named;
    this.#more = more;
  }

  /** Those of a call; `undefined` if it takes no conditions. */
  static of(call: Call): FilterFields | undefined {
    const parameter = schemasOf(call).parameters.find(({ name }) => name === FILTERS);
    return parameter && new FilterFields(follow(parameter.schema, call.api.schemas.named), call);
  }

  /** Names and labels of the fields that are known. */
  get names(): string[] {
    const isCustom = this.#pattern !== undefined;
    const custom = isCustom ? [...Object.keys(this.#more?.body ?? {}), ...labelsIn(this.#more)] : [];
    return [...this.documented, ...custom];
  }

  /** Names of the fields that the description has. */
  get documented(): string[] {
    return Object.keys(this.#schema.properties ?? {});
  }

  /**
   * The field of a name or a label; `undefined` if there is none that is known.
   *
   * @throws {UsageError} several fields have the label
   */
  find(name: string): FilterField | undefined {
    const { properties = {} } = this.#schema;
    const own = this.documented.find((one) => one === name) ?? this.documented.find((one) => isAlike(one, name));
    if (own !== undefined) return this.#read(own, properties[own] ?? {});
    const pattern = this.#pattern;
    if (!pattern) return undefined;
    const custom = pattern.name.test(name) ? name : nameByLabel(name, this.#more);
    if (custom === undefined) return undefined;
    const definition = Object.hasOwn(this.#more?.body ?? {}, custom) ? this.#more?.body[custom] : undefined;
    if (!definition && this.#more?.areAll) return undefined;
    const field = this.#read(custom, pattern.schema);
    return definition ? { ...field, value: this.#itemOf(definition) ?? definition } : field;
  }

  /** A field that is not known. */
  other(name: string): FilterField {
    const { additionalProperties } = this.#schema;
    return this.#read(name, typeof additionalProperties === 'object' ? additionalProperties : {});
  }

  get #pattern(): { readonly name: RegExp; readonly schema: Schema } | undefined {
    const [found] = Object.entries(this.#schema.patternProperties ?? {});
    return found && { name: new RegExp(found[0], 'u'), schema: found[1] };
  }

  #read(name: string, condition: Schema): FilterField {
    const whole = follow(condition, this.#named);
    const { properties = {} } = whole.anyOf?.[0] ? follow(whole.anyOf[0], this.#named) : whole;
    const operator = follow(properties['operator'] ?? {}, this.#named);
    const operators = (operator.enum ?? operator['x-extensible-enum'] ?? []).map(String);
    return { name, operators, value: this.#itemOf(properties['values'] ?? {}) ?? {} };
  }

  #itemOf(list: Schema): Schema | undefined {
    const { items } = follow(list, this.#named);
    return items && follow(items, this.#named);
  }
}
