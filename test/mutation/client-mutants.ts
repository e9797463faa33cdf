import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../contract/support/contract.js';

/** A generated file with one mistake in it. */
export interface ClientMutant {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
  readonly diff: string;
  /** The operation that is made wrongly; `undefined` where all of them may be. */
  readonly operationId: string | undefined;
}

interface Change {
  readonly node: ts.Node;
  readonly replacement: string;
  readonly operationId: string | undefined;
}

/** Every mistake that is made in the generated methods, settings and pagination of an API. */
export function clientMutants(key: string): ClientMutant[] {
  const folder = path.join(projectRoot, 'generated/src', key);
  const resources = readdirSync(path.join(folder, 'resources')).map((name) => path.join(folder, 'resources', name));
  const others = ['api.ts', 'pagination.ts', 'client.ts'].map((name) => path.join(folder, name));
  return [...resources, ...others].flatMap(mutantsOf);
}

function mutantsOf(file: string): ClientMutant[] {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const changes = file.includes('/resources/')
    ? requestsIn(source).flatMap(requestChanges)
    : [...literalChanges(source), ...classChanges(source)];
  return changes.map(({ node, replacement, operationId }) => {
    const start = node.getStart();
    const changed = text.slice(0, start) + replacement + text.slice(node.getEnd());
    const name = path.relative(projectRoot, file);
    return {
      file,
      text: changed,
      operationId,
      diff: `${name}\n- ${node.getText()}\n+ ${replacement || '(taken away)'}`,
    };
  });
}

/** The object that a generated method hands to the connection. */
function requestsIn(node: ts.Node): ts.CallExpression[] {
  const below: ts.CallExpression[] = [];
  node.forEachChild((child) => void below.push(...requestsIn(child)));
  const isRequest = ts.isCallExpression(node) && /#connection\)\.(request|list)$/.test(node.expression.getText());
  return isRequest ? [node, ...below] : below;
}

function requestChanges(call: ts.CallExpression): Change[] {
  const [request] = call.arguments;
  if (!request || !ts.isObjectLiteralExpression(request)) return [];
  const members = request.properties;
  const text = (name: string) => members.find((member) => member.name?.getText() === name);
  const operationId = /'([^']+)'/.exec(text('operationId')?.getText() ?? '')?.[1];
  const replace = (node: ts.Node | undefined, ...replacements: string[]): Change[] =>
    node ? replacements.map((replacement) => ({ node, replacement, operationId })) : [];
  const valueOf = (name: string) => {
    const member = text(name);
    return member && ts.isPropertyAssignment(member) ? member.initializer : undefined;
  };
  const route = valueOf('path')?.getText() ?? '';
  const size = Number(valueOf('maxPageSize')?.getText());
  const scheme = valueOf('pagination')?.getText() ?? '';
  const { name: method } = ts.isPropertyAccessExpression(call.expression) ? call.expression : { name: undefined };
  return [
    ...replace(valueOf('operationId'), `'mutant.get'`),
    ...replace(
      valueOf('method'),
      ...['GET', 'POST', 'PATCH'].map((verb) => `'${verb}'`).filter((verb) => verb !== valueOf('method')?.getText()),
    ),
    ...replace(valueOf('path'), route.replace(/'$/, `/x'`), route.replace(/^'\/\w/, `'/z`)),
    ...replace(text('pathParameters'), 'pathParameters: {}'),
    ...replace(
      valueOf('idPrefixes'),
      '{}',
      valueOf('idPrefixes')
        ?.getText()
        .replaceAll(/'(\w+_)'/g, `'z$1'`) ?? '{}',
    ),
    ...[
      'query',
      'body',
      'jsonParameters',
      'optionalBody',
      'repeatable',
      'response',
      'isMoreRequired',
      'maxPageSize',
    ].flatMap((name) => replace(text(name), `x${name}: 0`)),
    ...(valueOf('response')
      ? replace(valueOf('response'), valueOf('response')?.getText() === `'none'` ? `'Object'` : `'none'`)
      : replace(request, request.getText().replace(/,?\s*\}$/, `, response: 'none' }`))),
    ...(text('repeatable')
      ? []
      : replace(request, request.getText().replace(/,?\s*\}$/, ', repeatable: true }')).filter(() =>
          /'(POST|PATCH)'/.test(request.getText()),
        )),
    ...(size > 0 ? replace(valueOf('maxPageSize'), String(size - 1), String(size + 1)) : []),
    ...(scheme
      ? replace(
          valueOf('pagination'),
          `{ ...${scheme}, items: 'records' }`,
          `{ ...${scheme}, cursorParameter: 'after' }`,
          `{ ...${scheme}, nextCursor: 'next' }`,
        )
      : []),
    ...replace(method, method?.getText() === 'list' ? 'request' : ''),
  ].filter(({ replacement }) => replacement !== '');
}

/** Every text and number of the settings. */
function literalChanges(node: ts.Node): Change[] {
  const below: Change[] = [];
  node.forEachChild((child) => void below.push(...literalChanges(child)));
  const isValue = node.parent && ts.isPropertyAssignment(node.parent) && node.parent.initializer === node;
  if (!isValue) return below;
  if (ts.isStringLiteral(node)) return [...below, { node, replacement: `'${node.text}X'`, operationId: undefined }];
  return ts.isNumericLiteral(node)
    ? [...below, { node, replacement: String(Number(node.text) + 1), operationId: undefined }]
    : below;
}

/** Each resource of the client, made of another class. */
function classChanges(source: ts.SourceFile): Change[] {
  const made: ts.NewExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.arguments?.[0]?.getText() === 'connection') made.push(node);
    node.forEachChild(visit);
  };
  visit(source);
  return made.map((node, index) => ({
    node: node.expression,
    replacement: made[(index + 1) % made.length]?.expression.getText() ?? '',
    operationId: undefined,
  }));
}
