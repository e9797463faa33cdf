/** A word of a condition. */
export interface Token {
  readonly text: string;
  /** `comma` stands between values. A quoted word is never an operator. */
  readonly kind: 'word' | 'quoted' | 'comma';
  /** Position of its first character, from 1. */
  readonly at: number;
}

/** A quoted word without its end. */
export interface OpenQuote {
  readonly openAt: number;
}

const TOKEN = /\s*(?:(?<comma>,)|'(?<single>(?:[^']|'')*)'|"(?<double>(?:[^"]|"")*)"|(?<open>['"])|(?<word>[^\s,]+))/dy;

/** The words of a condition. A quote inside of quotes is written twice. */
export function tokensOf(text: string): readonly Token[] | OpenQuote {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const { groups, indices } = TOKEN.exec(text) ?? {};
    if (!groups || !indices?.groups) break;
    const [name = '', found = ''] = Object.entries(groups).find(([, value]) => value !== undefined) ?? [];
    const isQuoted = name === 'single' || name === 'double';
    const at = (indices.groups[name]?.[0] ?? 0) + (isQuoted ? 0 : 1);
    if (name === 'open') return { openAt: at };
    if (name === 'comma') tokens.push({ text: ',', kind: 'comma', at });
    else if (isQuoted) tokens.push({ text: unquoted(found, name), kind: 'quoted', at });
    else tokens.push({ text: found, kind: 'word', at });
  }
  return tokens;
}

function unquoted(text: string, kind: string): string {
  return kind === 'single' ? text.replaceAll("''", "'") : text.replaceAll('""', '"');
}
