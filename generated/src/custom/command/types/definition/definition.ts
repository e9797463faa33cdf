/** The entities that have custom fields, in the order of the file. */
export const entities = ['contacts', 'companies', 'deals', 'quotations', 'tasks'] as const;

/** What custom fields belong to. */
export type Entity = (typeof entities)[number];

/** What a field holds. `unknown`: its type is one that this version does not know. */
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
  /** What may stand for it in a record: the text itself, or whatever of label, value and id is given. Never empty. */
  readonly accepted: readonly (string | number)[];
}

/** What is known of one custom field, once a definition has been read. */
export interface Definition {
  readonly key: string;
  /** Stays the same when the label and the key change. */
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly help?: string | undefined;
  readonly kind: FieldKind;
  /** The type in Heffl's own word. */
  readonly typeName?: string | undefined;
  /** Absent where none were given. */
  readonly options?: readonly Option[] | undefined;
  readonly isRequired?: true | undefined;
  readonly isUnique?: true | undefined;
}

/** A deal pipeline or a quotation template that has fields of its own. */
export interface Scope {
  readonly id: string;
  readonly name?: string | undefined;
}

/** A part of the workspace that is asked for by itself: the fields of an entity, or those of one scope of it. */
export interface Part {
  readonly entity: Entity;
  /** Absent for the fields that hold for every record. */
  readonly scope?: Scope | undefined;
}

/** A definition whose key cannot be told. */
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
  /** All scopes of the entity, as not even their list was read. */
  readonly isEveryScope?: true | undefined;
  /** It was asked for. Absent when nobody did. */
  readonly isRefused?: true | undefined;
  /** Why, in the words of the API. Not kept in the file, which would change with each wording. */
  readonly reason?: string | undefined;
}

/** All that is known of a workspace's custom fields. */
export interface Workspace {
  readonly sources: readonly Source[];
  readonly gaps: readonly Gap[];
}

/** Whether two parts are the same one. */
export function isSamePart(one: Part, other: Part): boolean {
  return one.entity === other.entity && one.scope?.id === other.scope?.id;
}

/** What the scopes of an entity are called. */
export function scopeNoun(entity: Entity): 'pipeline' | 'template' {
  return entity === 'deals' ? 'pipeline' : 'template';
}
