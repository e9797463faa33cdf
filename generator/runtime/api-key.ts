// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { ApiDefinition } from './api-definition.js';
import { ConfigurationError } from './client-errors.js';
import { readVariable } from './environment.js';
import { HefflError } from './error.js';

/** The API key. It can be put on a request and taken out of a text, and never be read. */
export class ApiKey {
  readonly #value: string;
  /** The key as it may come back: bare, and as JSON, URLs and HTML write it. */
  readonly #spellings: readonly string[];
  /** Name of the request header. */
  readonly header: string;

  constructor(api: ApiDefinition, option: string | undefined) {
    this.#value = resolveKey(api, option);
    this.#spellings = spell(this.#value);
    this.header = api.apiKey.header;
  }

  /** Puts the key on a request. */
  addTo(headers: Headers): void {
    headers.set(this.header, this.#value);
  }

  /** Takes the key out of a text. */
  redact(text: string): string {
    let clean = text;
    for (const spelling of this.#spellings) clean = clean.replaceAll(spelling, '[API key]');
    return clean;
  }

  /** Runs something, with the key taken out of the error that it may throw. */
  guard<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw this.redactOwn(error);
    }
  }

  /** Takes the key out of one of our own errors, in case it was passed where it does not belong. */
  redactOwn(error: unknown): unknown {
    if (!(error instanceof HefflError)) return error;
    const message = this.redact(error.message);
    if (message !== error.message) {
      error.stack = this.redact(error.stack ?? '');
      error.message = message;
    }
    return error;
  }
}

function resolveKey({ title, apiKey }: ApiDefinition, option: unknown): string {
  const fromOption = option !== undefined && option !== '';
  const value = fromOption ? option : readVariable(apiKey.variable);
  const { help = '' } = apiKey;
  if (value === undefined || value === '') {
    const what = `${title} needs an API key. Pass the option \`apiKey\` or set the variable ${apiKey.variable}.`;
    throw new ConfigurationError(`${what} ${help}`.trim());
  }
  const source = fromOption ? 'option `apiKey`' : `variable ${apiKey.variable}`;
  // The key itself is never shown, not even a wrong one.
  const refuse = (fault: string) => new ConfigurationError(`The API key of the ${source} ${fault}. ${help}`.trim());
  if (typeof value !== 'string') throw refuse(`is not a string but of type ${typeof value}`);
  if (/\s/.test(value)) throw refuse('contains white space or a line break. Copy it again, without quotation marks');
  if (!/^[\x21-\x7e]+$/.test(value)) throw refuse('contains a character that a header cannot hold. Copy it again');
  return value;
}

function spell(key: string): readonly string[] {
  const html = key.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const json = JSON.stringify(key).slice(1, -1);
  const all = [key, json, json.replaceAll('/', '\\/'), encodeURIComponent(key), html, html.replaceAll("'", '&#39;')];
  // Longest first: a shorter spelling may be part of a longer one.
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}
