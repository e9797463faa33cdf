import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execPath } from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completionScript } from '../../../../generated/src/shell/commands/completion.js';
import { PROJECT_ROOT } from '../../../support/project.js';

/** The completion scripts in the shells themselves. `.ci/run` installs zsh and fish. PowerShell is in no package of Debian. */
const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'heffl-completion-'));
  const main = path.join(PROJECT_ROOT, 'generated/src/custom/command/main.ts');
  const tsx = path.join(PROJECT_ROOT, 'node_modules/tsx/dist/esm/index.mjs');
  await program('heffl', `exec '${execPath}' --import '${tsx}' '${main}' "$@"`);
  // A program whose words the shell would obey, if they were code.
  await writeFile(path.join(folder, 'words'), `${HOSTILE.join('\n')}\n`);
  await program('hostile', `cat '${path.join(folder, 'words')}'`);
  for (const shell of SHELLS)
    for (const name of ['heffl', 'hostile'])
      await writeFile(path.join(folder, `${name}.${shell}`), completionScript(name, shell));
});

afterAll(() => rm(folder, { recursive: true }));

const HOSTILE = ['two words', '$(touch pwned)', '`touch pwned`', ';touch pwned', '*', "it's", '"quoted"', 'plain'];

async function program(name: string, line: string): Promise<void> {
  await writeFile(path.join(folder, name), `#!/bin/sh\n${line}\n`);
  await chmod(path.join(folder, name), 0o755);
}

/** Words that a shell offers at the end of a line. Bash and fish are asked; zsh gets the tab key on a terminal. */
const ask: Readonly<Record<Shell, (name: string, line: string) => Promise<string[]> | string[]>> = {
  bash(name, line) {
    const words = line.split(' ');
    const script = `source ${name}.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _${name}; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return linesOf(run('bash', ['--norc', '-c', script, 'bash', ...words]));
  },
  fish: (name, line) =>
    linesOf(run('fish', ['--no-config', '-c', `source ${name}.fish; complete -C $argv[1]`, line])).map(unquoted),
  async zsh(name, line) {
    await rm(path.join(folder, 'offered'), { force: true });
    run('zsh', ['-f', '-c', ZSH, 'zsh', name, line]);
    return linesOf(await readFile(path.join(folder, 'offered'), 'utf8').catch(() => ''));
  },
};

/** Types the line and the tab key on a terminal of its own. What matches is what \`compadd\` has left of the words. */
const ZSH = `
zmodload zsh/zpty
zpty typed zsh -f -i
zpty -w typed "autoload -Uz compinit; compinit -u -D; source $1.zsh; compadd() { builtin compadd -O hits \\"\\$@\\"; print -rl -- \\$hits > offered; : > finished }; : > ready"
for i in {1..2000}; do [[ -e ready ]] && break; sleep 0.05; done
zpty -w -n typed "$2"$'\\t'
for i in {1..2000}; do [[ -e finished ]] && break; sleep 0.05; done
rm -f ready finished
zpty -d typed
`;

function run(shell: string, args: readonly string[]): string {
  const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, HOME: folder, TERM: 'dumb', LC_ALL: 'C.UTF-8' };
  const { stdout, stderr } = spawnSync(shell, args, { cwd: folder, env, encoding: 'utf8', timeout: 240_000 });
  expect(stderr).toBe('');
  return stdout;
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** Fish shows a word as it would be typed. */
function unquoted(word: string): string {
  return word.replaceAll(/\\(.)/g, '$1');
}

/** Without a shell its tests are skipped on a developer's machine, and fail in CI. */
const there = SHELLS.filter(
  (shell) =>
    process.env['CI'] !== undefined ||
    ['/bin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].some((bin) => existsSync(`${bin}/${shell}`)),
);

describe.each(there)('%s', (shell) => {
  test.each([
    { line: 'heffl de', offers: ['deals'] },
    { line: 'heffl deals ', offers: ['list', 'create', 'get', 'update', 'delete'] },
    {
      line: 'heffl v1 ',
      offers: ['clients', 'leads', 'deals', 'tasks', 'invoices', 'pipelines', 'webhooks'],
    },
    { line: 'heffl deals list --order-dir ', offers: ['asc', 'desc'] },
    { line: 'heffl deals list --output n', offers: ['ndjson'] },
    { line: 'heffl nothing ', offers: [] },
  ])('offers $offers after "$line"', async ({ line, offers }) => {
    expect([...(await ask[shell]('heffl', line))].sort()).toEqual([...offers].sort());
  });

  test('offers the flags of a call', async () => {
    const offered = await ask[shell]('heffl', 'heffl deals create --');
    expect(offered).toEqual(expect.arrayContaining(['--title', '--clientId', '--dry-run', '--help']));
    expect(offered.every((word) => word.startsWith('--'))).toBe(true);
  });

  test('runs nothing that is typed, or that is offered', async () => {
    await ask[shell]('heffl', 'heffl deals $(touch${IFS}pwned)');
    await ask[shell]('heffl', 'heffl deals `touch${IFS}pwned`;');
    const offered = await ask[shell]('hostile', 'hostile ');
    // Bash puts a word on the line as it is offered, so that it must be quoted.
    const typed = shell === 'bash' ? linesOf(run('bash', ['-c', `printf '%s\\n' ${offered.join(' ')}`])) : offered;
    expect([...typed].sort()).toEqual([...HOSTILE].sort());
    expect(existsSync(path.join(folder, 'pwned'))).toBe(false);
  });
});

test('PowerShell gets a script whose brackets match, with a word quoted where it is not plain', () => {
  const script = completionScript('heffl', 'powershell');
  expect(script).toMatch(/^Register-ArgumentCompleter -Native -CommandName heffl -ScriptBlock \{\n {2}param\(/);
  let brackets = script.replaceAll(/'[^'\n]*'|"[^"\n]*"|[^(){}[\]]/g, '');
  expect(brackets.length).toBeGreaterThan(20);
  for (let before = ''; before !== brackets;)
    [before, brackets] = [brackets, brackets.replaceAll(/\(\)|\{\}|\[\]/g, '')];
  expect(brackets).toBe('');
  expect(script).toContain(`"'" + $_.Replace("'", "''") + "'"`);
});
