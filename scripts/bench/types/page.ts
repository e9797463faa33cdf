import { formatTable } from '../support/table.js';
import { questions } from './questions.js';

/** Findings, and the versions used. */
export interface Results {
  readonly date: string;
  readonly node: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly contender: string;
  /** By the key of a question. */
  readonly responses: Readonly<Record<string, string>>;
}

/** The table. Questions are rows: they are long, and results are short. */
export function writeTable({ rows }: Results): string {
  return formatTable(
    ['', ...rows.map(({ contender }) => contender)],
    questions.map(({ key, text }) => [text].concat(rows.map(({ responses }) => responses[key] ?? '–'))),
  );
}

/** The page of results. */
export function writePage(results: Results): string {
  const versions = Object.entries(results.versions).map(([name, version]) => `${name} ${version}`);
  return `# What generators make of our description

Taken ${results.date} with Node ${results.node} by \`npm run bench:types\`, of \`openapi/v2\`. With ${versions.join(', ')}.

${writeTable(results)}

Each result is that of a program of a few lines, compiled by TypeScript under \`strict\` and, where it is about the wire,
run with a \`fetch\` that keeps what it is given. Generators run with their defaults. What a generator could be taught by
plug-ins or hand-written types is not counted; nor is what they have and we do not. *No* is followed by what happens instead.

Rejecting every \`cf_\` key rejects a typo too, so the two rows belong together.
`;
}
