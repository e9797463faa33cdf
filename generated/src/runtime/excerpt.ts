// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
const longest = 200;

/** The first characters of a body on one line. The body must be free of secrets already: a cut secret is not found. */
export function excerptOf(body: string): string {
  const line = body
    .slice(0, longest * 10)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** Says what a body is that should have been JSON. */
export function nameKind(body: string): string {
  const start = body.trimStart();
  if (start === '') return 'an empty body';
  if (start.startsWith('<')) return /^<(?:!doctype html|html|head|body)/i.test(start) ? 'an HTML page' : 'XML or HTML';
  if (start.startsWith('{') || start.startsWith('[')) return 'JSON that breaks off or has a mistake in it';
  return 'text that is not JSON';
}
