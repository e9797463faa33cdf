import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Extractor, ExtractorConfig, type ExtractorLogLevel, type IConfigFile } from '@microsoft/api-extractor';
import { entriesOf, type Entry } from './reports.js';
import { fillFolder, linkInto, withScratch } from '../../../generator/write/scratch.js';

/** The report of one entry point: every exported name with its signature. */
export interface ApiReport {
  /** File name of the report: `v2.api.md`. */
  readonly name: string;
  readonly text: string;
}

/**
 * Reads the declarations of a built package, one report for each entry point.
 *
 * @param packageRoot Folder of the built package.
 */
export async function extractReports(packageRoot: string): Promise<ApiReport[]> {
  return withScratch('heffl-api-report', async (folder) => {
    await linkInto(folder, { package: packageRoot });
    await fillFolder(path.join(folder, 'report'), {});
    await fillFolder(folder, { 'package.json': '{ "name": "heffl", "version": "0.0.0" }\n' });
    const reports: ApiReport[] = [];
    for (const entry of entriesOf(await readFile(path.join(packageRoot, 'package.json'), 'utf8')))
      reports.push(await extract(folder, packageRoot, entry));
    return reports;
  });
}

async function extract(folder: string, packageRoot: string, { module, report: name }: Entry): Promise<ApiReport> {
  const config = ExtractorConfig.prepare({
    configObject: settings(folder, packageRoot, { module, name }),
    configObjectFullPath: path.join(folder, 'api-extractor.json'),
    packageJsonFullPath: path.join(packageRoot, 'package.json'),
  });
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      message.handled = true;
    },
  });
  const text = await readFile(path.join(folder, 'report', name), 'utf8');
  return { name, text: withoutInternals(withoutDocuments(text)) };
}

function settings(
  folder: string,
  packageRoot: string,
  { module, name }: { module: string; name: string },
): IConfigFile {
  // The declarations are those for CommonJS; the others refer to them.
  const entry = path.join(packageRoot, 'dist', `${module}.d.cts`);
  const silent = { default: { logLevel: NONE } };
  return {
    projectFolder: packageRoot,
    mainEntryPointFilePath: entry,
    apiReport: {
      enabled: true,
      reportFileName: name,
      // Parts of exported types are not exported, but programs use their members.
      includeForgottenExports: true,
      reportFolder: path.join(folder, 'report'),
      reportTempFolder: path.join(folder, 'temp'),
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    compiler: { overrideTsconfig: { compilerOptions: COMPILER, files: [entry] } },
    messages: { extractorMessageReporting: silent, compilerMessageReporting: silent, tsdocMessageReporting: silent },
    newlineKind: 'lf',
  };
}

const NONE = 'none' as ExtractorLogLevel.None;

const COMPILER = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  module: 'ESNext',
  moduleResolution: 'Bundler',
  types: [],
  strict: true,
  skipLibCheck: true,
};

/** The types of whole documents repeat the descriptions, at twenty times the length of the rest. */
function withoutDocuments(text: string): string {
  return text.replace(
    /^\/\/ @public[^\n]*\nexport interface (components|operations|paths|webhooks) \{\n[^]*?^\}\n\n?/gm,
    '',
  );
}

/** Declarations that are not exported are internal, except the parts of exported types: `DealFields` is one of `Deal`. */
function withoutInternals(text: string): string {
  return text
    .split('\n\n')
    .filter((block) => !INTERNAL.test(block) || KEPT.test(block))
    .join('\n\n');
}

const INTERNAL = /^(?:\/\/.*\n)*(?:abstract |declare )*(?:class|const|enum|function|interface|type) /;
// An exported type with the name of a global one is declared under another name: `export { TaskPriority_2 as TaskPriority }`.
const KEPT = /^(?:type \w+Fields\d* = \{$|export )/m;
