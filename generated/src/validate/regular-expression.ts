// Hand-written in generator/validate/. The copy in generated/ is replaced by `npm run generate`.
const expressions = new Map<string, RegExp>();

/** The pattern of a schema, compiled once. */
export function regularExpression(pattern: string): RegExp {
  const known = expressions.get(pattern);
  if (known) return known;
  const made = new RegExp(pattern, 'u');
  expressions.set(pattern, made);
  return made;
}
