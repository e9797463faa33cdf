import { tryLoadDocument, type LoadOptions, type LoadOutcome } from '../../../generator/load/load-document.js';
import type { ApiSettings } from '../../../generator/load/settings/load-settings.js';
import { temporaryProject, type Files } from '../../support/project.js';

/** Settings of an API whose document is `root`. */
export function apiOf(root: string): ApiSettings {
  const environment = { apiKey: 'PETS_API_KEY', baseUrl: 'PETS_BASE_URL' };
  return { key: 'v1', root, package: 'pets', className: 'Pets', entryPoint: '.', environment, client: undefined };
}

/** Loads a description of a pet shop from these files. */
export async function loadFiles(files: Files, root = 'openapi.yaml', options: LoadOptions = {}): Promise<LoadOutcome> {
  return tryLoadDocument(await temporaryProject(files), apiOf(root), options);
}

/** Loads a description of a pet shop with these members. `schema` becomes the shared schema `Pet`. */
export function load({ schema = {}, ...members }: Readonly<Record<string, unknown>>): Promise<LoadOutcome> {
  const document = {
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1' },
    paths: {},
    components: { schemas: { Pet: schema, Owner: {} } },
    ...members,
  };
  return loadFiles({ 'openapi.yaml': JSON.stringify(document, undefined, 2) });
}

/** The shared schema `Pet`. */
export function schemaOf({ loaded }: LoadOutcome): unknown {
  return loaded?.document.components?.schemas?.['Pet'];
}

/** `code line` of every problem; of an error `code! line`. */
export function found({ problems }: LoadOutcome): string[] {
  return problems.map(
    ({ code, severity, location }) => `${code}${severity === 'warning' ? '' : '!'} ${location?.line}`,
  );
}
