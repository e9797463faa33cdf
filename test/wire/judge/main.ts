import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadDocument } from '../../../generator/load/load-document.js';
import { settingsOf } from '../../../generator/load/settings/settings-of-document.js';
import type { ListedClient } from './base/calls.js';
import type { Subject } from './judge-call.js';
import { judgeClient } from './judge-client.js';

/** Judges a built client: `main.ts <document> <list of calls> <file for the verdict>`. */
const [file = '', list = '', output = ''] = process.argv.slice(2);

const [api] = settingsOf({ file: path.basename(file) }).apis;
if (!api) throw new Error('no settings were made');
const { document } = await loadDocument(path.dirname(file), api);
const listed = JSON.parse(await readFile(list, 'utf8')) as ListedClient;
const module = (await import(pathToFileURL(listed.entry).href)) as Record<string, Subject['Client']>;
const Client = module[listed.className];
if (!Client) throw new Error(`${listed.entry} does not export ${listed.className}`);
await writeFile(output, JSON.stringify(await judgeClient(document, listed, Client)));
