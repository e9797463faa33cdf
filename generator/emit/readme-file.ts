import type { ApiModel, Operation, Resource } from '../model.js';
import type { EmittedFile } from './emitted-file.js';
import { specifierOf, type PackageFacts } from './package-facts.js';

/** The package's README: how to start, and every operation with its method, route and provenance. */
export function readmeFile(facts: PackageFacts, apis: readonly ApiModel[]): EmittedFile {
  const sections = [
    `# ${facts.name}`,
    facts.description,
    quickStart(facts, apis),
    ERRORS,
    LEVELS,
    ...apis.map(apiSection),
  ];
  return { kind: 'text', path: 'README.md', text: `${sections.join('\n\n')}\n` };
}

function quickStart(facts: PackageFacts, apis: readonly ApiModel[]): string {
  const rows = apis.map((api) => `| \`${specifierOf(api)}\` | \`${api.client.className}\` | ${api.title} |`);
  const extras = facts.extraEntries.map(
    ({ entryPoint, name, purpose }) => `| \`${entryPoint.replace('.', facts.name)}\` | \`${name}\` | ${purpose} |`,
  );
  const variable = apis[0]?.client.environment.apiKey;
  return [
    '```sh',
    `npm install ${facts.name}`,
    '```',
    '',
    `The API key is read from \`${variable}\`, or given as \`apiKey\`.`,
    '',
    '| import from | name | what it is |',
    '|---|---|---|',
    ...rows,
    ...extras,
  ].join('\n');
}

const ERRORS = `## Errors

Every error descends from \`HefflError\`. Its message says the method, the route, the status, the code and what to do.

| error | when |
|---|---|
| \`ConfigurationError\` | the API key is missing, or an option is wrong; thrown by the constructor |
| \`ArgumentError\` | an id has the wrong prefix, a value cannot be sent; nothing was sent |
| \`CallError\` | the base of the next four; its \`outcome\` says whether a change may have been made |
| \`ConnectionError\` | no answer came, or it broke off |
| \`TimeoutError\` | no complete answer within \`timeout\` |
| \`DeadlineError\` | the call took, or would take, longer than its \`deadline\` |
| \`QueueFullError\` | too many requests wait already |
| \`RedirectError\` | a redirect that would hand the API key to another origin, or that is not followed |
| \`PaginationError\` | the pages of a list contradict one another, or the list is longer than the limit of \`toArray\` |
| \`AnswerError\` | the base of the next two; it has \`status\` and \`headers\` |
| \`ResponseError\` | an answer that is not the JSON it should be |
| \`DriftError\` | of the entry point \`validate\`: an answer does not fit its type, and the client was told to refuse such |
| \`ApiError\` | an error status: \`BadRequestError\` 400, \`UnauthorizedError\` 401, \`ForbiddenError\` 403, \`NotFoundError\` 404, \`ConflictError\` 409, \`TooManyRequestsError\` 429, \`ServerError\` 5xx |`;

const LEVELS = `## Operations

How each operation is known: \`seed\` and \`documented\` were read field by field; \`listed\` is named by the documentation, its fields
are taken from its siblings; \`observed\` was seen in public code only; \`inferred\` is our reasoning and may not exist.`;

function apiSection(api: ApiModel): string {
  const rows = api.resources.flatMap((resource) => resourceRows(resource, ''));
  return [`### ${api.title}`, '', '| operation | method | route | provenance |', '|---|---|---|---|', ...rows].join(
    '\n',
  );
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
  return `| ${name} | \`${method}\` | \`${operation.httpMethod} ${operation.route}\` | [${level}](${page}) |`;
}

function deprecation({ docs: { deprecated, replacedBy } }: Operation): string {
  if (!deprecated) return '';
  return replacedBy ? ` (deprecated: use \`${replacedBy.call}\`)` : ' (deprecated)';
}
