import { YamlParseError, type Document } from '@redocly/openapi-core';
import { createEmptyRedoclyConfig } from '@redocly/openapi-core/lib/bundle-oas';
import { isMap } from '../../document/shapes.js';
import { valueFault } from '../../guard/values.js';
import type { Problem } from '../../model/problem.js';
import { pathOf } from './file-name.js';
import { GuardedResolver } from './guarded-resolver.js';
import { notYaml, unreadable, unreadableValue } from './load-problems.js';

/** Overlays that could be read, and what is wrong with the others. */
export interface ReadOverlays {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

/** Reads the overlays of an API. References in them are not followed. */
export async function readOverlays(projectRoot: string, files: readonly string[]): Promise<ReadOverlays> {
  const results = await Promise.all(files.map((file) => readOverlay(projectRoot, file)));
  return {
    documents: results.filter((result): result is Document => 'parsed' in result),
    problems: results.filter((result): result is Problem => 'code' in result),
  };
}

async function readOverlay(projectRoot: string, file: string): Promise<Document | Problem> {
  const rootPath = pathOf(projectRoot, file);
  try {
    const resolver = new GuardedResolver(createEmptyRedoclyConfig(), { rootPath });
    const overlay = (await resolver.resolveDocument(null, rootPath, true)) as Document;
    const fault = valueFault(overlay.parsed);
    if (fault) return unreadableValue(overlay, fault, projectRoot);
    // An empty file has no members either.
    return isMap(overlay.parsed) ? overlay : { ...overlay, parsed: {} };
  } catch (error) {
    return error instanceof YamlParseError ? notYaml(error, projectRoot) : unreadable(error, projectRoot, file);
  }
}
