import type { Document } from '@redocly/openapi-core';
import { isMap } from '../../document/shapes.js';
import type { Problem } from '../../model/problem.js';
import { fileName } from './file-name.js';

/** The minor version of a document of OpenAPI 3: `3.0`, `3.1` or `3.2`; `undefined` for anything else. */
export function openApiVersion(root: unknown): '3.0' | '3.1' | '3.2' | undefined {
  if (!isMap(root)) return undefined;
  const { openapi } = root;
  // Without quotes, YAML reads 3.1 as a number, and 3.0 as the number 3.
  const version = openapi === 3 ? '3.0' : String(openapi);
  const [minor] = version.match(/^3\.[012](?![^.-])/) ?? [];
  return minor as '3.0' | '3.1' | '3.2' | undefined;
}

/** The problem of a file that is no document of OpenAPI 3. */
export function notOpenApi({ source, parsed }: Document, projectRoot: string): Problem {
  const file = fileName(projectRoot, source.absoluteRef);
  const { openapi: version, swagger } = isMap(parsed) ? parsed : {};
  if (version === undefined && (swagger === SWAGGER || swagger === 2))
    return {
      code: 'swagger',
      location: { file, line: 1, column: 1 },
      message: `${file} is Swagger ${SWAGGER}, the version before OpenAPI 3, which is not read.`,
      fix: `Convert it and name the result as the document: npx swagger2openapi --outfile openapi.yaml ${file}`,
    };
  return {
    code: version === undefined ? 'not-openapi' : 'openapi-version',
    location: { file, line: 1, column: 1 },
    message: `${file} ${version === undefined ? kindOf(source.body, parsed) : `is OpenAPI ${shown(version)}, which is not known.`}`,
    fix: FIX,
  };
}

/** Without quotes, YAML reads it as the number 2, which is meant too. */
const SWAGGER = '2.0';

const FIX =
  'Name the root file of an OpenAPI 3.0, 3.1 or 3.2 description as the document, in YAML or JSON: it begins with "openapi: 3".';

/** The kind that a file is instead, as the end of a sentence. */
function kindOf(text: string, parsed: unknown): string {
  if (text.trim() === '') return 'is empty.';
  if (/^\s*</.test(text)) return 'is HTML or XML, not an OpenAPI description.';
  if (!isMap(parsed)) return `holds ${Array.isArray(parsed) ? 'a list' : 'text'}, not an OpenAPI description.`;
  for (const [key, name] of OTHERS) if (key in parsed) return `is ${name}, not an OpenAPI description.`;
  return 'is not an OpenAPI description: it has no member "openapi".';
}

/** Members that show what else a file is. */
const OTHERS = [
  ['asyncapi', 'an AsyncAPI description'],
  ['overlay', 'an overlay'],
  ['arazzo', 'an Arazzo description'],
  ['swagger', 'a Swagger description of a version before 2.0'],
  ['openrpc', 'an OpenRPC description'],
  ['$schema', 'a JSON Schema'],
  ['dependencies', 'a manifest of a package'],
  ['item', 'a Postman collection'],
] as const;

function shown(version: unknown): string {
  return JSON.stringify(version) ?? 'without a version';
}
