/** Values of members that may be null or absent. */
export type Filled<Values> = { [Key in keyof Values]?: NonNullable<Values[Key]> };

/** The members that have a value: writes do not take null where responses have it. */
export function filled<Values extends object>(values: Values): Filled<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => (value ?? null) !== null)) as Filled<Values>;
}
