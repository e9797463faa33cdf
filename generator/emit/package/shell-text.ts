import type { ApiModel } from '../../model/model.js';
import { programName, type PackageFacts } from '../../model/package-facts.js';

/** Section of the README about the commands for methods; none where the package has no such program. */
export function shellSection(facts: PackageFacts, apis: readonly ApiModel[]): string[] {
  if (!facts.hasShell) return [];
  const program = programName(facts);
  const resource = apis.flatMap(({ resources }) => resources).find(({ operations }) => operations.length > 0);
  const words = resource === undefined ? '' : ` ${resource.propertyName}`;
  return [
    `## From a shell

Every method is a command, with the pace, the retries and the checks of the client. \`${program} --help\` lists them.

\`\`\`sh
npx ${program} --help
npx ${program}${words} --help
\`\`\`

\`--output json|ndjson|csv|table\`, \`--fields\`, \`--all\`, \`--max-items\`, \`--resume\`, \`--dry-run\`. Exit codes: 0 done, 1 the API said no,
2 a wrong command line, 3 credentials, 4 invalid arguments, 5 a write that may have taken effect.`,
  ];
}
