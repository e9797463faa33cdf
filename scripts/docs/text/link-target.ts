/** URL schemes that links of a description may use. Others run code, or open files on the reader's disk. */
const SCHEMES = new Set(['http', 'https', 'mailto']);

/** An address as the target of a Markdown link; nothing if it must not be followed. */
export function linkTarget(address: string): string | undefined {
  const written = address.replaceAll(/[^!-~\u{a0}-\u{10ffff}]/gu, (sign) => (sign === ' ' ? sign : '')).trim();
  const [, scheme] = written.match(/^([^/?#]*?):/) ?? [];
  if (scheme !== undefined && !SCHEMES.has(scheme.toLowerCase())) return undefined;
  if (/^[/\\]{2}/.test(written) || written === '') return undefined;
  return written.replaceAll(/[^\w\-.~:/?#@!$&'*+,;=%]/gu, (sign) => percentEncoded(sign)).replaceAll('&', '&amp;');
}

/** `encodeURIComponent` does not encode parentheses, but they end a link. */
function percentEncoded(sign: string): string {
  return encodeURIComponent(sign).replaceAll(/[()]/g, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`);
}
