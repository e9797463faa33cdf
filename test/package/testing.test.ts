import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runNode } from './support/run.js';
import { installed } from './support/installed.js';

const { project } = await installed();

describe('the installed package', () => {
  test.each([['SIGINT'], ['SIGTERM']] as const)('serves a Heffl until it gets %s', async (signal) => {
    const program = path.join(project, 'node_modules/.bin/heffl');
    const child = spawn(program, ['serve', '--seed', '--quiet'], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? '';
    const response = await fetch(`${address}/api/v2/deals/dl_abc123`, { headers: { 'x-api-key': 'k' } });
    expect(await response.json()).toMatchObject({ id: 'dl_abc123' });
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test.each([
    ['module', `import { createTestHeffl } from 'heffl/testing';`, `import { Heffl } from 'heffl';`],
    ['commonjs', `const { createTestHeffl } = require('heffl/testing');`, `const { Heffl } = require('heffl');`],
  ])('embeds a Heffl as %s', async (type, ...imports) => {
    const code = `${imports.join('\n')}
      const api = createTestHeffl();
      api.seed();
      const heffl = new Heffl({ apiKey: api.apiKey, fetch: api.fetch });
      heffl.deals.update('dl_abc123', { stageId: 'dps_def456' }).then((deal) => console.log(deal.status));`;
    expect(await runNode(project, `--input-type=${type}`, '-e', code)).toEqual({ exitCode: 0, output: 'WON\n' });
  });
});
