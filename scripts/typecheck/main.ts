import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Type-checks the workspace, the runtime and the package, each under its own settings, with TypeScript's native
 * compiler. `npm run typecheck`
 */
const root = path.resolve(import.meta.dirname, '..');
const compiler = path.join(root, 'node_modules/typescript-7.0/bin/tsc');
const projects = [
  'tsconfig.json',
  'generator/runtime/tsconfig.json',
  'generated/tsconfig.json',
  'generated/tsconfig.command.json',
  'openapi/rules/tsconfig.json',
  'scripts/runtimes/tsconfig.json',
];

const codes = await Promise.all(projects.map(check));
process.exitCode = Math.max(...codes);

function check(project: string): Promise<number> {
  const child = spawn(process.execPath, [compiler, '--noEmit', '-p', project], { cwd: root, stdio: 'inherit' });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
