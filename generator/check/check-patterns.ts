import type { SchemaObject } from '../document/document.js';
import { patternFault, PATTERN_FIX } from '../guard/patterns.js';
import type { LoadedDocument } from '../load/load-document.js';
import type { Problem } from '../model/problem.js';
import { everySchema } from '../document/schemas-in.js';

/** Packages match values against the patterns of a description, without those that could freeze a program. */
export function checkPatterns(loaded: LoadedDocument): Problem[] {
  return everySchema(loaded.document).flatMap((schema) => {
    const own = faultsOf(schema.pattern).map((fault) => problem(loaded, { node: schema, key: 'pattern', fault }));
    const { patternProperties = {} } = schema;
    const ofKeys = Object.keys(patternProperties).flatMap((key) =>
      faultsOf(key).map((fault) => problem(loaded, { node: patternProperties, key, fault })),
    );
    return own.concat(ofKeys);
  });
}

interface Found {
  readonly node: object;
  readonly key: string;
  readonly fault: { readonly pattern: string; readonly text: string };
}

function faultsOf(pattern: SchemaObject['pattern']): Found['fault'][] {
  const text = pattern === undefined ? undefined : patternFault(pattern);
  return pattern === undefined || text === undefined ? [] : [{ pattern, text }];
}

function problem(loaded: LoadedDocument, { node, key, fault }: Found): Problem {
  return {
    code: 'pattern',
    severity: 'warning',
    location: loaded.locate(node, key),
    message: `The pattern ${JSON.stringify(fault.pattern)} ${fault.text}. Values are not checked against it.`,
    fix: PATTERN_FIX,
  };
}
