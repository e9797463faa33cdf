import { getLineColLocation, type Document, type Source } from '@redocly/openapi-core';
import { pointerKeys, pointerTo } from '../../guard/json-pointer.js';
import type { SourceLocation } from '../../model/problem.js';
import { fileName } from './file-name.js';
import { isJson } from './guarded-resolver.js';
import { jsonOffset } from './json-offset.js';

/** Says where an object was written; `key` points at one of its members. */
export type Locate = (node: object, key?: string) => SourceLocation | undefined;

/** Positions of the objects of a document. */
export interface Locator {
  readonly locate: Locate;
  /** Gives an object that was made later the position of the one that it is a part of. */
  readonly adopt: (made: object, original: object) => void;
}

/** A file, or a member of the object at another place. Pointers are only made when a message needs them. */
type Place = ({ readonly source: Source } | { readonly parent: Place; readonly key: string }) & {
  /** True for a reference, in whose place bundling may put the content of another object. */
  readonly isReference?: boolean;
};

/**
 * Bundling moves objects from file to file but keeps their identity, so each object of each file is remembered.
 * The root file, the first of `documents`, comes last: it is where the others' objects end up.
 */
export function locator(projectRoot: string, documents: readonly Document[]): Locator {
  const places = new Map<object, Place>();
  for (const { source, parsed } of documents.toReversed()) indexNode(places, parsed, { source });
  return {
    locate(node, key) {
      const place = homeOf(places, node) ?? simpleHome(places, key);
      if (!place) return undefined;
      const { source, pointer } = written(key === undefined ? place : { parent: place, key });
      const file = fileName(projectRoot, source.absoluteRef);
      return locationOf(file, { source, pointer, reportOnKey: !Array.isArray(node) || key === undefined });
    },
    adopt(made, original) {
      const place = places.get(original);
      if (place) places.set(made, place);
    },
  };
}

/** The place of an object; where bundling put the content of another one into it, the place of that one. */
function homeOf(places: ReadonlyMap<object, Place>, node: object): Place | undefined {
  const own = places.get(node);
  if (!own?.isReference || '$ref' in node) return own;
  for (const child of Object.values(node) as unknown[]) {
    const place = isObject(child) ? places.get(child) : undefined;
    if (place && 'parent' in place && place.parent !== own) return place.parent;
  }
  return own;
}

/** Bundling made the map of a shared part. Where the part is no object, it stands in some file under the same name. */
function simpleHome(places: ReadonlyMap<object, Place>, key: string | undefined): Place | undefined {
  if (key === undefined) return undefined;
  const [, place] = [...places].find(([node]) => Object.hasOwn(node, key) && !isObject(Reflect.get(node, key))) ?? [];
  return place;
}

/** A place in a file. */
interface FilePlace {
  readonly source: Source;
  readonly pointer: string;
  /** Default: yes. An item of a list has no key. */
  readonly reportOnKey?: boolean;
}

/** Line and column take a second reading of the file, so they are found when a message needs them. */
function locationOf(file: string, place: FilePlace): SourceLocation {
  let start: { line: number; col: number } | undefined;
  const find = () => (start ??= startOf(place));
  return {
    file,
    get line() {
      return find().line;
    },
    get column() {
      return find().col;
    },
  };
}

/**
 * Redocly finds places with a second parser, which fails on some YAML that the first one takes. It makes a tree of the
 * whole file, so the few places of a JSON file that messages need are found without it.
 */
export function startOf({ source, pointer, reportOnKey = true }: FilePlace): {
  readonly line: number;
  readonly col: number;
} {
  const inJson = startInJson({ source, pointer, reportOnKey });
  if (inJson) return inJson;
  try {
    return getLineColLocation({ source, pointer, reportOnKey }).start;
  } catch {
    const key = pointer.split('/').at(-1) ?? '';
    const line = source.body.split('\n').findIndex((text) => text.trimStart().startsWith(`${key}:`));
    return { line: Math.max(line, 0) + 1, col: 1 };
  }
}

/** Places that were looked up in a file before its tree pays. */
const LOOK_UPS = 30;
const lookUps = new WeakMap<Source, number>();

function startInJson({ source, pointer, reportOnKey = true }: FilePlace): { line: number; col: number } | undefined {
  const count = (lookUps.get(source) ?? 0) + 1;
  lookUps.set(source, count);
  if (count > LOOK_UPS || !isJson(source)) return undefined;
  const before = source.body.slice(0, jsonOffset(source.body, pointerKeys(pointer), reportOnKey)).split('\n');
  return { line: before.length, col: (before.at(-1) ?? '').length + 1 };
}

function written(place: Place): { readonly source: Source; readonly pointer: string } {
  const keys: string[] = [];
  let step = place;
  for (; 'parent' in step; step = step.parent) keys.unshift(step.key);
  return { source: step.source, pointer: pointerTo('#', ...keys) };
}

function indexNode(places: Map<object, Place>, node: unknown, place: Place): void {
  if (!isObject(node) || places.has(node)) return;
  const own = '$ref' in node ? { ...place, isReference: true } : place;
  places.set(node, own);
  for (const key of Object.keys(node)) {
    const child: unknown = Reflect.get(node, key);
    if (isObject(child)) indexNode(places, child, { parent: own, key });
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
