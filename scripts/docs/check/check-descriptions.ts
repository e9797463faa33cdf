import type { Problem } from '../../../generator/model/problem.js';
import { runRedocly } from '../../support/redocly.js';

/** Lint problems of the descriptions. Lint validates every example against its schema. */
export async function checkDescriptions(): Promise<Problem[]> {
  const { exitCode, output, stdout } = await runRedocly(['lint', '--format=json']);
  // One JSON object per description; the next one begins on the line where the last one ends.
  const reports = [...stdout.matchAll(/\{\n[\s\S]*?^\}/gm)].map(([text]) => JSON.parse(text) as Report);
  const problems = reports.flatMap((report) => report.problems.map(toProblem));
  if (exitCode !== 0 && problems.length === 0) throw new Error(`redocly lint failed:\n${output}`);
  return problems;
}

interface Report {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly location?: readonly {
      readonly source: { readonly ref: string };
      readonly start?: { line: number; col: number };
    }[];
  }[];
}

function toProblem({ ruleId, message, location = [] }: Report['problems'][number]): Problem {
  const [place] = location;
  return {
    code: ruleId,
    location: place && { file: place.source.ref, line: place.start?.line ?? 1, column: place.start?.col ?? 1 },
    message,
    fix: ruleId.includes('example')
      ? 'Change the example, or the schema.'
      : 'Run npm run lint:openapi for the whole message.',
  };
}
