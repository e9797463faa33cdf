import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { suggestion } from './kit/runtime/errors/nearest.js';
import generator from './package.json' with { type: 'json' };

const { name, version } = generator;

/** Commands of the program. */
export type Command = 'check' | 'generate' | 'init';

/** A command line that was read. */
export interface CommandLine {
  readonly command: Command;
  /** The document that is named, from the project's root; `-` for standard input. */
  readonly document: string | undefined;
  readonly flags: Flags;
}

/** Flags of all commands. */
export type Flags = ReturnType<typeof parse>['values'];

const OPTIONS = {
  'allow-outside-references': { type: 'boolean' },
  check: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  helper: { type: 'string' },
  'no-build': { type: 'boolean' },
  out: { type: 'string' },
  'print-model': { type: 'boolean' },
  prune: { type: 'boolean' },
  settings: { type: 'string' },
  strict: { type: 'boolean' },
  timings: { type: 'boolean' },
  version: { type: 'boolean' },
  watch: { type: 'boolean' },
} as const;

type Flag = keyof typeof OPTIONS;

const REFERENCES = `  --allow-outside-references  follow a $ref to an address, or to a file outside the folder of its document`;
const SETTINGS = `  --settings <file>           the settings file; default: sdk.yaml, here or in openapi/
  --strict                    treat warnings as errors
  --timings                   show how long each stage took
${REFERENCES}`;

/** Name and version of the program. */
export const VERSION = `${name} ${version}`;

/** Help of each command, and of the program. */
export const HELP: Readonly<Record<Command | 'program', string>> = {
  program: `Makes a TypeScript client package of an OpenAPI document.

  ${name} init <document>               write sdk.yaml: names, credential, pagination, and what else was guessed
  ${name} generate                      make the package that sdk.yaml describes, and build it
  ${name} generate <document>           make a package of a document alone; - is standard input
  ${name} check                         write nothing; fail when the package is not current

  ${name} <command> --help              the flags of a command
  ${name} --version                     the version of ${name}

Exit codes: 0 done, 1 problems or a package that is not current, 2 a wrong command line.`,
  init: `Writes sdk.yaml in this folder, with every decision that an OpenAPI document leaves open, and prints what was guessed.
Names and pagination of a Stainless file next to the document are taken.

  ${name} init <document>

  --out <folder>              folder of the package; default: its name
${REFERENCES}`,
  generate: `Makes the package that sdk.yaml describes, and builds its dist/. Operations that are new in the document get a name, which is
added to sdk.yaml.

  ${name} generate
  ${name} generate <document>           make a package of a document alone; - is standard input

  --out <folder>              with a document: folder of the package; default: its name
  --prune                     remove names from sdk.yaml whose operation is gone; without it each is an error
  --no-build                  make no dist/
  --check                     the same as the command check
  --print-model               print the model as JSON; write nothing
  --watch                     generate, and again after every saved change
  --helper <file>             a module that --watch runs in a second process; it gets a message after every run
${SETTINGS}`,
  check: `Writes nothing. Fails when the package is not what sdk.yaml and the document make, or when sdk.yaml lacks a name.

  ${name} check

${SETTINGS}`,
};

const RUN: readonly Flag[] = [
  'allow-outside-references',
  'help',
  'helper',
  'settings',
  'strict',
  'timings',
  'no-build',
  'version',
];

const ALLOWED: Readonly<Record<Command, readonly Flag[]>> = {
  check: RUN,
  generate: [...RUN, 'check', 'out', 'print-model', 'prune', 'watch'],
  init: ['allow-outside-references', 'help', 'out', 'version'],
};

/** Reads a command line. A string says what is wrong with it. */
export function readCommandLine(args: readonly string[], projectRoot: string): CommandLine | string {
  const [first = '', ...rest] = args;
  const isNamed = first !== '' && !first.startsWith('-');
  if (isNamed && !Object.hasOwn(ALLOWED, first)) return unknownCommand(first, projectRoot);
  const command = isNamed ? (first as Command) : 'generate';
  try {
    const { values, positionals } = parse(isNamed ? rest : args);
    const [document, ...others] = positionals;
    const line = { command, document, flags: withHelper(values) };
    return fault(line, others) ?? toRelative(line, projectRoot);
  } catch (error) {
    const message = (error instanceof Error ? error.message : String(error)).replace(/ To specify a positional.*/s, '');
    const [, given] = /'--([^'= ]+)/.exec(message) ?? [];
    return `${message}${given === undefined ? '' : suggestion(given, ALLOWED[command], '--')}`;
  }
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
}

function withHelper(values: Flags): Flags {
  return values.helper === undefined ? values : { ...values, helper: path.resolve(values.helper) };
}

function unknownCommand(first: string, projectRoot: string): string {
  if (existsSync(path.resolve(projectRoot, first)))
    return `'${first}' is no command. For that document, write: ${name} init ${first}, or ${name} generate ${first}`;
  return `'${first}' is no command.${suggestion(first, Object.keys(ALLOWED))}`;
}

function fault({ command, document, flags }: CommandLine, others: readonly string[]): string | undefined {
  const given = Object.keys(flags) as Flag[];
  const foreign = given.find((flag) => !ALLOWED[command].includes(flag));
  if (flags.help || flags.version) return undefined;
  if (foreign !== undefined) return `${command} has no --${foreign}.`;
  const surplus = command === 'check' ? document : others[0];
  if (surplus !== undefined) return `${command} takes no '${surplus}'.`;
  if (command === 'init' && document === undefined) return `init needs a document: ${name} init openapi.yaml`;
  if (command === 'init' && document === '-') return 'init needs a document that stays: sdk.yaml names its file.';
  return faultOfModes(flags, document);
}

function faultOfModes(flags: Flags, document: string | undefined): string | undefined {
  const modes = [flags.check, flags['print-model'], flags.watch].filter(Boolean).length;
  if (modes > 1) return '--check, --print-model and --watch exclude one another.';
  if (flags.watch && flags['allow-outside-references']) return '--watch takes no --allow-outside-references.';
  if (flags.helper !== undefined && !existsSync(flags.helper))
    return `There is no file ${flags.helper}, which --helper names.`;
  if (document === undefined)
    return flags.out === undefined ? undefined : '--out is for a document: without one, sdk.yaml names the folder.';
  const settings = (['settings', 'prune', 'watch'] as const).find((flag) => flags[flag] !== undefined);
  return settings && `--${settings} is for a settings file, not for a document.`;
}

/** Paths of people may be absolute; ours begin in the project's root. */
function toRelative({ command, document, flags }: CommandLine, projectRoot: string): CommandLine {
  const relative = (file: string) =>
    path.relative(projectRoot, path.resolve(projectRoot, file)).split(path.sep).join('/');
  return {
    command,
    document: document === undefined || document === '-' ? document : relative(document),
    flags: flags.out === undefined ? flags : { ...flags, out: relative(flags.out) || '.' },
  };
}
