import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Verdict } from './verdict.js';

/** Contents of Stryker's report about a file, as far as they are read here. */
interface MutatedFile {
  readonly source: string;
  readonly mutants: readonly {
    readonly status: string;
    readonly replacement?: string;
    readonly killedBy?: readonly string[];
    readonly location: Readonly<Record<'start' | 'end', { readonly line: number; readonly column: number }>>;
  }[];
}

/** Statuses of mutants that no test noticed. Those that do not compile, or that were left out, are no mutants. */
const ALIVE = ['Survived', 'NoCoverage'];
const CAUGHT = ['Killed', 'Timeout'];

/** Stryker's report as verdicts like those of the other kinds. The first line of a diff names the mutant in one line. */
export async function readRuntimeVerdicts(file: string): Promise<Verdict[]> {
  const report = JSON.parse(await readFile(file, 'utf8')) as { readonly files: Readonly<Record<string, MutatedFile>> };
  return Object.entries(report.files).flatMap(([name, { source, mutants }]) =>
    mutants
      .filter(({ status }) => ALIVE.includes(status) || CAUGHT.includes(status))
      .map(({ status, replacement = '', location }) => ({
        diff: diffOf(name, source, { location, replacement }),
        caughtBy: ALIVE.includes(status) ? undefined : status.toLowerCase(),
      })),
  );
}

function diffOf(
  name: string,
  source: string,
  { location: { start, end }, replacement }: Pick<MutatedFile['mutants'][number], 'location'> & { replacement: string },
): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const text = lines.join('\n');
  const before = text.slice(0, start.column - 1);
  const last = lines.at(-1) ?? '';
  const after = last.slice(end.column - 1);
  const original = text.slice(before.length, text.length - after.length);
  const changed = `${before}${replacement}${after}`;
  const title = `${path.basename(name)}: ${oneLine(original)} -> ${oneLine(replacement)}`;
  return [title, `${name}:${start.line}`, prefixed('-', text), prefixed('+', changed)].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function prefixed(sign: string, text: string): string {
  return text.replace(/^/gm, sign);
}
