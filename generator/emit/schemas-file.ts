import { StructureKind, VariableDeclarationKind } from 'ts-morph';
import type { ApiModel } from '../model.js';
import { docComment } from './doc-comment.js';
import type { EmittedFile } from './emitted-file.js';
import { FileScope } from './file-scope.js';
import { objectLiteral } from './literal.js';

/** Schemas of every request and answer as data, for what checks values at run time. The client does not import it. */
export function schemasFile({ key, title, source }: ApiModel, schemas: object): EmittedFile {
  const file = new FileScope();
  const type = file.type('ApiSchemas', '../validate/api-schemas.js');
  return {
    kind: 'structures',
    path: `src/${key}/schemas.ts`,
    source,
    statements: [
      ...file.imports(),
      {
        kind: StructureKind.VariableStatement,
        isExported: true,
        declarationKind: VariableDeclarationKind.Const,
        docs: [docComment([`What ${title} says of its requests and answers, as data.`])],
        declarations: [{ name: 'schemas', type, initializer: objectLiteral(schemas) }],
      },
    ],
  };
}

/** The entry point that checks answers: it alone brings the schemas into a bundle. */
export function validateFile({ key, source, client }: ApiModel): EmittedFile {
  const text = `import { checksOf } from '../validate/checks-of.js';
import type { DriftMode } from '../validate/checks-of.js';
import type { ResponseChecks } from '../runtime/index.js';
import { schemas } from './schemas.js';

export { DriftError } from '../validate/drift-error.js';

/**
 * Checks that hold every answer of \`${client.className}\` against the description, for the option \`validate\`.
 * Each distinct difference is told once, to the hook \`onDrift\` or, without one, to the logger.
 * A field or a value of a list of values that the description does not know is told and never refused.
 *
 * @param mode \`warn\`: only tells. \`error\`: a call whose answer does not fit its type rejects with a DriftError
 * @example
 * const client = new ${client.className}({ validate: responseChecks('warn') });
 */
export function responseChecks(mode: DriftMode): ResponseChecks {
  return checksOf(schemas, mode);
}
`;
  return { kind: 'typescript', path: `src/${key}/validate.ts`, source, text };
}
