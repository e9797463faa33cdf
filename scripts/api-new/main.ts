import path from 'node:path';
import { loadDocument } from '../../generator/load-document.js';
import { findApi } from '../support/find-api.js';
import { runCommand } from '../support/command.js';
import { projectRoot } from '../support/redocly.js';
import { addOperation } from './add-operation.js';

/** Adds an operation to a description, ready to be filled in. `npm run api:new -- deals.archive POST /deals/{id}/archive` */
process.exitCode = await runCommand({
  help: `Adds path item, schemas, example and docs link of an operation, ready to be filled in. Nothing is overwritten.

  npm run api:new -- deals.archive POST '/deals/{id}/archive'
  npm run api:new -- --api v1 clients.archive POST '/clients/{id}/archive'     default: v2`,
  options: { api: { type: 'string', default: 'v2' } },
  words: ['<resource>.<verb>', '<METHOD>', '<path>'],
  async run({ flags, words }) {
    const source = await findApi(projectRoot, flags.api);
    const loaded = await loadDocument(projectRoot, source);
    for (const { file, at, isNew } of await addOperation(projectRoot, loaded, words)) {
      console.log(`${isNew ? 'added ' : 'kept  '} ${path.join(path.dirname(source.root), file)}: ${at}`);
    }
    console.log('Fill in what says TODO, then: npm run lint:openapi && npm run generate');
  },
});
