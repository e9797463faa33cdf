import type { ApiModel, Operation, Resource } from '../../model/model.js';
import type { EmittedFile } from '../../model/emitted-file.js';
import { inlineCode, linkTarget, plainText } from '../support/markdown.js';
import { specifierOf, type PackageFacts } from '../../model/package-facts.js';

/** The package's README: usage, entry points, and every operation with its method, route and provenance. */
export function readmeFile(facts: PackageFacts, apis: readonly ApiModel[]): EmittedFile {
  const sections = [
    `# ${facts.name}`,
    plainText(facts.description),
    facts.guide || install(facts, apis),
    entryPoints(facts, apis),
    LEVELS,
    ...apis.map(apiSection),
  ];
  return { kind: 'text', path: 'README.md', text: `${sections.join('\n\n')}\n` };
}

function install({ name }: PackageFacts, [api]: readonly ApiModel[]): string {
  const variable = api?.client.environment.apiKey;
  return `\`\`\`sh\nnpm install ${name}\n\`\`\`\n\nThe API key is read from \`${variable}\`, or passed as the option \`apiKey\`.`;
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

const LEVELS = `## Operations

Provenance of each operation: \`seed\` and \`documented\` are documented field by field; \`listed\` is named in the documentation, with
fields taken from similar operations; \`observed\` was seen in public code only; \`inferred\` is an assumption and may not exist.`;

function apiSection(api: ApiModel): string {
  const rows = api.resources.flatMap((resource) => resourceRows(resource, ''));
  return [
    `### ${plainText(api.title)}`,
    '',
    '| operation | method | route | provenance |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function resourceRows(resource: Resource, prefix: string): string[] {
  const property = `${prefix}${resource.propertyName}`;
  return [
    ...resource.operations.map((operation) => operationRow(operation, property)),
    ...resource.children.flatMap((child) => resourceRows(child, `${property}.`)),
  ];
}

function operationRow(operation: Operation, property: string): string {
  const args = [
    ...operation.pathParameters.map(({ argumentName }) => argumentName),
    ...(operation.body ? ['body'] : []),
    ...(operation.query ? [operation.query.required ? 'params' : 'params?'] : []),
  ];
  const { level, page } = operation.provenance;
  const method = `${property}.${operation.methodName}(${args.join(', ')})`;
  const name = `\`${operation.id}\`${deprecation(operation)}`;
  return `| ${name} | \`${method}\` | ${inlineCode(`${operation.httpMethod} ${operation.route}`)} | [${level}](${linkTarget(page)}) |`;
}

function deprecation({ docs: { deprecated, replacedBy } }: Operation): string {
  if (!deprecated) return '';
  return replacedBy ? ` (deprecated: use \`${replacedBy.call}\`)` : ' (deprecated)';
}
