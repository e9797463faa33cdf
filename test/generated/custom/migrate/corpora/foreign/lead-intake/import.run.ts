import type { HefflV1 } from 'heffl/v1';
import { dropdowns, Lookups } from './lookups.js';

const csv = `name,email,mobile,stage,value
Nora Haddad,nora.haddad@example.com,+971501112233,New,4500
Tomás Ribeiro,tomas.ribeiro@example.com,+351912345678,Contacted,12000
Wei Chen,wei.chen@example.com,+6591234567,Contacted,8000
Broken Row,not an address,,New,100
Ines Köhler,ines.koehler@example.com,+4915112345678,Sleeping,950`;

interface Row {
  name: string;
  email: string;
  mobile: string;
  stage: string;
  value: number;
}

const rows: Row[] = csv
  .split('\n')
  .slice(1)
  .map((line) => {
    const [name = '', email = '', mobile = '', stage = '', value = ''] = line.split(',');
    return { name, email, mobile, stage, value: Number(value) };
  });

export async function run(heffl: HefflV1): Promise<unknown> {
  const lookups = new Lookups(heffl);
  const stages = await lookups.stages();
  const sourceId = await lookups.sourceId('Website');

  const results = await Promise.allSettled(
    rows.map(async ({ stage, ...row }) => {
      const stageId = stages.get(stage);
      if (!stageId) throw new Error(`unknown stage ${stage}`);
      return heffl.leads.create({ ...row, stageId, sourceId, cf_batch: 'trade-fair-2026' });
    }),
  );

  const ok = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const full = await Promise.all(ok.map(({ id }) => heffl.leads.get(id)));
  const batch = full.map((lead) => lead.customFields?.cf_batch ?? lead.customFields?.['batch']);
  const { sources } = await dropdowns(heffl);
  return {
    imported: full.map(({ name, stage, source }) => `${name} | ${stage} | ${source}`).sort(),
    failed: results.filter(({ status }) => status === 'rejected').length,
    pipeline: full.reduce((total, lead) => total + (lead.value ?? 0), 0),
    batches: [...new Set(batch)],
    sources: sources.map(({ text }) => text),
    stages: [...stages.keys()].sort(),
  };
}
