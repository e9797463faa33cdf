import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runNode } from '../../scripts/support/run-program.js';
import { startProgram } from '../support/start-program.js';
import { installed } from './support/installed.js';

const { project } = await installed();

describe('the installed package', () => {
  test.each([['SIGINT'], ['SIGTERM']] as const)('serves a Heffl until it gets %s', async (signal) => {
    const program = path.join(project, 'node_modules/.bin/heffl');
    const ready = /http:\/\/127\.0\.0\.1:\d+/;
    const served = await startProgram(program, ['serve', '--seed', '--quiet'], { folder: project, ready });
    onTestFinished(() => void served.stop('SIGKILL'));
    const response = await fetch(`${served.ready[0]}/api/v2/deals/dl_abc123`, { headers: { 'x-api-key': 'k' } });
    expect(await response.json()).toMatchObject({ id: 'dl_abc123' });
    expect(await served.stop(signal)).toEqual([0, null]);
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
    expect(await runNode([`--input-type=${type}`, '-e', code], { folder: project })).toMatchObject({
      exitCode: 0,
      output: 'WON\n',
    });
  });
});
