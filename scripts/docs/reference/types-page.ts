import { resolve, type OpenApiDocument, type SchemaObject } from '../../../generator/document/document.js';
import type { SchemaType } from '../../../generator/model/model.js';
import type { SitePage } from '../page/site-page.js';
import type { SiteApi } from '../source/site-source.js';
import { href, operationHref, typesPath } from './addresses.js';
import { code, fence, heading, link, pageTitle, paragraphs, prose, table } from './markdown.js';
import { rowsTable } from './rows-table.js';
import { propertyRows, typeText } from './schema-text.js';
import type { TypeIndex } from './type-links.js';

/** Every type that an entry point of the client exports for its API, each with its members. */
export function typesPage(api: SiteApi, index: TypeIndex): SitePage {
  const { model, specifier, rootFile } = api;
  return {
    path: typesPath(api),
    title: `Types of ${model.title}`,
    description: `Every type that ${specifier} exports for ${model.title}, with its members.`,
    source: rootFile,
    text: paragraphs(
      pageTitle(`Types of ${model.title}`),
      `Import them from ${code(specifier)}: ${code(`import type { ${model.schemas[0]?.typeName ?? ''} } from '${specifier}';`)}`,
      'A member that is not marked **required** may be absent. `unknown` stands for what nobody has documented.',
      ...parameterTypes(api),
      heading(2, 'Schemas', 'schemas'),
      ...model.schemas.map((schema) => schemaSection(api.document, schema, index)),
    ),
  };
}

/** Types of query parameters, which are described with their operations. */
function parameterTypes(api: SiteApi): string[] {
  const rows = api.operations.flatMap(({ operation }) =>
    operation.query
      ? [
          [
            code(operation.query.typeName),
            `Query parameters of ${link(code(operation.id), operationHref(api, operation.id) ?? '')}.`,
          ],
        ]
      : [],
  );
  return rows.length === 0
    ? []
    : [heading(2, 'Query parameters', 'query-parameters'), table(['type', 'what it is'], rows)];
}

function schemaSection(document: OpenApiDocument, { wireName, typeName }: SchemaType, index: TypeIndex): string {
  const schema = resolve<SchemaObject>(document, { $ref: `#/components/schemas/${wireName}` });
  const rows = propertyRows(document, schema);
  return paragraphs(
    heading(3, typeName, typeName),
    prose(schema.description ?? ''),
    rows.length > 0 ? rowsTable('member', rows, index) : fence('ts', `type ${typeName} = ${aliasText(schema)};`),
  ).trimEnd();
}

/** An id's pattern is its type. */
function aliasText(schema: SchemaObject): string {
  const prefix = schema.pattern?.match(/^\^([a-z]+_)/)?.[1];
  return prefix === undefined ? typeText(schema) : `\`${prefix}\${string}\``;
}

/** Where the types of an API are described. */
export function typeTargets(api: SiteApi): [string, string][] {
  const schemas = api.model.schemas.map(({ typeName }): [string, string] => [typeName, href(typesPath(api), typeName)]);
  const queries = api.operations.flatMap(({ operation }): [string, string][] => {
    const target = operationHref(api, operation.id);
    return operation.query && target !== undefined ? [[operation.query.typeName, target]] : [];
  });
  return [...schemas, ...queries];
}
