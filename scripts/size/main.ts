import { bundle, gzipSize } from '../support/bundle.js';
import { runCommand } from '../support/command.js';
import { buildClient } from '../support/build-client.js';
import { projectRoot } from '../support/redocly.js';
import { measureParts } from '../support/size-parts.js';
import { kindsTable, measureKinds } from './kinds/measure-kinds.js';
import { measureRecipes } from './recipes.js';

const whole = `
    import { Heffl } from './generated/dist/v2/index.js';
    console.log(await new Heffl().deals.get('dl_abc123'));`;
const programs: Record<string, string> = {
  'openapi-fetch alone, one call': `
    import createClient from 'openapi-fetch';
    const client = createClient({ baseUrl: 'https://api.heffl.com/api/v2', headers: { 'x-api-key': 'key' } });
    console.log(await client.GET('/deals/{id}', { params: { path: { id: 'dl_abc123' } } }));`,
  'heffl, one v2 call through connect': `
    import { connect, Deals } from './generated/dist/v2/index.js';
    console.log(await new Deals(connect()).get('dl_abc123'));`,
  'heffl, the whole v2 client': whole,
  'heffl, both clients': `
    import { Heffl } from './generated/dist/v2/index.js';
    import { HefflV1 } from './generated/dist/v1/index.js';
    console.log(new Heffl(), new HefflV1());`,
};

/** Measures how large programs are that use the client. `npm run size` */
process.exitCode = await runCommand({
  help: `Bundles, minifies and compresses programs that use the client, and the same program with openapi-fetch alone, and prints
their sizes, the parts of the whole client, and what each recipe adds. It builds the package first, in generated/dist/. Then it generates a client of one
operation for each kind of parameter, body, response, list and credential, and prints how much the kind adds to the bundle of a call
with JSON alone: the table of generator/README.md.

  npm run size`,
  options: {},
  async run() {
    await buildClient();
    const sizes = await Promise.all(
      Object.entries(programs).map(async ([name, text]) => ({ name, size: gzipSize(await bundle(text, projectRoot)) })),
    );
    const base = sizes[0]?.size ?? 1;
    console.log('program'.padEnd(40), 'min+gzip B', '  ratio');
    for (const { name, size } of sizes) {
      console.log(name.padEnd(40), String(size).padStart(10), (size / base).toFixed(2).padStart(7));
    }

    console.log(`\n${'the whole v2 client is made of'.padEnd(52)} minified B  share of gzip B`);
    for (const { part, minified, gzipped } of await measureParts(whole, projectRoot)) {
      console.log(part.padEnd(52), String(minified).padStart(10), String(gzipped).padStart(16));
    }

    console.log(`\n${'each recipe, on top of the whole v2 client'.padEnd(52)} min+gzip B`);
    const dist = './generated/dist';
    const imports = { client: `${dist}/v2/index.js`, recipes: `${dist}/custom/recipes/index.js` };
    for (const { name, bytes } of await measureRecipes(projectRoot, imports))
      console.log(name.padEnd(52), String(bytes).padStart(10));

    console.log(`\n${kindsTable(await measureKinds(projectRoot))}`);
  },
});
