/**
 * Breaks a directive that VitePress would act on. No text of a description has this character: check-texts.ts
 * reports it.
 */
const SEAL = '\u0001';

/** A page in which VitePress finds no file to include, not even in code. */
export function seal(page: string): string {
  return page.replaceAll('<!--', `<${SEAL}!--`);
}

/** Restores sealed text. */
export function unseal(text: string): string {
  return text.replaceAll(SEAL, '');
}
