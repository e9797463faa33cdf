import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { OpenApiDocument } from '../../../../generator/document/document.js';
import type { ApiSettings } from '../../../../generator/load/settings/load-settings.js';
import { PROJECT_ROOT } from '../../../support/project.js';

/** Texts of a description's files by their paths below `openapi/`: `v2/paths/deals.yaml`. */
export type DescriptionFiles = ReadonlyMap<string, string>;

/** Parsed texts: most files are the same in each copy of a description. */
const parsed = new Map<string, unknown>();

/** The settings file, which changes may edit too. */
const SETTINGS_FILE = 'sdk.yaml';

/** Settings of an API in the texts. */
export function settingsIn(files: DescriptionFiles, api: string): Pick<ApiSettings, 'className' | 'environment'> {
  const { apis } = parsedFile(files.get(SETTINGS_FILE) ?? '') as { apis: Record<string, ApiSettings> };
  const { className, environment } = apis[api] ?? {};
  if (!className || !environment) throw new Error(`${SETTINGS_FILE} has no API ${api}`);
  return { className, environment };
}

/** Reads the settings and the files of an API, without the replacements of operations, which may be in another API. */
export async function readFiles(api: string): Promise<Map<string, string>> {
  const folder = path.join(PROJECT_ROOT, 'openapi', api);
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.yaml'));
  const files = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      return [`${api}/${name}`, text.replaceAll(/^ *x-replaced-by: .*\n/gm, '')] as const;
    }),
  );
  return new Map([
    ...files,
    [SETTINGS_FILE, await readFile(path.join(PROJECT_ROOT, 'openapi', SETTINGS_FILE), 'utf8')],
  ]);
}

/** Joins the files to one document: schemas under `components`, everything else in its place. */
export function joinFiles(api: string, files: DescriptionFiles): OpenApiDocument {
  const schemas: Record<string, unknown> = {};
  const find = (file: string, pointer: string): unknown =>
    pointer
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
      .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], parsedFile(files.get(file) ?? ''));
  const follow = (reference: string, from: string): unknown => {
    const [file = '', pointer = ''] = reference.split('#');
    const target = file === '' ? from : path.posix.join(path.posix.dirname(from), file);
    if (target === `${api}/openapi.yaml`) return { $ref: reference };
    const value = find(target, pointer);
    if (!target.startsWith(`${api}/schemas/`)) return join(value, target);
    const name = pointer.slice(1);
    if (!(name in schemas)) {
      schemas[name] = {};
      schemas[name] = join(value, target);
    }
    return { $ref: `#/components/schemas/${name}` };
  };
  const join = (value: unknown, from: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => join(item, from));
    if (typeof value !== 'object' || value === null) return value;
    const { $ref, ...others } = value as Record<string, unknown>;
    const joined = Object.fromEntries(Object.entries(others).map(([key, member]) => [key, join(member, from)]));
    return typeof $ref === 'string' ? { ...joined, ...(follow($ref, from) as object) } : joined;
  };
  const root = `${api}/openapi.yaml`;
  const document = join(parsedFile(files.get(root) ?? ''), root) as { components?: object };
  return { ...document, components: { ...document.components, schemas } } as unknown as OpenApiDocument;
}

function parsedFile(text: string): unknown {
  const known = parsed.get(text) ?? (parse(text) as unknown);
  parsed.set(text, known);
  return known;
}
