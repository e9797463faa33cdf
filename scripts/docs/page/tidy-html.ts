/** Fixes markup of VitePress that HTML does not allow. Nothing that a browser shows changes. */
export function tidyHtml(html: string): string {
  return html
    .replaceAll(/<link rel="preload stylesheet"([^>]*?) as="style">/g, '<link rel="stylesheet"$1>')
    .replaceAll(/<[a-z][\w-]*(?: [^<>]*)? data-v-[^<>]*>/g, withoutRepeatedScopes);
}

/** An element of two components can have the mark of a scope twice. */
function withoutRepeatedScopes(tag: string): string {
  const seen = new Set<string>();
  return tag.replaceAll(/ data-v-[\w-]+(?=[ >])/g, (mark) => {
    if (seen.has(mark)) return '';
    seen.add(mark);
    return mark;
  });
}
