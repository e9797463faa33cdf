/** The value at a dotted path, or `undefined` where the path leads nowhere. */
export function valueAt(value: unknown, dottedPath: string): unknown {
  let current = value;
  for (const key of dottedPath.split('.')) current = (current as Record<string, unknown> | null | undefined)?.[key];
  return current;
}

/** A copy of a value with something else at a dotted path. Objects missing on the way are made. */
export function withValueAt(value: unknown, dottedPath: string, replacement: unknown): unknown {
  const [key = '', ...rest] = dottedPath.split('.');
  const members = (value ?? {}) as Record<string, unknown>;
  const member = rest.length === 0 ? replacement : withValueAt(members[key], rest.join('.'), replacement);
  return { ...members, [key]: member };
}
