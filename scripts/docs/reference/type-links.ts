import { code, link } from './markdown.js';

/** Address of each exported name: `Deal` → `/client/v2/types.html#Deal`. */
export type TypeIndex = ReadonlyMap<string, string>;

/** A type as inline code in which every exported name is a link. */
export function linkedType(type: string, index: TypeIndex): string {
  return type
    .split(/\b([A-Z]\w*)\b/)
    .map((part, position) => {
      const target = position % 2 === 1 ? index.get(part) : undefined;
      return target === undefined ? { text: part, target } : { text: part, target };
    })
    .reduce<{ text: string; target: string | undefined }[]>((merged, piece) => {
      const last = merged.at(-1);
      if (last && last.target === undefined && piece.target === undefined) last.text += piece.text;
      else merged.push({ ...piece });
      return merged;
    }, [])
    .map(({ text, target }) => {
      if (target !== undefined) return link(code(text), target);
      return code(text.trim());
    })
    .filter((part) => part !== '')
    .join(' ');
}
