import path from 'node:path';

/** Folder of the reports in the project. */
export const REPORT_FOLDER = 'test/scripts/api/report';

/** Manifest of the package in the project. */
export const MANIFEST = 'generated/package.json';

/** An entry point of the package. */
export interface Entry {
  /** Its name in an import: `heffl/testing`. */
  readonly specifier: string;
  /** The module behind it, below `dist/` and without extension: `custom/testing/index`. */
  readonly module: string;
  /** File name of its report: `testing.api.md`. */
  readonly report: string;
}

/** The entry points that a manifest of the package names. */
export function entriesOf(manifest: string): Entry[] {
  const { name, exports = {} } = JSON.parse(manifest) as Manifest;
  return Object.entries(exports).flatMap(([entry, targets]) => {
    const [, module] =
      /^\.\/dist\/(.+)\.d\.cts$/.exec((typeof targets === 'object' && targets.require?.types) || '') ?? [];
    if (module === undefined) return [];
    const short = module.replace(/^(?:custom|runtime\/\w+)\/|\/index$/g, '').replaceAll('/', '-');
    return [{ specifier: path.posix.join(name, entry), module, report: `${short.replace(/-index$/, '')}.api.md` }];
  });
}

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string | { readonly require?: { readonly types?: string } }>>;
}

/** An exported name of a report. */
export interface ReportItem {
  readonly name: string;
  /** `interface`, `class`, `type`, `function`, `const`. */
  readonly kind: string;
  /** Its first line, then its members, a line each, without comments. */
  readonly lines: readonly string[];
}

/** The exported names of a report, in its order. */
export function readReport(text: string): Map<string, ReportItem> {
  const blocks = text.split(/^(?=export )/m).slice(1);
  return new Map(
    blocks.map((block) => {
      const lines = block
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('//') && line !== '```' && line !== '}');
      const [, kind = '', name = ''] =
        /^export (?:declare |abstract )*(interface|class|type|function|const|namespace) (\w+)/.exec(lines[0] ?? '') ??
        [];
      return [name, { name, kind, lines }];
    }),
  );
}
