import type { GeneratedDocument } from './generated-document.js';

/**
 * A program that imports a package and makes one call against its own double. An id that no record has may end in
 * an error of status 404.
 */
export function callProgram({ packageName, className, makesDouble, needsBaseUrl, call }: GeneratedDocument): string {
  const options = `apiKey: double.apiKey, fetch: double.fetch${needsBaseUrl ? ", baseUrl: 'https://api.example.com'" : ''}`;
  const method =
    call && ['client', ...call.path].map((name, index) => (index === 0 ? name : `[${JSON.stringify(name)}]`));
  const args = Array.from({ length: call?.args ?? 0 }, () => '1').join(', ');
  return `import { ${className} } from ${JSON.stringify(packageName)};
import { ${makesDouble} } from ${JSON.stringify(`${packageName}/testing`)};

const double = ${makesDouble}();
double.seed();
const client = new ${className}({ ${options} });
${
  method
    ? `await ${method.join('')}(${args}).catch((error) => {
  if (error.status !== 404) throw error;
});`
    : ''
}
`;
}
