import { StructureKind, VariableDeclarationKind, type VariableStatementStructure } from 'ts-morph';
import type { ApiModel } from '../model/model.js';
import type { SchemaData } from '../model/schema-data.js';
import { docComment } from './support/doc-comment.js';
import type { EmittedFile } from '../model/emitted-file.js';
import { FileScope } from './support/file-scope.js';
import { memberList, objectLiteral, propertyName } from './support/literal.js';

/** Schemas of every response as data. The client does not import it. */
export function responsesFile(
  { key, title, source }: ApiModel,
  { responses, ...others }: SchemaData['responses'],
): EmittedFile {
  const file = new FileScope();
  const type = file.type('ResponseSchemas', '../validate/api-schemas.js');
  const errors = new ErrorSets();
  const entries = Object.entries(responses).map(([id, own]) => `${propertyName(id)}: ${errors.within(own)}`);
  const sets = errors.names().map(([set, name]) => {
    const setType = file.type('Responses', '../validate/api-schemas.js');
    return constant({ name, type: setType, initializer: set });
  });
  const initializer = `{ ${memberList(others)}, responses: { ${entries.join(', ')} } }`;
  return {
    kind: 'structures',
    path: `src/${key}/responses.ts`,
    source,
    statements: [
      ...file.imports(),
      ...sets,
      exported({ name: 'responses', type, initializer }, `Schemas of the responses of ${title}, as data.`),
    ],
  };
}

/** The error responses. Most operations have the same, so each set of them is written once. */
class ErrorSets {
  readonly #names = new Map<string, string>();

  /** The sets with their names, in the order of their first use. */
  names(): [set: string, name: string][] {
    return [...this.#names];
  }

  /** The responses of an operation as an expression that names its set. */
  within(responses: Readonly<Record<string, object | null>>): string {
    const successes = Object.fromEntries(Object.entries(responses).filter(isSuccess));
    const set = objectLiteral(Object.fromEntries(Object.entries(responses).filter((response) => !isSuccess(response))));
    const name = this.#names.get(set) ?? `errors${this.#names.size + 1}`;
    this.#names.set(set, name);
    return `{ ${[memberList(successes), `...${name}`].filter((part) => part !== '').join(', ')} }`;
  }
}

/** Schemas of every request and response as data, for checks at run time. The client does not import it. */
export function schemasFile(
  { key, title, source }: ApiModel,
  { named, operations }: SchemaData['requests'],
): EmittedFile {
  const file = new FileScope();
  const type = file.type('ApiSchemas', '../validate/api-schemas.js');
  const responses = file.value('responses', './responses.js');
  const names = [`...${responses}.named`, memberList(named)].filter((part) => part !== '').join(', ');
  const initializer = `{ ...${responses}, named: { ${names} }, operations: ${objectLiteral(operations)} }`;
  const text = `Schemas of the requests and responses of ${title}, as data.`;
  return {
    kind: 'structures',
    path: `src/${key}/schemas.ts`,
    source,
    statements: [...file.imports(), exported({ name: 'schemas', type, initializer }, text)],
  };
}

interface Constant {
  readonly name: string;
  readonly type: string;
  readonly initializer: string;
}

function exported(declaration: Constant, text: string): VariableStatementStructure {
  return { ...constant(declaration), isExported: true, docs: [docComment([text])] };
}

function isSuccess([status]: [string, unknown]): boolean {
  return status.startsWith('2');
}

function constant(declaration: Constant): VariableStatementStructure {
  const { Const } = VariableDeclarationKind;
  return { kind: StructureKind.VariableStatement, declarationKind: Const, declarations: [{ ...declaration }] };
}

/** The entry point for response checks: only it adds the schemas to a bundle. */
export function validateFile({ key, source, client }: ApiModel): EmittedFile {
  const text = `import { checksOf } from '../validate/checks-of.js';
import type { DriftMode } from '../validate/checks-of.js';
import type { ResponseChecks } from '../runtime/index.js';
import { responses } from './responses.js';

export { DriftError } from '../validate/drift-error.js';

/**
 * Checks every response of \`${client.className}\` against the description, for the option \`validate\`.
 * Each distinct difference is reported once, to the hook \`onDrift\` or, without one, to the logger.
 * An undeclared field, or an undeclared value of an enum, is reported but never rejected.
 *
 * @param mode \`warn\`: only reports. \`error\`: a call also rejects with a DriftError if its response does not fit its
 * type.
 * @example
 * const client = new ${client.className}({ validate: responseChecks('warn') });
 */
export function responseChecks(mode: DriftMode): ResponseChecks {
  return checksOf(responses, mode);
}
`;
  return { kind: 'typescript', path: `src/${key}/validate.ts`, source, text };
}
