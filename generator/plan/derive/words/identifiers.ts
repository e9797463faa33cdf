/** Words of a text in lower case, of Latin letters and digits: `HTMLPages_v2` → `['html', 'pages', 'v2']`. */
export function wordsOf(text: string): string[] {
  if (/^[a-z]+$/.test(text)) return [text];
  const latin = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’]/g, '');
  const split = latin.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z]{2,})([A-Z](?!s\b)[a-z])/g, '$1 $2');
  return (split.match(/[A-Za-z0-9]+/g) ?? []).map((word) => word.toLowerCase());
}

/** Words as one identifier in camelCase: `['api', 'keys']` → `apiKeys`; empty without words. */
export function camelOf(words: readonly string[]): string {
  const [first = '', ...rest] = words;
  return `${withLetter(first)}${rest.map(capitalized).join('')}`;
}

/** A text as an identifier in camelCase: `API-keys` → `apiKeys`, `2fa` → `twoFa`; empty where it has no Latin letter or digit. */
export function identifierOf(text: string): string {
  return camelOf(wordsOf(text));
}

/** `visits` → `Visits` */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** An identifier may not begin with a digit: `2fa` → `twoFa`, `404` → `n404`. */
function withLetter(word: string): string {
  if (!/^[0-9]/.test(word)) return word;
  const digit = DIGITS[Number(word.charAt(0))];
  return /^[0-9](?![0-9])/.test(word) ? `${digit}${capitalized(word.slice(1))}` : `n${word}`;
}
