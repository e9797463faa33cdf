/** Freezes a value of JSON and all that it holds, so that files that share it cannot change it for one another. */
export function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) freeze<unknown>(member);
  return value;
}
