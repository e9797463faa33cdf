/** The entities that have custom fields, in the order of the file. */
export const entities = ['contacts', 'companies', 'deals', 'quotations', 'tasks'] as const;

/** Kinds of records that have custom fields. */
export type Entity = (typeof entities)[number];

/** Type of a field's values. `unknown`: this version does not know the type. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'number'
  | 'date'
  | 'singleOption'
  | 'multipleOption'
  | 'arrayText'
  | 'phone'
  | 'email'
  | 'currency'
  | 'link'
  | 'relation'
  | 'file'
  | 'signature'
  | 'unknown';

/** One choice of a field. */
export interface Option {
  readonly label?: string | undefined;
  /** Values accepted for the option in a record: its string, or those of label, value and id that are present. Never empty. */
  readonly accepted: readonly (string | number)[];
}

/** One custom field, as its definition describes it. */
export interface Definition {
  readonly key: string;
  /** Does not change with the label or the key. */
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly help?: string | undefined;
  readonly kind: FieldKind;
  /** The type in Heffl's own word. */
  readonly typeName?: string | undefined;
  /** Absent if the definition has no options. */
  readonly options?: readonly Option[] | undefined;
  /** It has options that were not understood, so that other values may be valid. */
  readonly isOpen?: true | undefined;
  readonly isRequired?: true | undefined;
  readonly isUnique?: true | undefined;
}

/** A deal pipeline or a quotation template that has fields of its own. */
export interface Scope {
  readonly id: string;
  readonly name?: string | undefined;
}

/** A part of the workspace with a request of its own: the fields of an entity, or those of one scope of it. */
export interface Part {
  readonly entity: Entity;
  /** Absent for the fields that hold for every record. */
  readonly scope?: Scope | undefined;
}

/** A definition without a readable key. */
export interface Keyless {
  readonly label?: string | undefined;
  /** Its members and their types, without values. */
  readonly shape: string;
}

/** The fields of one part. */
export interface Source extends Part {
  readonly definitions: readonly Definition[];
  readonly keyless: readonly Keyless[];
}

/** A part that was not read. */
export interface Gap extends Part {
  /** All scopes of the entity: their list could not be read. */
  readonly isEveryScope?: true | undefined;
  /** It was requested. Absent otherwise. */
  readonly isRejected?: true | undefined;
  /** Reason, in the words of the API. Not kept in the file, which would change with each wording. */
  readonly reason?: string | undefined;
}

/** Everything known about a workspace's custom fields. */
export interface Workspace {
  readonly sources: readonly Source[];
  readonly gaps: readonly Gap[];
}

/** True if two parts are the same. */
export function isSamePart(one: Part, other: Part): boolean {
  return one.entity === other.entity && one.scope?.id === other.scope?.id;
}

/** Noun for the scopes of an entity. */
export function scopeNoun(entity: Entity): 'pipeline' | 'template' {
  return entity === 'deals' ? 'pipeline' : 'template';
}
