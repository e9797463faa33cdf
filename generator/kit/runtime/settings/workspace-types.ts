// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Workspace } from './workspace.js';

/*
 * Types of an API that depend on the workspace. They are resolved where they are declared, not per call: none has a
 * type argument that callers supply. A condition without a type parameter first asks if the workspace declares
 * anything, so that a compiler without a workspace file has nothing to compute.
 */

/** True if the workspace declares custom fields. */
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

/** Type of an id besides a string with its prefix: any string, if the workspace says so. */
export type LooseId = Workspace extends { readonly ids: 'string' } ? string : never;

/** The custom fields that the workspace declares for an entity; `undefined` where it declares none. */
export type FieldsOf<Entity extends string> = HasCustomFields extends true
  ? Workspace extends { readonly customFields: { readonly [Key in Entity]: infer Fields extends object } }
    ? Fields
    : undefined
  : undefined;

/** The fields of a record of one of two entities; `undefined` if one of them is not declared. */
export type FieldsOfEither<First extends string, Second extends string> = HasCustomFields extends true
  ? Either<FieldsOf<First>, FieldsOf<Second>>
  : undefined;

/** A key of both gets the values of both in each half, so that their intersection keeps all of them. */
type Either<A, B> = A extends object
  ? B extends object
    ? { [Key in keyof A]?: A[Key] | Of<B, Key> } & { [Key in keyof B]?: B[Key] | Of<A, Key> }
    : undefined
  : undefined;

type Of<Fields, Key> = Key extends keyof Fields ? Fields[Key] : never;

/** Fields in a response: each may be absent or null. */
export type ResponseFields<Fields, Open> = HasCustomFields extends true
  ? Fields extends object
    ? Nullable<Fields> & Undeclared<Open>
    : Open
  : unknown;

/** Fields in a change: an absent field keeps its value. Null is allowed; its effect is not documented. */
export type UpdateFields<Fields, Open> = ResponseFields<Fields, Open>;

/** Fields for creating a record: required ones must have a value. */
export type CreateFields<Fields, Open> = HasCustomFields extends true
  ? Fields extends object
    ? Settable<Fields> & Undeclared<Open>
    : Open
  : unknown;

/** Fields in an object of their own, with and without the prefix: which of the two a response has is not documented. */
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

/** Separate from the fields with the prefix: TypeScript drops the doc comments of keys that it renames. */
type WithoutPrefix<Fields, Prefix extends string> = {
  [Key in keyof Fields as Key extends `${Prefix}${infer Rest}` ? Rest : never]?: Fields[Key] | null;
};

type Undeclared<Open> = Workspace extends { readonly unknownCustomFields: 'allowed' } ? Open : unknown;

/** Condition on a field. A field with options is a union of strings, one with several values an array of those. */
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

/** A condition with an array of anything gets an array of values of the field. */
type With<Field, Shape> = {
  [Member in keyof Shape]: Shape[Member] extends readonly unknown[] ? ListOf<Field> : Shape[Member];
};

type ListOf<Field> = [Field] extends [readonly unknown[]] ? Field : Field[];

/** An optional field is read as one that may be undefined. */
type Defined<Field> = Field extends undefined ? never : Field;
