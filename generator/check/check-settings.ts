import { GRAMMAR } from '../guard/grammar.js';
import type { LoadedDocument } from '../load/load-document.js';
import type { Problem } from '../model/problem.js';

/** The extensions at the root, which the client is made from, must be there and be of the right kind. */
export function checkSettings(loaded: LoadedDocument): Problem[] {
  return settings.flatMap((setting) => checkSetting(loaded, setting));
}

interface Rule {
  readonly wanted: string;
  readonly holds: (value: unknown) => boolean;
}

interface Setting {
  readonly key: 'x-client' | 'x-error-envelope' | 'x-rate-limit' | 'x-pagination-schemes';
  readonly isOptional?: boolean;
  /** By the dotted path of a member. `*` stands for every member. */
  readonly members: Readonly<Record<string, Rule>>;
}

/** A string of a grammar. All of these reach emitted files, and descriptions of others come without our lint. */
function matching(wanted: string, grammar: RegExp): Rule {
  return { wanted, holds: (value) => typeof value === 'string' && grammar.test(value) };
}

function optional(rule: Rule): Rule {
  return { ...rule, holds: (value) => value === undefined || rule.holds(value) };
}

const dottedPath = matching('a text such as "meta.nextCursor"', GRAMMAR.dottedPath);
const parameterName = matching('a text that names a query parameter', GRAMMAR.parameterName);
const variable = matching('the name of an environment variable in capitals', GRAMMAR.environmentVariable);
const amount: Rule = { wanted: 'a number above 0', holds: (value) => typeof value === 'number' && value > 0 };
const typeName = matching('a name in PascalCase', GRAMMAR.typeName);
const packageName = matching('the name of an npm package', GRAMMAR.packageName);
const entryPoint = matching('"." or "./" and a name', GRAMMAR.entryPoint);

const settings: readonly Setting[] = [
  {
    key: 'x-client',
    members: {
      className: typeName,
      package: packageName,
      entryPoint,
      'environment.apiKey': variable,
      'environment.baseUrl': variable,
      'environment.log': optional(variable),
    },
  },
  {
    key: 'x-error-envelope',
    members: { code: dottedPath, message: dottedPath, issues: optional(dottedPath) },
  },
  { key: 'x-rate-limit', members: { limit: amount, windowSeconds: amount } },
  {
    key: 'x-pagination-schemes',
    isOptional: true,
    members: {
      '*.items': dottedPath,
      '*.nextCursor': dottedPath,
      '*.hasMore': dottedPath,
      '*.cursorParameter': parameterName,
      '*.sizeParameter': optional(parameterName),
    },
  },
];

function checkSetting(loaded: LoadedDocument, { key, isOptional = false, members }: Setting): Problem[] {
  const value: unknown = loaded.document[key];
  if (value === undefined) return isOptional ? [] : [fault(loaded, key, 'is missing')];
  if (!isMap(value)) return [fault(loaded, key, 'is not a map')];
  const wanted = Object.entries(members).flatMap(([path, rule]) => expand(value, path).map((full) => ({ full, rule })));
  const badKeys = key === 'x-pagination-schemes' ? Object.keys(value).filter((name) => !isCamelCase(name)) : [];
  return [
    ...badKeys.map((name) => fault(loaded, key, `has the key "${name}", which is not in camelCase`)),
    ...wanted
      .filter(({ full, rule }) => !rule.holds(memberAt(value, full)))
      .map(({ full, rule }) => fault(loaded, key, describe(value, full, rule))),
  ];
}

function describe(value: unknown, path: string, { wanted }: Rule): string {
  return memberAt(value, path) === undefined ? `has no ${path}` : `has a ${path} that is not ${wanted}`;
}

function fault(loaded: LoadedDocument, key: Setting['key'], message: string): Problem {
  return {
    code: 'root-setting',
    location: loaded.locate(loaded.document, loaded.document[key] === undefined ? 'info' : key),
    message: `${key} ${message}.`,
    fix: `Write it at the root of ${loaded.rootFile}; openapi/README.md explains each member.`,
  };
}

function expand(value: object, path: string): string[] {
  if (!path.startsWith('*')) return [path];
  return Object.keys(value).map((key) => path.replace('*', () => key));
}

function memberAt(value: unknown, path: string): unknown {
  return path.split('.').reduce((node, key) => (isMap(node) ? node[key] : undefined), value);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A scheme becomes a constant named after it. */
function isCamelCase(name: string): boolean {
  return /^[a-z][A-Za-z0-9]*$/.test(name);
}
