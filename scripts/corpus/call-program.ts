import type { GeneratedDocument, PlannedCall } from './generated-document.js';

/**
 * A program that imports a package and makes one call against its own double. An id that no record has may end in
 * an error of status 404.
 */
export function callProgram({
  packageName,
  className,
  makesDouble,
  needsBaseUrl,
  credentials,
  call,
}: GeneratedDocument): string {
  const options = `${credentials}, fetch: api.fetch${needsBaseUrl ? ", baseUrl: 'https://api.example.com'" : ''}`;
  return `import { ${className} } from ${JSON.stringify(packageName)};
import { ${makesDouble} } from ${JSON.stringify(`${packageName}/testing`)};

const api = ${makesDouble}();
api.seed();
const client = new ${className}({ ${options} });
${call ? statement(call) : ''}
`;
}

function statement({ path, args }: PlannedCall): string {
  const method = path.map((name) => `[${JSON.stringify(name)}]`).join('');
  return `await client${method}(${args.map((value) => JSON.stringify(value)).join(', ')}).catch((error) => {
  if (error.status !== 404) throw error;
});`;
}
