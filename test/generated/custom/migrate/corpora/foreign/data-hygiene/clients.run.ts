import type { Client, ClientUpdateParams, HefflV1 } from 'heffl/v1';

type Fix = { readonly client: Client; readonly changes: ClientUpdateParams };

function fixesFor(client: Client): Fix | undefined {
  const changes: ClientUpdateParams = {};
  const email = client.email?.trim().toLowerCase();
  if (email !== undefined && email !== client.email) changes.email = email;
  const digits = client.phone?.replaceAll(/[^\d+]/g, '');
  if (digits && digits !== client.phone) changes.phone = digits;
  if (client.website && !client.website.startsWith('https://')) changes.website = client.website.replace(/^(http:\/\/)?/, 'https://');
  return Object.keys(changes).length > 0 ? { client, changes } : undefined;
}

export async function run(heffl: HefflV1) {
  const { clients } = heffl;
  const messy = await clients.create({ type: 'contact', firstName: 'Margaret', lastName: 'Hamilton', phone: '+1 (202) 555-0199', email: 'Margaret.Hamilton@example.com' });
  const shop = await clients.create({ type: 'company', name: 'Apollo Guidance Ltd.', website: 'apollo.example.com', cf_industry: 'Computing' });

  const fixes: Fix[] = [];
  for await (const client of clients.list()) {
    const fix = fixesFor(client);
    if (fix) fixes.push(fix);
  }
  for (const { client, changes } of fixes) await clients.update(client.id, changes);

  const [person, company] = await Promise.all([clients.get(messy.id), clients.get(shop.id)]);
  const everyone = await clients.list({ limit: 100 });
  const kinds = everyone.items.reduce<Record<string, number>>((all, { type }) => ({ ...all, [type]: (all[type] ?? 0) + 1 }), {});
  const industries = everyone.items.flatMap((client) => (client.type === 'company' ? [client.customFields?.['cf_industry']] : []));
  return {
    fixed: fixes.length,
    person: { phone: person.phone, email: person.email, name: `${person.lastName}, ${person.firstName}` },
    website: company.website,
    kinds,
    computing: industries.filter((industry) => industry === 'Computing').length,
  };
}
