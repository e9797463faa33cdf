import type { Parameter } from '../base/specification.js';
import { paired } from './in-query.js';

/** The texts that stand for the parameters of a path template, not decoded; `undefined` for a path of another template. */
export function matchPath(template: string, path: string): Record<string, string> | undefined {
  const names: string[] = [];
  // A fragment is not sent.
  const pattern = template
    .replace(/#.*/s, '')
    .split(/(\{[^{}]+\})/)
    .map((part) => {
      const name = /^\{([^{}]+)\}$/.exec(part)?.[1];
      if (name === undefined) return [...part].map(literal).join('');
      names.push(name);
      return '([^/]*)';
    })
    .join('');
  const found = new RegExp(`^${pattern}$`).exec(path);
  return found ? Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? ''])) : undefined;
}

/** A character of a template, plain or percent-encoded. */
function literal(character: string): string {
  const plain = character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
  const encoded = encodeURIComponent(character);
  return encoded === character ? plain : `(?:${plain}|${encoded})`;
}

/** Reads the text of a path parameter in its style: table "Style Examples" of the specification. */
export function readInPath(parameter: Parameter, expected: unknown, raw: string): unknown {
  const { name, style = 'simple', explode = false } = parameter;
  const text = withoutStart(raw, style, { name, isObject: isObject(expected), explode });
  if (Array.isArray(expected)) {
    if (style === 'matrix' && explode) return text.split(`;${name}=`).map(decodeURIComponent);
    return text.split(style === 'label' && explode ? '.' : ',').map(decodeURIComponent);
  }
  if (!isObject(expected)) return decodeURIComponent(text);
  if (!explode) return paired(text.split(',').map(decodeURIComponent));
  const separator = { label: '.', matrix: ';' }[style] ?? ',';
  return Object.fromEntries(
    text.split(separator).map((part) => part.split('=').map(decodeURIComponent) as [string, string]),
  );
}

interface Form {
  readonly name: string;
  readonly isObject: boolean;
  readonly explode: boolean;
}

function withoutStart(raw: string, style: string, { name, isObject: isMembers, explode }: Form): string {
  const isNamed = style === 'matrix' && !(isMembers && explode);
  const start = style === 'label' ? '.' : style === 'matrix' ? `;${isNamed ? `${name}=` : ''}` : '';
  if (!raw.startsWith(start)) throw new Error(`"${raw}" does not begin with "${start}"`);
  return raw.slice(start.length);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
