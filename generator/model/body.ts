/** A request body. */
export interface Body {
  /** Exported name of the type: `PetCreateParams`. */
  readonly typeName: string;
  /** True if a schema has that name; if not, an alias is emitted. */
  readonly isSchema: boolean;
  readonly required: boolean;
  /** Its media type as the document writes it: `application/json`. */
  readonly mediaType: string;
  readonly encoding: BodyEncoding;
}

/** The way in which a body is written. */
export type BodyEncoding =
  /** `contentType` is absent for plain JSON. */
  | { readonly kind: 'json'; readonly contentType?: string }
  | { readonly kind: 'text' | 'binary' }
  | {
      readonly kind: 'form';
      /** Form of the properties that `others` does not name. */
      readonly usual: PairStyle;
      readonly others: Readonly<Record<string, PairStyle>>;
    }
  | { readonly kind: 'multipart'; readonly parts: Readonly<Record<string, PartEncoding>> };

/** OpenAPI's `style`, with a `*` where `explode` is true; `content` where the document names none. */
export type PairStyle = 'content' | 'form' | 'form*' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject*';

/** Encoding of a part of a multipart body. */
export interface PartEncoding {
  readonly contentType?: string;
  readonly style?: PairStyle;
}
