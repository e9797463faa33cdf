import { isOperationId, pascalCase, resourcePath, verbOf } from '../../generator/names.js';
import { FlagError } from '../support/command-error.js';

/** An operation to add, as the maintainer asks for it. */
export interface NewOperation {
  /** Key of the API: `v2`. */
  readonly api: string;
  /** `deals.archive`. */
  readonly operationId: string;
  /** `deals`, nested `pipelines.stages`. */
  readonly resource: string;
  readonly verb: string;
  /** Lower case. */
  readonly method: 'get' | 'put' | 'post' | 'delete' | 'patch';
  /** `/deals/{id}/archive`. */
  readonly path: string;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** Verbs that a method leaves no choice about, as the lint rules see it. */
const VERBS: Readonly<Record<string, readonly string[]>> = {
  list: ['get'],
  get: ['get'],
  create: ['post'],
  update: ['patch', 'put'],
  delete: ['delete'],
};

/**
 * Reads `<resource>.<verb> <METHOD> <path>`. All that is wrong is said at once.
 *
 * @throws {FlagError} it is no operation that the conventions allow
 */
export function readRequest(
  [operationId = '', methodText = '', path = '']: readonly string[],
  api: string,
): NewOperation {
  const method = METHODS.find((known) => known === methodText.toLowerCase());
  const verb = verbOf(operationId);
  const faults = [
    ...(isOperationId(operationId)
      ? []
      : [`"${operationId}" is no operationId. Write <resource>.<verb> in camelCase words, such as deals.archive.`]),
    ...(method ? [] : [`"${methodText}" is no method. Write one of ${METHODS.join(', ').toUpperCase()}.`]),
    ...(/^(\/[A-Za-z0-9_-]+|\/\{[A-Za-z0-9_]+\})+$/.test(path)
      ? []
      : [`"${path}" is no path. Write it without the server's part, such as /deals/{id}/archive.`]),
    ...(method && VERBS[verb] && !VERBS[verb].includes(method)
      ? [`The verb ${verb} is for ${VERBS[verb].join(' or ').toUpperCase()}. Choose the verb that fits.`]
      : []),
  ];
  if (faults.length > 0 || !method) throw new FlagError(faults.join('\n'));
  return { api, operationId, resource: resourcePath(operationId).join('.'), verb, method, path };
}

/** `pipelines.stages` → `PipelineStage`: a guess at the word that type names start with, for the author to mend. */
export function guessSingular(resource: string): string {
  const words = resource.split('.').map((word) => pascalCase(singular(word)));
  return words.join('');
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(ss|us)$/.test(word) ? word : word.replace(/s$/, '');
}
