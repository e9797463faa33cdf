import { formatTable } from '../support/table.js';
import { questions, type Question } from './questions.js';

/** Findings, and the versions used. */
export interface Results {
  readonly date: string;
  readonly node: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
}

/** A program or a server, and what came of the questions. */
export interface Row {
  readonly contender: string;
  /** Number of tools, bytes of `tools/list`, and true if the official client accepts it; absent for a program of a shell. */
  readonly tools?: { readonly count: number; readonly bytes: number; readonly isValid: boolean };
  readonly responses: Readonly<Record<Question['key'], string>>;
}

/** The page of results. */
export function writePage({ date, node, versions, rows }: Results): string {
  const used = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const table = formatTable(
    ['', 'tools', 'bytes of `tools/list`', ...questions.map(({ text }) => text)],
    rows.map(({ contender, tools, responses }) => [
      contender,
      tools?.count.toLocaleString('en') ?? '–',
      tools ? `${tools.bytes.toLocaleString('en')}${tools.isValid ? '' : ' (rejected by the official client)'}` : '–',
      ...questions.map(({ key }) => responses[key]),
    ]),
  );
  return `# Programs and MCP servers of our description

Taken ${date} with Node ${node} by \`npm run bench:surfaces\`, of \`openapi/v2\`; ours has both APIs. With ${used.join(', ')}.

${table}

Each result is that of one call, judged by the requests that the test double received on a loopback port. *No* is followed by what
happens instead. Generators and servers run with their defaults, without code that an integrator would write. The server of orval has no setting
for the API key, so the double adds it.

restish is not in the table: it is not on npm.
`;
}
