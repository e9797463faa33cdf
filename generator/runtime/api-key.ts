// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { ApiDefinition } from './api-definition.js';
import { ConfigurationError } from './client-errors.js';
import { readVariable } from './environment.js';
import { HefflError } from './error.js';
import type { SharedRegistry } from './shared-registry.js';

/** The API key. It can be put on a request and taken out of a text, and never be read. */
export class ApiKey {
  readonly #value: string;
  /** Made when a text first comes back that must be free of the key. */
  #pattern: RegExp | undefined;
  /** Name of the request header. */
  readonly header: string;

  constructor(api: ApiDefinition, option: string | undefined) {
    this.#value = resolveKey(api, option);
    this.header = api.apiKey.header;
  }

  /** Headers with the key among them. */
  addTo(headers: Readonly<Record<string, string>>): Record<string, string> {
    return { ...headers, [this.header]: this.#value };
  }

  /** Takes the key out of a text. */
  redact(text: string): string {
    this.#pattern ??= buildPattern(this.#value);
    return text.replace(this.#pattern, '[API key]');
  }

  /** What is kept for this key and an origin. */
  shared<T extends object>(registry: SharedRegistry<T>, origin: string, make: () => T): T {
    return registry.get(`${origin} ${this.#value}`, make);
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

/** Matches the key as it may come back: each character bare, or as JSON, URLs and HTML escape it. */
function buildPattern(key: string): RegExp {
  let pattern = '';
  for (const character of key) {
    const code = character.charCodeAt(0);
    const hex = code.toString(16);
    const escaped = `\\\\+u00${hex}|%${hex}|&#0*${code};|&#x0*${hex};`;
    pattern += /[a-z0-9]/i.test(character) ? `(?:${character}|${escaped})` : `(?:\\\\*\\x${hex}|${escaped}|&[a-z]+;)`;
  }
  return new RegExp(pattern, 'gi');
}
