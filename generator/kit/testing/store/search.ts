/** Whether one of the texts contains the search, in upper or lower case. */
export function fitsSearch(search: string, texts: readonly unknown[]): boolean {
  const wanted = search.trim().toLowerCase();
  return texts.some((text) => typeof text === 'string' && text.toLowerCase().includes(wanted));
}
