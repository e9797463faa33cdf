import path from 'node:path';
import { getLineColLocation, type Document, type Source } from '@redocly/openapi-core';
import { pointerTo } from '../guard/json-pointer.js';
import type { SourceLocation } from '../model/problem.js';

/** Says where an object was written; `key` points at one of its members. */
export type Locate = (node: object, key?: string) => SourceLocation | undefined;

interface Place {
  readonly source: Source;
  readonly pointer: string;
}

/**
 * Bundling moves objects from file to file but keeps their identity, so each object of each file is remembered.
 * The root file, the first of `documents`, comes last: it is where the others' objects end up.
 */
export function locator(projectRoot: string, documents: readonly Document[]): Locate {
  const places = new WeakMap<object, Place>();
  for (const document of documents.toReversed()) {
    indexNode(places, document.parsed, { source: document.source, pointer: '#' });
  }
  return (node, key) => {
    const place = places.get(node);
    if (!place) return undefined;
    const pointer = key === undefined ? place.pointer : pointerTo(place.pointer, key);
    return locationOf(path.relative(projectRoot, place.source.absoluteRef), { source: place.source, pointer });
  };
}

/** Line and column take a second reading of the file, so they are found when a message needs them. */
function locationOf(file: string, place: Place): SourceLocation {
  let start: { line: number; col: number } | undefined;
  const find = () => (start ??= getLineColLocation({ ...place, reportOnKey: true }).start);
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

function indexNode(places: WeakMap<object, Place>, node: unknown, place: Place): void {
  if (typeof node !== 'object' || node === null || places.has(node)) return;
  places.set(node, place);
  for (const [key, child] of Object.entries(node)) {
    indexNode(places, child, { source: place.source, pointer: pointerTo(place.pointer, key) });
  }
}
