/** True if two types are the same, not only assignable to one another. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles if `value` has exactly the type that is named: `same<string>()(name)`. */
export declare function same<Wanted>(): <Given>(
  value: Given,
  ...differ: Same<Wanted, Given> extends true ? [] : [Wanted]
) => void;
