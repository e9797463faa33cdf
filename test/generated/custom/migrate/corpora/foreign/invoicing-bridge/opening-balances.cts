import fs = require('node:fs');
import v1 = require('heffl/v1');

const { HefflV1, BadRequestError } = v1;

interface Row {
  kind: string;
  name: string;
  balance: number;
}

function parse(text: string): Row[] {
  return text
    .split('\n')
    .slice(1)
    .map((line) => line.split(';'))
    .filter((cells) => cells.length >= 3)
    .map(([kind = '', name = '', balance = '0']) => ({ kind, name, balance: Number(balance) }));
}

async function importBalances(file: string): Promise<{ created: string[]; rejected: string[] }> {
  const client = new HefflV1({ apiKey: process.env['CRM_KEY'] });
  const created: string[] = [];
  const rejected: string[] = [];
  for (const row of parse(fs.readFileSync(file, 'utf8'))) {
    try {
      if (row.kind === 'P') {
        const [firstName = row.name, ...rest] = row.name.split(' ');
        const person = await client.clients.create({
          type: 'contact',
          firstName,
          lastName: rest.join(' '),
          openingBalance: row.balance,
        });
        created.push(person.number);
      } else {
        const company = await client.clients.create({ name: row.name, openingBalance: row.balance });
        created.push(company.number);
      }
    } catch (error) {
      if (!(error instanceof BadRequestError)) throw error;
      rejected.push(`${row.name}: ${error.issues.map((issue) => `${issue.field ?? ''} ${issue.message}`).join(', ')}`);
    }
  }
  return { created, rejected };
}

export = { importBalances };
