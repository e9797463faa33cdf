import type { OpenApiDocument } from '../../document/document.js';

/** Names of environment variables. */
export interface Environment {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly log?: string;
}

/** Names that a client gets from the words that name its API. */
export interface DerivedNames {
  readonly className: string;
  readonly environment: Environment;
}

/** Class and environment variables: `pet`, `shop` → `PetShop`, `PET_SHOP_API_KEY`. */
export function derivedNames(words: readonly string[]): DerivedNames {
  const text = words.join('_').toUpperCase();
  const variable = /^\d/.test(text) ? `API_${text}` : text;
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return {
    className: /^[A-Z]/.test(name) ? name : `Api${name}`,
    environment: { apiKey: `${variable}_API_KEY`, baseUrl: `${variable}_BASE_URL`, log: `${variable}_LOG` },
  };
}

/** Words of the last part of a package's name: `@acme/pet-shop` → `pet`, `shop`. */
export function wordsOfPackage(name: string): string[] {
  return (
    name
      .split('/')
      .at(-1)
      ?.match(/[A-Za-z0-9]+/g) ?? []
  );
}

/** The name of the client class. Schemas keep theirs. */
export function freeClassName(wanted: string, document: OpenApiDocument | undefined): string {
  return Object.hasOwn(document?.components?.schemas ?? {}, wanted) ? `${wanted}Client` : wanted;
}
