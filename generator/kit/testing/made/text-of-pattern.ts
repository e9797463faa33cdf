// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
/** Longest string that is made for a pattern. */
const LONGEST = 2000;

/**
 * A string for a regular expression; `undefined` for one with parts that look around or back. The caller checks it: the
 * parts of a pattern may contradict each other.
 *
 * @param number Varies the string where the pattern leaves room.
 */
export function textOfPattern(pattern: string, number: number): string | undefined {
  try {
    return new Sampler(pattern, number).read();
  } catch {
    return undefined;
  }
}

const QUANTIFIER = /^(?:\{(\d+)(,\d*)?\}|([*+?]))\??/;

/** A part of a pattern, before it is known how often it comes. */
type Part = () => string;

class Sampler {
  readonly #pattern: string;
  readonly #number: number;
  #at = 0;

  constructor(pattern: string, number: number) {
    this.#pattern = pattern;
    this.#number = number;
  }

  read(): string {
    const part = this.#alternatives();
    if (this.#at < this.#pattern.length) throw new Error('unbalanced');
    return part();
  }

  #alternatives(): Part {
    const first = this.#sequence();
    while (this.#take('|')) this.#sequence();
    return first;
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (this.#at < this.#pattern.length && !'|)'.includes(this.#peek())) parts.push(this.#repeated(this.#atom()));
    return () => parts.map((part) => part()).join('');
  }

  #repeated(part: Part): Part {
    const [all = '', least = '', bound, quantifier = ''] = QUANTIFIER.exec(this.#pattern.slice(this.#at)) ?? [];
    if (all === '') return part;
    this.#at += all.length;
    // What may be left out is, except for one of what may come more often: `.*` would be empty.
    const times = quantifier === '?' ? 0 : quantifier === '' ? Number(least) : 1;
    const count = quantifier === '' && bound !== undefined && times === 0 && bound !== ',0' ? 1 : times;
    return () => (count > LONGEST ? fail() : limited(Array.from({ length: count }, part).join('')));
  }

  #atom(): Part {
    const letter = this.#next();
    switch (letter) {
      case '^':
      case '$':
        return () => '';
      case '.':
        return () => this.#pick(LETTERS);
      case '(':
        return this.#group();
      case '[':
        return this.#class();
      case '\\':
        return this.#escape();
      default:
        return () => letter;
    }
  }

  #group(): Part {
    const [start] = /^\?(?::|<(?![=!])[^>]+>)/.exec(this.#pattern.slice(this.#at)) ?? [''];
    if (start === '' && this.#peek() === '?') fail();
    this.#at += start.length;
    const inner = this.#alternatives();
    if (!this.#take(')')) fail();
    return inner;
  }

  #class(): Part {
    const end = /^\^?\]?(?:\\.|[^\]\\])*/.exec(this.#pattern.slice(this.#at))?.[0].length ?? 0;
    const inside = this.#pattern.slice(this.#at, this.#at + end);
    this.#at += end;
    if (!this.#take(']')) fail();
    const expression = new RegExp(`[${inside}]`, 'u');
    return () => this.#pick([...LETTERS, ...PRINTABLE].filter((letter) => expression.test(letter)));
  }

  #escape(): Part {
    const letter = this.#next();
    if (/[bB]/.test(letter)) return () => '';
    if (/[1-9k]/.test(letter)) fail();
    if (!/[a-zA-Z]/.test(letter)) return () => letter;
    const more = /^(?:\{[^}]*\}|[0-9a-fA-F]{2,4})/.exec(/[puxc]/i.test(letter) ? this.#pattern.slice(this.#at) : '');
    this.#at += more?.[0].length ?? 0;
    const expression = new RegExp(`\\${letter}${more?.[0] ?? ''}`, 'u');
    return () => this.#pick([...LETTERS, ...PRINTABLE, '\n', '\t'].filter((one) => expression.test(one)));
  }

  /** One of the letters, others for other numbers. */
  #pick(letters: readonly string[]): string {
    return letters[(this.#number - 1) % letters.length] ?? fail();
  }

  #peek(): string {
    return this.#pattern[this.#at] ?? '';
  }

  #next(): string {
    this.#at += 1;
    return this.#pattern[this.#at - 1] ?? fail();
  }

  #take(letter: string): boolean {
    const isThere = this.#peek() === letter;
    if (isThere) this.#at += 1;
    return isThere;
  }
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz', ...'0123456789', ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const PRINTABLE = [...' _-./:@#+,;=!?&%$*()[]{}<>|~^\'"`\\'];

function limited(text: string): string {
  return text.length > LONGEST ? fail() : text;
}

function fail(): never {
  throw new Error('no string is made for this pattern');
}
