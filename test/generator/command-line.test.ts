import { describe, expect, test } from 'vitest';
import { HELP, readCommandLine } from '../../generator/command-line.js';
import { temporaryFolder } from '../support/project.js';

async function read(...args: string[]) {
  return readCommandLine(args, await temporaryFolder({ 'openapi.yaml': '', 'helper.ts': '' }));
}

describe('a command line', () => {
  test.each([
    [[], { command: 'generate', document: undefined }],
    [['--check'], { command: 'generate', flags: { check: true } }],
    [['check', '--strict'], { command: 'check', flags: { strict: true } }],
    [
      ['generate', './api/../openapi.yaml', '--out', './client/'],
      { document: 'openapi.yaml', flags: { out: 'client' } },
    ],
    [['generate', '-'], { command: 'generate', document: '-' }],
    [['init', 'openapi.yaml'], { command: 'init', document: 'openapi.yaml' }],
    [['init', '--help'], { command: 'init', flags: { help: true } }],
    [['--version'], { flags: { version: true } }],
  ])('%j is read', async (args, expected) => {
    expect(await read(...args)).toMatchObject(expected);
  });

  test.each([
    [['inti', 'openapi.yaml'], "'inti' is no command. Did you mean init?"],
    [['openapi.yaml'], "'openapi.yaml' is no command. For that document, write: clientwright init openapi.yaml"],
    [['--chekc'], "Unknown option '--chekc'. Did you mean --check?"],
    [['--chekc'], 'Did you mean --check?'],
    [['check', '--prune'], 'check has no --prune.'],
    [['check', 'openapi.yaml'], "check takes no 'openapi.yaml'."],
    [['generate', 'openapi.yaml', 'other.yaml'], "generate takes no 'other.yaml'."],
    [['init'], 'init needs a document: clientwright init openapi.yaml'],
    [['init', '-'], 'sdk.yaml names its file'],
    [['generate', '--out', 'client'], '--out is for a document'],
    [['generate', 'openapi.yaml', '--settings', 'sdk.yaml'], '--settings is for a settings file'],
    [['--check', '--watch'], 'exclude one another'],
    [['--helper', 'none.ts'], 'none.ts, which --helper names'],
    [['--watch', '--allow-outside-references'], '--watch takes no --allow-outside-references'],
  ])('%j is a mistake', async (args, message) => {
    expect(await read(...args)).toContain(message);
  });
});

test('each flag of a command is in its help', async () => {
  for (const command of ['check', 'generate', 'init'] as const) {
    const flags = HELP[command].match(/--[a-z-]+/g) ?? [];
    expect(flags.length).toBeGreaterThan(1);
    for (const flag of flags) expect(await read(command, flag)).not.toContain?.(`has no ${flag}`);
  }
});
