/** Folder of the reports in the project. */
export const REPORT_FOLDER = 'test/scripts/api/report';

/** The modules behind the package's entry points. */
export const ENTRY_MODULES = ['v2/index', 'v1/index', 'runtime/limit/rate-limiter-flexible'] as const;

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
