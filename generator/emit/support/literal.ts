/** A value as a TypeScript expression. Every value in the output passes through here, so that all are quoted. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return objectLiteral(value);
  return JSON.stringify(value);
}

/** A string in single quotes, for files that are not formatted. */
export function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A plain object as an expression. Members that are `undefined` are left out. */
export function objectLiteral(members: object): string {
  return `{ ${memberList(members)} }`;
}

/** The members of an object, for an expression with further ones. */
export function memberList(members: object): string {
  const present = Object.entries(members).filter(([, value]) => value !== undefined);
  return present.map(([key, value]) => `${propertyName(key)}: ${literal(value)}`).join(', ');
}

/** Property name, quoted only if necessary. Unquoted, `__proto__` would set the prototype. */
export function propertyName(key: string): string {
  if (key === '__proto__') return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}

/** A type found by member names: `operations['pets.get']['parameters']`. */
export function indexedAccess(root: string, path: readonly string[]): string {
  return path.reduce((type, key) => `${type}[${JSON.stringify(key)}]`, root);
}
