/** A change of one place in a JSON document. */
export interface Edit {
  readonly pointer: readonly string[];
  /** `undefined` takes the member away. */
  readonly value?: unknown;
  /** Gives the member another name instead. */
  readonly rename?: string;
}

/** A copy of a document with one change. */
export function applyEdit<T extends object>(document: T, { pointer, value, rename }: Edit): T {
  const copy = structuredClone(document);
  const key = pointer.at(-1) ?? '';
  const parent = pointer
    .slice(0, -1)
    .reduce<Record<string, unknown>>(
      (node, segment) => node[segment] as Record<string, unknown>,
      copy as Record<string, unknown>,
    );
  if (rename !== undefined) {
    // In its old place, so that nothing but the name changes.
    const entries = Object.entries(parent).map(([name, member]) => [name === key ? rename : name, member] as const);
    for (const name of Object.keys(parent)) delete parent[name];
    Object.assign(parent, Object.fromEntries(entries));
  } else if (value === undefined && Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (value === undefined) delete parent[key];
  else parent[key] = value;
  return copy;
}

/** The change as a diff of two lines. */
export function diffOf(document: object, { pointer, value, rename }: Edit): string {
  const before = pointer.reduce<unknown>(
    (node, segment) => (node as Record<string, unknown> | undefined)?.[segment],
    document,
  );
  const after = rename === undefined ? (JSON.stringify(value) ?? '(taken away)') : `(named ${rename})`;
  return `/${pointer.join('/')}\n- ${JSON.stringify(before)?.slice(0, 200) ?? '(nothing)'}\n+ ${after.slice(0, 200)}`;
}
