import path from 'node:path';
import { BaseResolver, ResolveError, Source, type Config, type Document } from '@redocly/openapi-core';
import { fileFault } from '../../guard/references.js';
import { parseJson } from './parse-json.js';

/** Limits of what is read for one description. */
export interface ReadScope {
  /** Absolute path of the root file. */
  readonly rootPath: string;
  /** Follow references to addresses and to files outside the folder of the root file too; default: no. */
  readonly allowOutside?: boolean | undefined;
  /** Text of the root file, which is then not read from the disk. */
  readonly rootText?: string | undefined;
}

const jsonSources = new WeakSet<Source>();

/** True for a file that was read as JSON, so that its text is JSON. */
export function isJson(source: Source): boolean {
  return jsonSources.has(source);
}

/**
 * Reads files for Redocly, which follows references by itself: only those in the folder of the description's root file.
 * `readFiles` reports references to others with their place; this holds for any way in which Redocly may find one.
 */
export class GuardedResolver extends BaseResolver {
  readonly #scope: ReadScope;

  constructor(config: Config, scope: ReadScope) {
    super(config.resolve);
    this.#scope = scope;
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    const { rootPath, allowOutside, rootText } = this.#scope;
    const isFree = allowOutside === true || absoluteRef === rootPath;
    const fault = isFree ? undefined : fileFault(absoluteRef, path.dirname(rootPath));
    if (fault !== undefined) throw new ResolveError(new Error(`${absoluteRef} ${fault}.`));
    const isGiven = rootText !== undefined && absoluteRef === rootPath;
    const source = isGiven ? new Source(absoluteRef, rootText) : await super.loadExternalRef(absoluteRef);
    // A byte order mark is no part of the text.
    return source.body.startsWith('\uFEFF') ? new Source(absoluteRef, source.body.slice(1), source.mimeType) : source;
  }

  override parseDocument(source: Source, isRoot?: boolean): Document {
    const parsed = parseJson(source.body);
    if (parsed === undefined) return super.parseDocument(source, isRoot);
    jsonSources.add(source);
    return { source, parsed };
  }
}
