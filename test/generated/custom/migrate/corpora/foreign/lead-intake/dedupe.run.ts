import type { HefflV1, Lead } from 'heffl/v1';

const mail = (lead: Lead) => lead.email?.trim().toLowerCase() ?? '';

function newestFirst(a: Lead, b: Lead): number {
  return b.createdAt.localeCompare(a.createdAt) || b.number.localeCompare(a.number);
}

function groupByMail(leads: readonly Lead[]): Lead[][] {
  const groups = new Map<string, Lead[]>();
  for (const lead of leads) {
    if (!mail(lead)) continue;
    groups.set(mail(lead), [...(groups.get(mail(lead)) ?? []), lead]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

export async function run(heffl: HefflV1): Promise<unknown> {
  const { leads } = heffl;
  // The fair's scanner sent two visitors who had written before.
  await leads.create({ name: 'Alan M. Turing', email: 'LEAD.20@example.com', mobile: '+441234567890', source: 'Fair' });
  await leads.create({ name: 'K. Hopper', email: 'lead.19@example.com', value: 12000, source: 'Fair' }).catch(() => null);

  const before = await leads.list().toArray({ limit: 1000 });
  const removed: string[] = [];
  for (const group of groupByMail(before)) {
    const [keep, ...others] = group.sort(newestFirst).reverse();
    if (keep === undefined) continue;
    const value = Math.max(...group.map((lead) => lead.value ?? 0));
    const second = others.find((lead) => lead.mobile && lead.mobile !== keep.mobile)?.mobile;
    await leads.update(keep.id, { value, ...(second ? { secondaryMobile: second } : {}) });
    await Promise.all(others.map((lead) => leads.delete(lead.id)));
    removed.push(...others.map((lead) => lead.name));
  }
  const kept = await leads.get('ld_00002k');
  let left = 0;
  for await (const _ of leads.list({ limit: 50 })) left += 1;
  return { before: before.length, removed, left, kept: { name: kept.name, second: kept.secondaryMobile, value: kept.value } };
}
