const { consume } = require('./consumer.cjs');

void main();

async function main() {
  const { fetch } = await import('./responses.mjs');
  console.log((await consume(fetch)).join('\n'));
}
