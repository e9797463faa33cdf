import { measureRecipes } from './size/recipes.js';
import { buildClient } from './support/build-client.js';
import { bundle, gzipSize } from './support/bundle.js';
import { projectRoot } from './support/redocly.js';
await buildClient();
console.log(
  JSON.stringify(
    await measureRecipes(projectRoot, {
      client: './generated/dist/v2/index.js',
      recipes: `./generated/dist/custom/recipes/index.js`,
    }),
  ),
);
const one = `import { connect, Deals } from './generated/dist/v2/index.js'; console.log(await new Deals(connect()).get('dl_abc123'));`;
const client = `import { Heffl } from './generated/dist/v2/index.js'; console.log(new Heffl());`;
console.log('one call', gzipSize(await bundle(one, projectRoot)), 'whole', gzipSize(await bundle(client, projectRoot)));
