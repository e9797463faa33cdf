// Preloaded: counts what changes the disk, and kills the process just before the step KILL_AT; a write is done by half first.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const at = Number(process.env.KILL_AT ?? 0);
let count = 0;
for (const name of ['mkdir', 'writeFile', 'rename', 'rm', 'rmdir', 'cp', 'chmod']) {
  const original = fs.promises[name];
  fs.promises[name] = (...args) => {
    count += 1;
    if (count !== at) return original.apply(fs.promises, args);
    if (name === 'writeFile') fs.writeFileSync(args[0], args[1].slice(0, args[1].length / 2));
    process.kill(process.pid, 'SIGKILL');
    return new Promise(() => {});
  };
}
syncBuiltinESMExports();
process.on('exit', () => process.stdout.write(String(count)));
