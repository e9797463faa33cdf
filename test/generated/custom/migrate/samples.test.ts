import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createTestHeffl } from '../../../../generated/src/custom/testing/index.js';
import { Heffl } from '../../../../generated/src/v2/index.js';
import { migrateFiles } from './support/migrate-texts.js';
import { runFiles } from './support/run-files.js';

/** The first corpus: the samples of every operation of v1, as the documentation shows them. */
const folder = path.join(import.meta.dirname, 'corpora/samples');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const migrated = migrateFiles(
  folder,
  names.map((name) => path.join(folder, name)),
);

test('compile before and after', () => {
  expect(migrated.before).toEqual([]);
  expect(migrated.after).toEqual([]);
});

test('are rewritten where v2 has an operation, but for a client of which only the id is known', () => {
  const { sites, rewritten, left } = migrated.report;
  const possible = sites - left.filter(({ isImpossible }) => isImpossible).length;
  expect({ sites, rewritten, possible }).toEqual({ sites: 52, rewritten: 36, possible: 38 });
  expect(left.filter(({ isImpossible }) => !isImpossible).map(({ operation, code }) => `${operation} ${code}`)).toEqual(
    ['clients.delete company-or-contact', 'clients.delete company-or-contact'],
  );
});

test('leave the same records', async () => {
  const verbs = ['list', 'create', 'get', 'update', 'delete'];
  const calls = verbs.flatMap((verb) => names.filter((name) => name.endsWith(`.${verb}.ts`)));
  // The ids of the examples are those of the first fake records, or else of none. That client is a contact.
  const company = await firstCompany();
  const known = (text: string) =>
    text.replaceAll(text.includes('primaryContact') ? 'clt_def456' : /$^/g, company).replaceAll('_def456', '_abc123');
  const texts = (after: boolean) =>
    new Map(
      names.map((name) => {
        const file = path.join(folder, name);
        return [
          name,
          after ? known(migrated.outcome.texts.get(file) ?? '') : known(readFileSync(file, 'utf8')),
        ] as const;
      }),
    );
  const before = await runFiles(texts(false), calls);
  const after = await runFiles(texts(true), calls);
  expect(operations(before.failures)).toEqual([
    'invoices/invoices.create.ts: BadRequestError',
    'clients/clients.delete.ts: BadRequestError',
  ]);
  expect(operations(after.failures)).toEqual(operations(before.failures));
  expect(after.records).toEqual(before.records);
  expect(after.requests['v2']).toBeGreaterThan(15);
});

async function firstCompany(): Promise<string> {
  const api = createTestHeffl();
  api.seed();
  const { items } = await new Heffl({ fetch: api.fetch, apiKey: 'heffl_user_first_company' }).companies.list({
    pageSize: 1,
  });
  return items[0]?.id ?? '';
}

/** Program and class of the error of each failure. */
function operations(failures: readonly string[]): string[] {
  return failures.map((failure) => failure.split(':').slice(0, 2).join(':'));
}
