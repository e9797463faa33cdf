/** The entry for a media type: its own, or the range that it is in. */
export function mediaOf<T>(content: Readonly<Record<string, T>>, contentType: string): T | undefined {
  const type = essence(contentType);
  const own = Object.entries(content).find(([key]) => essence(key) === type);
  const range = Object.entries(content).find(([key]) => {
    const described = essence(key);
    return described === '*/*' || (described.endsWith('/*') && type.startsWith(described.slice(0, -1)));
  });
  return (own ?? range)?.[1];
}

/** `Text/Plain; charset=utf-8` → `text/plain`. */
export function essence(text: string): string {
  return text.replace(/;.*/s, '').trim().toLowerCase();
}
