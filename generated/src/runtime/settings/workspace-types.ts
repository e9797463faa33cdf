// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Workspace } from './workspace.js';

/*
 * How the types of an API read the workspace. All of it is settled where the types are declared, before anything is
 * called: nothing here waits for a type argument of a caller. Whether the workspace declares anything is asked first, by
 * a condition without a type parameter, so that a compiler without a workspace file has nothing to work out.
 */

/** Whether the workspace declares custom fields. */
export type HasCustomFields = Workspace extends { readonly customFields: object } ? true : false;

/** A JSON value, as a response holds it. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** A value that is sent as JSON. A `Date` is sent in ISO 8601; members that are undefined are left out. */
export type JsonInput =
  | string
  | number
  | boolean
  | Date
  | null
  | readonly JsonInput[]
  | { readonly [key: string]: JsonInput | undefined };

/** What an id may be besides a text with its prefix: any string, where the workspace says so. */
export type LooseId = Workspace extends { readonly ids: 'string' } ? string : never;

/** The custom fields that the workspace declares for an entity; `undefined` where it declares none. */
export type FieldsOf<Entity extends string> = HasCustomFields extends true
  ? Workspace extends { readonly customFields: { readonly [Key in Entity]: infer Fields extends object } }
    ? Fields
    : undefined
  : undefined;

/** The fields of a record that is of one entity or of another; `undefined` where one of them is not declared. */
export type FieldsOfEither<First extends string, Second extends string> = HasCustomFields extends true
  ? Either<FieldsOf<First>, FieldsOf<Second>>
  : undefined;

/** Both halves give a key that both have the same values, so that their intersection keeps all of them. */
type Either<A, B> = A extends object
  ? B extends object
    ? { [Key in keyof A]?: A[Key] | Of<B, Key> } & { [Key in keyof B]?: B[Key] | Of<A, Key> }
    : undefined
  : undefined;

type Of<Fields, Key> = Key extends keyof Fields ? Fields[Key] : never;

/** In an answer: every field may be absent and may be null. */
export type ResponseFields<Fields, Open> = HasCustomFields extends true
  ? Fields extends object
    ? Nullable<Fields> & Undeclared<Open>
    : Open
  : unknown;

/** In a change: what is left out keeps its value. Null is let through, as what it does to a field is not documented. */
export type UpdateFields<Fields, Open> = ResponseFields<Fields, Open>;

/** In what a record is made of: required fields must have a value. */
export type CreateFields<Fields, Open> = HasCustomFields extends true
  ? Fields extends object
    ? Settable<Fields> & Undeclared<Open>
    : Open
  : unknown;

/** In an object of their own, with the prefix and without: which of them an answer has is not documented. */
export type WrappedFields<Fields, Prefix extends string, Open> = HasCustomFields extends true
  ? Fields extends object
    ? Nullable<Fields> & WithoutPrefix<Fields, Prefix> & Undeclared<Open>
    : Open
  : unknown;

/** Conditions on fields: those for a field of options, and those for any other. */
export type FilterFields<Fields, Open, Option, Other> = HasCustomFields extends true
  ? Fields extends object
    ? {
        [Key in keyof Fields]?: Condition<Defined<Fields[Key]>, Option, Other>;
      } & Undeclared<Open>
    : Open
  : unknown;

/** Keys of fields, as values. */
export type FieldKeys<Fields> = HasCustomFields extends true
  ? Fields extends object
    ? keyof Fields & string
    : never
  : never;

type Nullable<Fields> = { [Key in keyof Fields]?: Fields[Key] | null };

type Settable<Fields> = {
  [Key in keyof Fields]: {} extends Pick<Fields, Key> ? Fields[Key] | null : Fields[Key];
};

/** Apart from those with the prefix, which keep their doc comments so: TypeScript drops those of keys that it renames. */
type WithoutPrefix<Fields, Prefix extends string> = {
  [Key in keyof Fields as Key extends `${Prefix}${infer Rest}` ? Rest : never]?: Fields[Key] | null;
};

type Undeclared<Open> = Workspace extends { readonly unknownCustomFields: 'allowed' } ? Open : unknown;

/** What a condition on a field looks like. One of options is a union of strings, one of several a list of those. */
type Condition<Field, Option, Other> = string extends Field
  ? With<Field, Other>
  : With<
      Field,
      Field extends string
        ? Option
        : Field extends readonly string[]
          ? string[] extends Field
            ? Other
            : Option
          : Other
    >;

/** Where the condition has a list of anything, it has values of the field. */
type With<Field, Shape> = {
  [Member in keyof Shape]: Shape[Member] extends readonly unknown[] ? ListOf<Field> : Shape[Member];
};

type ListOf<Field> = [Field] extends [readonly unknown[]] ? Field : Field[];

/** A field that need not be there is read as one that may be undefined. */
type Defined<Field> = Field extends undefined ? never : Field;
