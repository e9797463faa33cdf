import { format } from 'oxfmt';
import ts from 'typescript';
import {
  resolve,
  type OpenApiDocument,
  type ParameterObject,
  type SchemaObject,
} from '../../../generator/document/document.js';
import { JSON_MEDIA_TYPE } from '../../../generator/model/media-type.js';
import type { SiteApi, SiteOperation } from '../source/site-source.js';

/** Maximal line width of samples, in characters, so that they fit next to the text of an API page. */
const PRINT_WIDTH = 76;

/** A program that calls an operation with its example and prints the result. */
export function callSample(api: SiteApi, described: SiteOperation): Promise<string> {
  const { className } = api.model.client;
  return print([
    `import { ${[className, ...helpers(api, described)].join(', ')} } from '${api.specifier}';`,
    '',
    `const ${clientName(api)} = new ${className}();`,
    '',
    ...callLines(api, described),
  ]);
}

/** The same, with handling of this operation's errors. */
export function errorSample(api: SiteApi, described: SiteOperation): Promise<string> {
  const { className } = api.model.client;
  const branches = branchesOf(described);
  const names = [className, ...branches.map(({ errorName }) => errorName)].toSorted().concat(helpers(api, described));
  return print([
    `import { ${names.join(', ')} } from '${api.specifier}';`,
    '',
    `const ${clientName(api)} = new ${className}();`,
    '',
    'try {',
    ...callLines(api, described),
    '} catch (error) {',
    ...branches.map(({ errorName, statement }, index) =>
      [index > 0 ? 'else ' : '', `if (error instanceof ${errorName}) ${statement}`].join(''),
    ),
    'else throw error;',
    '}',
  ]);
}

/** Variable name of the client in samples: `heffl` of the class `Heffl`. */
export function clientName({ model }: SiteApi): string {
  return uncapitalise(model.client.className);
}

interface Branch {
  readonly errorName: string;
  readonly statement: string;
}

function branchesOf({ operation, object }: SiteOperation): Branch[] {
  const statuses = Object.keys(object.responses ?? {});
  const notFound = { errorName: 'NotFoundError', statement: "console.error('There is no such record.');" };
  const badRequest = {
    errorName: 'BadRequestError',
    statement: 'console.error(error.message, error.issues);',
  };
  return [
    ...(statuses.includes('404') ? [notFound] : []),
    ...(statuses.includes('400') && (operation.body || operation.query) ? [badRequest] : []),
    { errorName: 'HefflError', statement: 'console.error(error.message);' },
  ];
}

function callLines(api: SiteApi, described: SiteOperation): string[] {
  const { operation, example, singular } = described;
  const values = [...example.path, ...(operation.body ? [example.body] : [])].map((value) => JSON.stringify(value));
  const query = operation.query && example.query ? [queryText(api, described)] : [];
  const call = `${clientName(api)}.${operation.id}(${[...values, ...query].join(', ')})`;
  const name = recordName(api, singular);
  switch (operation.response.kind) {
    case 'page':
      return [`for await (const ${name} of ${call}) {`, `console.log(${name});`, '}'];
    case 'body':
      return [`const ${name} = await ${call};`, `console.log(${name});`];
    default:
      return [`await ${call};`];
  }
}

/** Names that a sample uses, or that no program may give to a constant. */
const TAKEN = new Set(['console', 'error', 'unchecked', 'await', 'arguments', 'eval', 'undefined']);

/** Variable name of a record: `deal`, but `classRecord` where the word alone is a keyword. */
function recordName(api: SiteApi, singular: string): string {
  const name = uncapitalise(singular);
  const token = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, name).scan();
  const isReserved = token >= ts.SyntaxKind.FirstReservedWord && token <= ts.SyntaxKind.LastFutureReservedWord;
  return isReserved || TAKEN.has(name) || name === clientName(api) ? `${name}Record` : name;
}

/** The parameters of a query. A filter by an undocumented field is written with `unchecked`. */
function queryText({ document }: SiteApi, { example, parameters }: SiteOperation): string {
  const entries = Object.entries(example.query ?? {}).map(([name, value]) => {
    const text = JSON.stringify(value);
    const parameter = parameters.find((candidate) => candidate.name === name);
    return `${JSON.stringify(name)}: ${isUndocumented(document, parameter, value) ? `unchecked(${text})` : text}`;
  });
  return `{ ${entries.join(', ')} }`;
}

function helpers(api: SiteApi, described: SiteOperation): string[] {
  return callLines(api, described).some((line) => line.includes('unchecked(')) ? ['unchecked'] : [];
}

/** True if a value has members that its schema does not name, where the schema is known to be incomplete. */
function isUndocumented(document: OpenApiDocument, parameter: ParameterObject | undefined, value: unknown): boolean {
  const given = parameter?.content?.[JSON_MEDIA_TYPE]?.schema ?? parameter?.schema;
  if (!given || typeof value !== 'object' || value === null) return false;
  const schema = resolve<SchemaObject>(document, given);
  const known = schema.properties ?? {};
  return schema['x-unchecked'] === true && Object.keys(value).some((key) => !(key in known));
}

async function print(lines: readonly string[]): Promise<string> {
  const { code, errors } = await format('sample.ts', lines.join('\n'), { printWidth: PRINT_WIDTH, singleQuote: true });
  const [error] = errors;
  if (error) throw new Error(`A sample was emitted with a syntax error: ${error.message}\n${lines.join('\n')}`);
  return code;
}

function uncapitalise(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
