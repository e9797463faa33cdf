import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '../../../../../generated/src/command/program.js';
import { program } from '../../../../../generated/src/custom/command/program.js';
import { createTestHeffl } from '../../../../../generated/src/custom/testing/index.js';
import { readMcpOptions } from '../../../../../generated/src/mcp/options.js';
import { runTool } from '../../../../../generated/src/mcp/server/run-tool.js';
import { TOOLS, type ToolName } from '../../../../../generated/src/mcp/server/tool-definitions.js';
import { apis } from '../../../../../generated/src/program/calls.js';
import { printed } from '../../../../generator/kit/command/support/surroundings.js';
import { toolsFor } from '../../../../generator/kit/mcp/support/agent.js';
import { PROJECT_ROOT } from '../../../../support/project.js';

const skill = await readFile(path.join(PROJECT_ROOT, 'generated/.agents/skills/heffl/SKILL.md'), 'utf8');

/** Lines of the blocks of a language. */
function linesOf(language: string): string[] {
  const blocks = [...skill.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))];
  return blocks.flatMap(([, text = '']) => text.trim().split('\n'));
}

function heffl() {
  const api = createTestHeffl();
  api.seed();
  return api;
}

test('has a name and a description of one line', () => {
  expect(skill).toMatch(/^---\nname: heffl\ndescription: ".+"\n---\n/);
  expect(skill.split('\n').length).toBeLessThan(70);
});

test('its calls of tools work', async () => {
  const api = heffl();
  const client = { apiKey: api.apiKey, fetch: api.fetch as never, rateLimiter: false } as const;
  const tools = toolsFor({ apis, client });
  const lines = linesOf('json').map((line) => JSON.parse(line) as { tool: ToolName; arguments: object });
  expect(lines.length).toBeGreaterThan(2);
  for (const { tool, arguments: given } of lines) {
    expect(Object.keys(TOOLS)).toContain(tool);
    expect(await runTool(tools, tool, { given })).toMatchObject({ isError: false });
  }
});

test('its commands work', async () => {
  const lines = linesOf('sh').map((line) => line.replace('npx heffl ', '').replaceAll("'", '').split(' '));
  const servers = lines.filter(([first]) => first === 'mcp');
  const others = lines.filter(([first]) => first !== 'mcp');
  for (const [, ...args] of servers) expect(() => readMcpOptions(args)).not.toThrow();
  for (const args of others) {
    const api = heffl();
    const environment = { HEFFL_API_KEY: api.apiKey };
    const { surroundings, errors } = printed({ environment, fetch: api.fetch as never });
    expect({ args, exit: await runProgram(args, surroundings, program), errors: errors() }).toEqual({
      args,
      exit: 0,
      errors: expect.not.stringContaining('no ') as unknown,
    });
  }
  expect([servers.length, others.length]).toEqual([4, 3]);
});
