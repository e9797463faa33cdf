/** A place of a description: the way to a value, and if its key or its string is meant. */
export interface HostilePlace {
  readonly keys: readonly string[];
  readonly part: 'key' | 'string';
}

/** Every key and every string of a value. */
export function placesIn(node: unknown, keys: readonly string[] = []): HostilePlace[] {
  if (typeof node === 'string') return [{ keys, part: 'string' }];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => {
    const own = [...keys, key];
    const inside = placesIn(child, own);
    return Array.isArray(node) ? inside : ([{ keys: own, part: 'key' }] as HostilePlace[]).concat(inside);
  });
}

/** A copy with one string or one key replaced; the order of keys stays. */
export function replaced(node: unknown, { keys, part }: HostilePlace, text: string): unknown {
  const [first, ...rest] = keys;
  if (first === undefined) return text;
  const change = (key: string, child: unknown): [string, unknown] => {
    if (key !== first) return [key, child];
    if (part === 'key' && rest.length === 0) return [text, child];
    return [key, replaced(child, { keys: rest, part }, text)];
  };
  if (Array.isArray(node)) return node.map((child: unknown, index) => change(String(index), child)[1]);
  return Object.fromEntries(Object.entries(node as object).map(([key, child]) => change(key, child)));
}
