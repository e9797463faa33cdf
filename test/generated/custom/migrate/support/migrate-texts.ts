import path from 'node:path';
import ts from 'typescript';
import { migrate, type Outcome } from '../../../../../generated/src/custom/command/migrate/migrate.js';
import {
  Project,
  type Settings,
  type Texts,
} from '../../../../../generated/src/custom/command/migrate/project/project.js';
import { complaintsOf } from '../../../../../generated/src/custom/command/migrate/repair/faults.js';
import {
  reportOf,
  type MigrationReport,
} from '../../../../../generated/src/custom/command/migrate/report/outcome-report.js';
import { PROJECT_ROOT } from '../../../../support/project.js';

const source = path.join(PROJECT_ROOT, 'generated/src');

/** The strictest settings that the compiler has, with the package as it stands in `generated/`. */
export const strictest: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  types: ['node'],
  typeRoots: [path.join(PROJECT_ROOT, 'node_modules/@types')],
  allowJs: true,
  checkJs: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: true,
  paths: {
    heffl: [path.join(source, 'v2/index.ts')],
    'heffl/v1': [path.join(source, 'v1/index.ts')],
    'heffl/testing': [path.join(source, 'custom/testing/index.ts')],
    'heffl/webhooks': [path.join(source, 'custom/webhooks/index.ts')],
    'heffl/recipes': [path.join(source, 'custom/recipes/index.ts')],
  },
};

const parsed: NonNullable<Settings['parsed']> = new Map();

/** A project after the codemod. */
export interface Migrated {
  readonly outcome: Outcome;
  readonly report: MigrationReport;
  /** Complaints of the compiler before and after: `file:line message`. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Migrates files, and compiles them before and after. */
export function migrateFiles(folder: string, fileNames: readonly string[], given: Texts = new Map()): Migrated {
  const settings: Settings = { folder, fileNames: [...fileNames], options: strictest, texts: given, parsed };
  const project = new Project(ts, settings, (file) => fileNames.includes(file));
  const outcome = migrate(project);
  const show = (code: Outcome['before']) =>
    complaintsOf(code).map(({ file, start = 0, messageText }) => {
      const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
      return `${path.relative(folder, file?.fileName ?? '')}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  return {
    outcome,
    report: reportOf(outcome, folder),
    before: show(outcome.before),
    after: show(outcome.after),
  };
}
