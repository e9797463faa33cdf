import type { ApiModel } from '../model/model.js';
import type { SchemaData } from '../model/schema-data.js';
import { apiFile } from './api-file.js';
import { clientFile } from './client-file.js';
import type { EmittedFile } from '../model/emitted-file.js';
import { idsFile } from './ids-file.js';
import { indexFile } from './index-file.js';
import { packageFile } from './package/package-file.js';
import type { PackageFacts } from '../model/package-facts.js';
import { packageNameFile } from './package/package-name-file.js';
import { paginationFile } from './pagination-file.js';
import { apiListFile } from './package/api-list-file.js';
import { readmeFile } from './package/readme-file.js';
import { skillFiles } from './package/skill-file.js';
import { resourceFile } from './resource-file.js';
import { responsesFile, schemasFile, validateFile } from './schemas-file.js';
import { programsTsconfigFile, tsconfigFile } from './package/tsconfig-file.js';
import { versionFile } from './package/version-file.js';

/** The files of one API's folder, without `types.ts`, which is made from the document. */
export function apiFiles(api: ApiModel, { errorClass, exported }: PackageFacts): EmittedFile[] {
  return [
    apiFile(api),
    clientFile(api, errorClass),
    ...idsFile(api),
    indexFile(api, exported),
    ...paginationFile(api),
    ...api.resources.map((resource) => resourceFile(api, resource, errorClass)),
  ];
}

/** The files for checking one API's values. The client does not import them. */
export function checkFiles(api: ApiModel, { responses, requests }: SchemaData): EmittedFile[] {
  return [responsesFile(api, responses), schemasFile(api, requests), validateFile(api)];
}

/** The files of the whole package, without those that are copied from the kit. */
export function packageFiles(facts: PackageFacts, apis: readonly ApiModel[]): EmittedFile[] {
  const mainFirst = apis.toSorted((a, b) => (a.client.entryPoint < b.client.entryPoint ? -1 : 1));
  return [
    packageFile(facts, mainFirst),
    readmeFile(facts, mainFirst),
    ...skillFiles(facts, mainFirst),
    apiListFile(facts, mainFirst),
    tsconfigFile(),
    programsTsconfigFile(),
    packageNameFile(facts, mainFirst),
    versionFile(facts),
  ];
}
