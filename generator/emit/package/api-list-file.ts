import type { ApiModel, Operation, Resource, Route } from '../../model/model.js';
import type { EmittedFile } from '../../model/emitted-file.js';
import { specifierOf, type PackageFacts } from '../../model/package-facts.js';
import { camelCaseOf } from '../support/client-variable.js';
import { inlineCode, plainText } from '../support/markdown.js';
import { callOf } from './call-text.js';

/** The list of all methods with their routes, of the operations without one, and of what is not carried: `api.md`. */
export function apiListFile(facts: PackageFacts, apis: readonly ApiModel[]): EmittedFile {
  const text = [`# Methods of ${facts.name}`, ...apis.flatMap(apiSections)].join('\n\n');
  return { kind: 'text', path: 'api.md', text: `${text}\n` };
}

function apiSections(api: ApiModel): string[] {
  const { className } = api.client;
  const variable = camelCaseOf(className);
  const omitted = api.routes.filter(({ omission }) => omission !== undefined);
  return [
    `## ${plainText(api.title)}`,
    `\`import { ${className} } from '${specifierOf(api)}'\``,
    ...(api.operations.length > 0 ? [rowsOf(api.operations, variable)] : []),
    ...api.resources.flatMap((resource) => resourceSections(resource, variable)),
    ...(omitted.length > 0 ? [withoutMethod(omitted)] : []),
    ...(api.leftOut.length > 0 ? [notCarried(api)] : []),
  ];
}

function resourceSections(resource: Resource, above: string): string[] {
  const path = `${above}.${resource.propertyName}`;
  return [
    ...(resource.operations.length > 0 ? [`### ${path}`, rowsOf(resource.operations, path)] : []),
    ...resource.children.flatMap((child) => resourceSections(child, path)),
  ];
}

function rowsOf(operations: readonly Operation[], path: string): string {
  const rows = operations.map((operation) => {
    const { httpMethod, route, server = '', docs } = operation;
    const note = docs.deprecated ? ' (deprecated)' : '';
    return `| ${inlineCode(`${path}.${callOf(operation)}`)}${note} | ${inlineCode(`${httpMethod} ${server.replace(/\/$/, '')}${route}`)} |`;
  });
  return ['| method | route |', '|---|---|', ...rows].join('\n');
}

function withoutMethod(routes: readonly Route[]): string {
  const rows = routes.map(
    ({ id, httpMethod, route, omission = '' }) =>
      `| ${inlineCode(`${httpMethod} ${route}`)} | ${plainText(omission)} | ${inlineCode(`operations['${id}']`)} |`,
  );
  return [
    '### Operations without a method',
    '',
    'Their types are exported. `rawClient<paths>(connect())` sends them: it has the interface of openapi-fetch, and writes parameters and bodies as openapi-fetch does. What the description says of other styles, pass as text.',
    '',
    '| route | reason | type |',
    '|---|---|---|',
    ...rows,
  ].join('\n');
}

function notCarried({ leftOut }: ApiModel): string {
  const rows = leftOut.map(({ what, count }) => `- ${what}: ${count}`);
  return ['### Not carried', '', 'The description has, and this package leaves out:', '', ...rows].join('\n');
}
