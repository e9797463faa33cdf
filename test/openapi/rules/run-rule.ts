import { BaseResolver, createConfig, getLineColLocation, lintFromString, Source } from '@redocly/openapi-core';
import { fileURLToPath } from 'node:url';
import { MARK, type RuleCase } from './case.js';

/** A problem as tests compare it: `file:line` and the message. */
export interface FoundProblem {
  at: string;
  message: string;
}

const REDOCLY_YAML = fileURLToPath(new URL('../../../redocly.yaml', import.meta.url));
const FOLDER = '/description/';

/** Resolves references from strings instead of the disk. */
class MemoryResolver extends BaseResolver {
  constructor(private readonly files: Record<string, string>) {
    super();
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    const text = this.files[absoluteRef.slice(FOLDER.length)];
    if (text === undefined) throw new Error(`The case has no file ${absoluteRef}`);
    return new Source(absoluteRef, text);
  }
}

/** Runs one rule of the plugin on the texts of a case. */
export async function runRule({ rule, options, files }: RuleCase): Promise<FoundProblem[]> {
  const raw = {
    plugins: ['./openapi/rules/index.js'],
    rules: { [`heffl/${rule}`]: { severity: 'error' as const, ...options } },
  };
  const config = await createConfig(raw, { configPath: REDOCLY_YAML });
  const problems = await lintFromString({
    source: files['openapi.yaml'] ?? '',
    absoluteRef: `${FOLDER}openapi.yaml`,
    config,
    externalRefResolver: new MemoryResolver(files),
  });
  const found = problems.map(({ location: [first], message }) => {
    if (!first) throw new Error(`No location: ${message}`);
    const { source, start } = getLineColLocation(first);
    return { file: source.absoluteRef.slice(FOLDER.length), line: start.line, message };
  });
  found.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  return found.map(({ file, line, message }) => ({ at: `${file}:${line}`, message }));
}

/** The problems that the marks and messages of a case expect. */
export function expectedProblems({ files, problems }: RuleCase): FoundProblem[] {
  const places = Object.keys(files)
    .sort()
    .flatMap((file) => markedLines(files[file] ?? '').map((line) => `${file}:${line}`));
  if (places.length !== problems.length) throw new Error(`${places.length} marks but ${problems.length} messages`);
  return places.map((at, index) => ({ at, message: problems[index] ?? '' }));
}

function markedLines(text: string): number[] {
  return text
    .split('\n')
    .flatMap((line, index) => Array.from({ length: line.split(MARK).length - 1 }, () => index + 1));
}
