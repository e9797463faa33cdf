import type { ApiModel, Operation, Resource } from '../../model/model.js';
import type { EmittedFile } from '../../model/emitted-file.js';
import { shellSection } from './shell-text.js';
import { usage } from './usage-text.js';
import { callOf } from './call-text.js';
import { inlineCode, linkTarget, plainText } from '../support/markdown.js';
import { specifierOf, type PackageFacts } from '../../model/package-facts.js';

/** The package's README: usage, entry points, and every operation with its method, route and provenance. */
export function readmeFile(facts: PackageFacts, apis: readonly ApiModel[]): EmittedFile {
  const count = apis.reduce((total, { routes }) => total + routes.length, 0);
  const sections = [
    `# ${facts.name}`,
    plainText(facts.description),
    facts.guide || [usage(facts, apis), ...shellSection(facts, apis)].join('\n\n'),
    entryPoints(facts, apis),
    ...(facts.guide === '' && count > MOST_ROWS ? [listed(count)] : operationSections(apis)),
    ...(facts.guide === '' ? notCarried(apis) : []),
  ];
  return { kind: 'text', path: 'README.md', text: `${sections.join('\n\n')}\n` };
}

function entryPoints(facts: PackageFacts, apis: readonly ApiModel[]): string {
  const rows = apis.flatMap((api) => {
    const specifier = specifierOf(api);
    return [
      `| \`${specifier}\` | \`${api.client.className}\` | ${plainText(api.title)} |`,
      `| \`${specifier}/validate\` | \`responseChecks\` | Checks responses of ${plainText(api.title)} against its description |`,
    ];
  });
  const extras = facts.extraEntries.map(
    ({ entryPoint, name, purpose }) => `| \`${entryPoint.replace('.', facts.name)}\` | \`${name}\` | ${purpose} |`,
  );
  return ['## Entry points', '', '| import from | name | description |', '|---|---|---|', ...rows, ...extras].join(
    '\n',
  );
}

/** Longest table of operations. */
const MOST_ROWS = 60;

function listed(count: number): string {
  return `## Operations\n\nAll ${count} operations are listed in [api.md](api.md): each method with its route.`;
}

function operationSections(apis: readonly ApiModel[]): string[] {
  const hasProvenance = apis.some(({ resources }) => resources.some(statesProvenance));
  const sections = apis.filter(({ resources }) => resources.length > 0).map((api) => apiSection(api, hasProvenance));
  return sections.length === 0 ? [] : ['## Operations', ...(hasProvenance ? [LEVELS] : []), ...sections];
}

/** Kinds of things that users may look for in vain. */
function notCarried(apis: readonly ApiModel[]): string[] {
  const rows = apis.flatMap(({ leftOut }) => leftOut.map(({ what, count }) => `- ${count} ${what}`));
  if (rows.length === 0) return [];
  return [
    `## Not carried\n\nThe description has, and this package leaves out (details in [api.md](api.md)):\n\n${rows.join('\n')}`,
  ];
}

/** True if an operation of the resource, or of one nested in it, says how it is known. */
function statesProvenance({ operations, children }: Resource): boolean {
  return operations.some(({ provenance }) => provenance !== undefined) || children.some(statesProvenance);
}

const LEVELS = `Provenance of each operation: \`seed\` and \`documented\` are documented field by field; \`listed\` is named in the documentation, with
fields taken from similar operations; \`observed\` was seen in public code only; \`inferred\` is an assumption and may not exist.`;

function apiSection(api: ApiModel, hasProvenance: boolean): string {
  const columns = ['operation', 'method', 'route', ...(hasProvenance ? ['provenance'] : [])];
  const rows = api.resources.flatMap((resource) => resourceRows(resource, ''));
  return [
    `### ${plainText(api.title)}`,
    '',
    `| ${columns.join(' | ')} |`,
    `|${columns.map(() => '---|').join('')}`,
    ...rows.map((cells) => `| ${cells.slice(0, columns.length).join(' | ')} |`),
  ].join('\n');
}

function resourceRows(resource: Resource, prefix: string): string[][] {
  const property = `${prefix}${resource.propertyName}`;
  return [
    ...resource.operations.map((operation) => operationCells(operation, property)),
    ...resource.children.flatMap((child) => resourceRows(child, `${property}.`)),
  ];
}

function operationCells(operation: Operation, property: string): string[] {
  const { provenance } = operation;
  const method = `${property}.${callOf(operation)}`;
  const name = `\`${operation.id}\`${deprecation(operation)}`;
  return [
    name,
    `\`${method}\``,
    inlineCode(`${operation.httpMethod} ${operation.route}`),
    provenance ? `[${provenance.level}](${linkTarget(provenance.page)})` : '',
  ];
}

function deprecation({ docs: { deprecated, replacedBy } }: Operation): string {
  if (!deprecated) return '';
  return replacedBy ? ` (deprecated: use \`${replacedBy.call}\`)` : ' (deprecated)';
}
