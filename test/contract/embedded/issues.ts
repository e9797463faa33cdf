import type { ErrorObject } from 'ajv/dist/2020.js';

/** One thing that is wrong with a request. */
export interface Issue {
  /** Dotted path of the member at fault; absent when the whole is meant. */
  readonly field?: string;
  readonly message: string;
}

/** Ajv's errors in the words of the API: one issue for each field, the first and most exact one. */
export function toIssues(errors: readonly ErrorObject[], place: string): Issue[] {
  const issues = errors.map((error) => toIssue(error, place));
  const keys = issues.map(({ field, message }) => field ?? message);
  return issues.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function toIssue(error: ErrorObject, place: string): Issue {
  const at = [place, ...pointerSegments(error.instancePath)].filter((segment) => segment !== '');
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'required':
    case 'dependentRequired':
      return { field: [...at, String(params['missingProperty'])].join('.'), message: 'Required' };
    case 'unevaluatedProperties':
      return { message: unknownField([...at, String(params['unevaluatedProperty'])].join('.'), error) };
    case 'additionalProperties':
      return { message: unknownField([...at, String(params['additionalProperty'])].join('.'), error) };
    case 'enum':
      return located(at, `must be one of ${(params['allowedValues'] as unknown[]).map(String).join(', ')}`);
    default:
      return located(at, error.message ?? error.keyword);
  }
}

function located(at: readonly string[], message: string): Issue {
  return at.length === 0 ? { message } : { field: at.join('.'), message };
}

function unknownField(name: string, { parentSchema }: ErrorObject): string {
  const patterns = Object.keys((parentSchema?.['patternProperties'] ?? {}) as object);
  const keys = patterns.map((pattern) => ` and ${pattern.replace(/^\^/, '')}* keys`).join('');
  return `Unknown field: ${name}. Only documented fields${keys} are allowed.`;
}

function pointerSegments(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
