/** Where a type of openapi-typescript's output is found. */
export type TypeReference =
  | { readonly kind: 'schema'; readonly name: string }
  /** An indexed access: `operations['pets.get']['parameters']['path']['id']`. */
  | { readonly kind: 'member'; readonly path: readonly string[] }
  /** An element of the list at `list`, property by property, inside a member. What is on the way may be absent. */
  | { readonly kind: 'element'; readonly path: readonly string[]; readonly list: readonly string[] }
  | { readonly kind: 'unknown' };
