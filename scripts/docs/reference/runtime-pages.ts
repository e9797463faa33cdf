import type { OutputFile } from '../../../generator/model/output-file.js';
import type { SitePage } from '../page/site-page.js';
import { href } from './addresses.js';
import { declarationsOf, exportedNames, type Declaration, type Member } from '../source/declarations.js';
import { anchorOf, cell, code, fence, heading, link, pageTitle, paragraphs, prose, table } from './markdown.js';
import { linkedType, type TypeIndex } from './type-links.js';

/** A page about a part of the runtime. A declaration is on the first page whose `holds` returns true. */
interface RuntimePage {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly intro: string;
  readonly holds: (declaration: Declaration) => boolean;
  /** Names that come first; the others follow in the order of the package. */
  readonly first: readonly string[];
}

const RUNTIME_INDEX = 'src/runtime/index.ts';

const pages: readonly RuntimePage[] = [
  {
    path: 'client/errors',
    title: 'Errors',
    description: 'Every class of error of the client, when it is met, and what it carries.',
    intro:
      'Every error descends from [`HefflError`](#hefflerror). Its message names the method, the route, the status, the code and what to do. [The guide to errors](/guides/errors.html) shows how to distinguish them.',
    first: ['HefflError', 'HttpError', 'ApiError', 'CallError'],
    holds: ({ name, file }) => name.endsWith('Error') || /\/(answer-errors|error|client-errors)\.ts$/.test(file),
  },
  {
    path: 'client/options',
    title: 'Options',
    description: 'Settings of the client, of one call and of one list, with their defaults.',
    intro:
      'Settings of a client are given to its constructor. Those of a call come last among its arguments and win over them.',
    first: ['ClientOptions', 'RequestOptions', 'ListOptions', 'ToArrayOptions', 'RateLimiter', 'RateLimiterOptions'],
    holds: ({ file }) =>
      /\/(options|request-options|fetch-like|list-options|observer|logger|clock|middleware|rate-limiter|rate-limit-store)\.ts$/.test(
        file,
      ),
  },
  {
    path: 'client/responses',
    title: 'Responses, lists and the raw client',
    description: 'Results of methods: promises with the response and the data, pages, iteration over lists.',
    intro:
      'Methods give one of two kinds of promise: [`ResponsePromise`](#responsepromise) for a record, [`PagePromise`](#pagepromise) for a list.',
    first: ['ResponsePromise', 'WithResponse', 'PagePromise', 'ListIterator', 'Page'],
    holds: () => true,
  },
];

/** Pages about everything that clients share: errors, options, responses. Made from the doc comments of the runtime. */
export function runtimePages(declarations: readonly Declaration[], index: TypeIndex): SitePage[] {
  return pages.map(({ path, title, description, intro, first }) => {
    const rank = ({ name }: Declaration) => (first.includes(name) ? first.indexOf(name) : first.length);
    const own = declarations
      .filter((declaration) => pageOf(declaration).path === path)
      .toSorted((a, b) => rank(a) - rank(b));
    return {
      path,
      title,
      description,
      source: sourceOf(own[0]?.file ?? RUNTIME_INDEX),
      text: paragraphs(
        pageTitle(title),
        intro,
        contents(own),
        ...own.map((declaration) => declarationSection(declaration, index)),
      ),
    };
  });
}

/** Page of each export of the runtime. */
export function runtimeTargets(declarations: readonly Declaration[]): [string, string][] {
  return declarations.map((declaration) => [declaration.name, href(pageOf(declaration).path, declaration.name)]);
}

/** A page for each entry point without an API: its exports, from its doc comments. */
export function entryPages(files: readonly OutputFile[], apiKeys: readonly string[], index: TypeIndex): SitePage[] {
  return entryPoints(files, apiKeys).map(({ specifier, file }) => ({
    path: `client/${specifier.split('/').slice(1).join('-')}`,
    title: specifier,
    description: `What ${specifier} exports.`,
    source: sourceOf(file.path),
    text: paragraphs(
      pageTitle(specifier),
      `An entry point of its own: what it needs reaches no program that does not import it.`,
      ...declarationsOf(file).map((declaration) => declarationSection(declaration, index)),
    ),
  }));
}

function entryPoints(files: readonly OutputFile[], apiKeys: readonly string[]) {
  const manifest = JSON.parse(files.find(({ path }) => path === 'package.json')?.text ?? '{}') as PackageManifest;
  return Object.entries(manifest.exports).flatMap(([key, target]) => {
    const types = typeof target === 'string' ? undefined : target.import?.types;
    const module = types?.match(/^\.\/dist\/(.*)\.d\.ts$/)?.[1];
    const file = files.find(({ path }) => path === `src/${module}.ts`);
    const isApi = apiKeys.some((apiKey) => module === `${apiKey}/index`);
    return file && !isApi ? [{ specifier: `${manifest.name}${key.slice(1)}`, file }] : [];
  });
}

interface PackageManifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly import?: { readonly types?: string } }>>;
}

/** Exports of the runtime, in the order of its index. */
export function runtimeDeclarations(files: readonly OutputFile[]): Declaration[] {
  const runtime = files.filter(({ path }) => path.startsWith('src/runtime/'));
  const index = runtime.find(({ path }) => path === RUNTIME_INDEX);
  if (!index) throw new Error(`The package has no ${RUNTIME_INDEX}`);
  const declarations = runtime.flatMap(declarationsOf);
  return exportedNames(index).map((name) => {
    const found = declarations.find((declaration) => declaration.name === name);
    if (!found) throw new Error(`${RUNTIME_INDEX} exports ${name}, which no file of the runtime declares`);
    return found;
  });
}

function pageOf(declaration: Declaration): RuntimePage {
  const page = pages.find(({ holds }) => holds(declaration));
  if (!page) throw new Error(`No page is for ${declaration.name}`);
  return page;
}

function contents(declarations: readonly Declaration[]): string {
  return table(
    ['name', 'what it is'],
    declarations.map(({ name, doc }) => [link(code(name), `#${anchorOf(name)}`), cell(firstParagraph(doc))]),
  );
}

function declarationSection({ name, doc, head, kind, members }: Declaration, index: TypeIndex): string {
  const properties = members.filter(({ isMethod }) => !isMethod);
  const methods = members.filter(({ isMethod }) => isMethod);
  return paragraphs(
    heading(2, name, name),
    prose(doc),
    kind === 'interface' && methods.length === 0 ? undefined : fence('ts', head),
    table(
      ['member', 'type', 'meaning'],
      properties.map((member) => [
        code(optionalName(member)),
        linkedType(withoutUndefined(member), index),
        cell(member.doc),
      ]),
    ),
    ...methods.map((method) => paragraphs(fence('ts', method.signature), prose(method.doc)).trimEnd()),
  ).trimEnd();
}

function optionalName({ name, signature }: Member): string {
  return signature.startsWith(`${name}?`) ? `${name}?` : name;
}

/** The type of an optional member without `| undefined`, which optional already implies. */
function withoutUndefined(member: Member): string {
  return optionalName(member).endsWith('?') ? member.type.replace(/ \| undefined$/, '') : member.type;
}

function firstParagraph(doc: string): string {
  return doc.split(/\n\s*\n/)[0] ?? '';
}

/** The hand-written source of a file of the package. */
function sourceOf(file: string): string {
  return file.replace(/^src\/runtime\//, 'generator/kit/runtime/').replace(/^src\/custom\//, 'generated/src/custom/');
}
