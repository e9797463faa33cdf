import type { NamedSchemas } from '../../../validate/api-schemas.js';
import { UsageError } from '../../../command/command.js';
import { suggestion } from '../../../runtime/errors/nearest.js';
import { toValue } from '../../../shell/read/to-value.js';
import { valueIssues } from '../../../shell/read/value-issues.js';
import { typesIn } from '../../../shell/describe/fields.js';
import type { FilterField, FilterFields } from './filter-fields.js';
import { tokensOf, type Token } from './tokens.js';

/** Conditions by field, as the API takes them. */
export type Conditions = Readonly<Record<string, { readonly operator: string; readonly values: readonly unknown[] }>>;

/** How conditions are read. */
export interface ReadOptions {
  readonly fields: FilterFields;
  readonly named: NamedSchemas;
  /** Sends fields and operators that the description does not have. */
  readonly allowsUnknown: boolean;
}

/**
 * Reads conditions such as `status is ACTIVE` and `'Company size' is_any_of 10, 50`.
 *
 * @throws {UsageError} one cannot be read: it names the word and its position
 */
export function readConditions(texts: readonly string[], options: ReadOptions): Conditions {
  const conditions = new Map<string, Conditions[string]>();
  for (const text of texts) {
    const { field, operator, values } = new Reader(text, options).read();
    if (conditions.has(field))
      throw new UsageError(
        `--where has two conditions on ${field}. The API takes one for each field: is_any_of and is_none_of compare with several values.`,
      );
    conditions.set(field, { operator, values });
  }
  return Object.fromEntries(conditions);
}

const FORM = "Write it as 'field operator value', with commas between values";

/** Reads one condition. */
class Reader {
  readonly #text: string;
  readonly #options: ReadOptions;

  constructor(text: string, options: ReadOptions) {
    this.#text = text;
    this.#options = options;
  }

  read() {
    const tokens = tokensOf(this.#text);
    if ('openAt' in tokens) throw this.#fault(`the quote at position ${tokens.openAt} has no end.`);
    const [first] = tokens;
    if (!first) throw this.#fault(`there is no condition. ${FORM}.`);
    const at = this.#operatorIn(tokens);
    const [operator, ...rest] = tokens.slice(at);
    const field = this.#field(tokens.slice(0, at));
    if (!operator) throw this.#fault(`there is no operator after ${quoted(first.text)}.${operatorsOf(field)}`);
    this.#checkOperator(operator, rest, field);
    this.#checkCommas(operator, rest, field);
    const values = rest.flatMap((token) => (token.kind === 'comma' ? [] : [this.#value(token, field)]));
    if (values.length === 0) throw this.#fault(`there is no value after ${quoted(operator.text)}. ${FORM}.`);
    return { field: field.name, operator: operator.text, values };
  }

  /** Place of the operator: the first word that is one, since a label may have several words; else the second word. */
  #operatorIn(tokens: readonly Token[]): number {
    const { fields } = this.#options;
    const { operators } = fields.other('');
    const at = tokens.findIndex(({ kind, text }, index) => index > 0 && kind === 'word' && operators.includes(text));
    return at === -1 ? 1 : at;
  }

  #field(tokens: readonly Token[]): FilterField {
    const { fields, allowsUnknown } = this.#options;
    const [first] = tokens;
    const name = tokens.map(({ text }) => text).join(' ');
    const found = fields.find(name);
    if (found) return found;
    if (allowsUnknown) return fields.other(name);
    const known = fields.documented;
    const all = known.length > 0 ? `The description has ${known.join(', ')}` : 'The description names none';
    const hint = suggestion(name, fields.names);
    throw this.#fault(
      `${quoted(name)} at position ${first?.at} is no field to filter by.${hint} ${all}; --allow-unknown sends others.`,
    );
  }

  #checkOperator({ text, kind, at }: Token, rest: readonly Token[], field: FilterField): void {
    if (kind === 'word' && (field.operators.includes(text) || this.#options.allowsUnknown)) return;
    const hint = joinedHint(field, text, rest) || suggestion(text, field.operators);
    throw this.#fault(`${quoted(text)} at position ${at} is no operator.${hint}${operatorsOf(field)}`);
  }

  /** Values have commas between them. */
  #checkCommas(operator: Token, rest: readonly Token[], field: FilterField): void {
    for (const [index, { text, kind, at }] of rest.entries()) {
      const isComma = kind === 'comma';
      const isLast = index === rest.length - 1;
      if (isComma && (index % 2 === 0 || isLast))
        throw this.#fault(`a value is missing at the comma at position ${at}.`);
      if (isComma || index % 2 === 0) continue;
      const hint = joinedHint(field, operator.text, rest) || ' A value with spaces stands in quotes.';
      throw this.#fault(`${quoted(text)} at position ${at} follows a value without a comma.${hint}`);
    }
  }

  #value({ text, kind, at }: Token, { value: schema }: FilterField): unknown {
    const { named } = this.#options;
    const types = typesIn(schema, named).filter((type) => type !== 'null');
    const isText = kind === 'quoted' && (types.length === 0 || types.includes('string'));
    const value = isText ? text : toValue(schema, [text], { flag: '--where', named });
    const [issue] = valueIssues(named, { schema, value });
    if (issue) throw this.#fault(`${quoted(text)} at position ${at} ${issue.message}.`.replace('?.', '?'));
    return value;
  }

  #fault(message: string): UsageError {
    return new UsageError(`--where ${quoted(this.#text)}: ${message}`);
  }
}

/** An operator whose words were written apart: `is not`. */
function joinedHint({ operators }: FilterField, text: string, [next]: readonly Token[]): string {
  const joined = operators.find((one) => next?.kind === 'word' && `${one}_`.startsWith(`${text}_${next.text}_`));
  return joined === undefined ? '' : ` Did you mean ${joined}?`;
}

function operatorsOf({ operators }: FilterField): string {
  return ` There is ${operators.join(', ')}.`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
