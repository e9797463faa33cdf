import { checkInput, closed } from '../../../testing/schema/check-input.js';
import type { JsonObject } from '../../../testing/schema/json.js';
import type { StoredRecord } from '../../../testing/store/store.js';
import type { World } from '../workspace/world.js';
import { companyNames, firstNames, lastNames, things, verbs } from './words.js';
import { randomFrom, type Random } from './random.js';

/** Amount of fake data. */
export interface SeedOptions {
  /** Seed: the same number gives the same data. Default: 1. */
  readonly seed?: number | undefined;
  /** Number of records of each kind. Defaults: 10 companies, 30 contacts, 40 deals, 20 of the others, 5 products and tags. */
  readonly counts?: Partial<Record<SeedKind, number>> | undefined;
}

export type SeedKind = keyof typeof defaults;

const defaults = {
  tags: 5,
  products: 5,
  companies: 10,
  contacts: 30,
  leads: 20,
  deals: 40,
  quotations: 20,
  tasks: 20,
  projects: 20,
};

/** Date of the last fake record. The others are a day apart, so that they can be ordered by date. */
const LAST_DAY = Date.parse('2026-06-30T09:00:00.000Z');
const DAY = 86_400_000;

/** The first record of each kind has the id that the documentation's examples have. */
const firstIds: Readonly<Record<SeedKind, string>> = {
  tags: 'tag_abc123',
  products: 'prd_abc123',
  companies: 'clt_def456',
  contacts: 'clt_abc123',
  leads: 'ld_abc123',
  deals: 'dl_abc123',
  quotations: 'qtn_abc123',
  tasks: 'tsk_abc123',
  projects: 'prj_abc123',
};

const counted = closed(Object.fromEntries(Object.keys(defaults).map((kind) => [kind, 0])));
const schema = closed({ seed: 'number', counts: counted });

/**
 * Adds fake records. Kinds that others refer to are first.
 *
 * @throws {TypeError} an option is invalid
 */
export function seedRecords(world: World, options: SeedOptions = {}): void {
  checkInput('options', options, schema);
  const { seed = 1, counts = {} } = options;
  const random = randomFrom(seed);
  for (const [kind, make] of Object.entries(makers) as [SeedKind, Maker][]) {
    const count = counts[kind] ?? defaults[kind];
    const collection = kind === 'companies' || kind === 'contacts' ? 'clients' : kind;
    for (let index = 0; index < count; index += 1) {
      const createdAt = new Date(LAST_DAY - (count - index) * DAY).toISOString();
      const id = index === 0 && !world.store.get(collection, firstIds[kind]) ? { id: firstIds[kind] } : {};
      world.insert(collection, { ...id, createdAt, ...make({ world, random, index, createdAt }) });
    }
  }
}

interface Making {
  readonly world: World;
  readonly random: Random;
  readonly index: number;
  readonly createdAt: string;
}

type Maker = (making: Making) => JsonObject;

const priorities = ['LOW', 'MEDIUM', 'HIGH'] as const;
const colors = ['#2563eb', '#16a34a', '#d97706', '#dc2626', '#7c3aed'] as const;

/** A search for the address of the first finds the second, too, and returns it first. */
const firstContacts: readonly JsonObject[] = [
  { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com' },
  { email: 'canada@example.com' },
];

const makers: Readonly<Record<SeedKind, Maker>> = {
  tags: ({ index, random }) => ({
    name: `${random.pick(['Urgent', 'Partner', 'Renewal', 'Trial', 'Key account'])} ${index + 1}`,
    color: random.pick(colors),
    type: 'deals',
  }),
  products: ({ index, random }) => ({
    name: `${random.pick(things)} ${index + 1}`,
    price: (random.below(90) + 10) * 100,
    type: random.pick(['PRODUCT', 'SERVICE']),
    isActive: true,
    sku: `SKU-${1000 + index}`,
  }),
  companies({ index, random }) {
    const name = `${random.pick(companyNames)} ${index + 1}`;
    const domain = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    return {
      type: 'company',
      name,
      email: `info@${domain}.example.com`,
      website: `https://${domain}.example.com`,
      stageId: 'cs_abc123',
      sourceId: 'src_abc123',
      cf_industry: random.pick(['Computing', 'Logistics', 'Retail', 'Health']),
    };
  },
  contacts({ index, random, world }) {
    const [given, family] = [random.pick(firstNames), random.pick(lastNames)];
    const email = `${given}.${family}.${index + 1}@example.com`.toLowerCase();
    const person = { firstName: given, lastName: family, email, ...firstContacts[index] };
    return {
      type: 'contact',
      ...person,
      name: `${person.firstName} ${person.lastName}`,
      phone: `+1202555${String(index % 10_000).padStart(4, '0')}`,
      // The first is fixed: a contact of the first company.
      companyId: index === 0 ? companies(world)[0]?.id : idOf(random, companies(world)),
      stageId: 'cs_abc123',
      ownerUserId: 'usr_abc123',
      sourceId: 'src_abc123',
    };
  },
  leads({ index, random }) {
    const name = `${random.pick(firstNames)} ${random.pick(lastNames)}`;
    return {
      name,
      email: `lead.${index + 1}@example.com`,
      mobile: `+1202556${String(index % 10_000).padStart(4, '0')}`,
      title: `${random.pick(things)} enquiry`,
      value: (random.below(90) + 10) * 100,
      archived: false,
      sourceId: 'src_abc123',
      stageId: 'lstg_abc123',
    };
  },
  deals({ random, world, index, createdAt }) {
    const isFirst = index === 0;
    const stage = isFirst ? 'dps_abc123' : random.pick(['dps_abc123', 'dps_abc123', 'dps_def456', 'dps_ghi789']);
    // The first is fixed: an open deal of the first company with the first contact.
    const contact = isFirst ? contacts(world)[0]?.id : idOf(random, contacts(world));
    const company = isFirst ? companies(world)[0]?.id : idOf(random, companies(world));
    return {
      title: `${random.pick(verbs)} ${random.pick(things)}`,
      clientId: company ?? contact,
      contactIds: contact === undefined ? [] : [contact],
      pipelineId: 'dpl_abc123',
      stageId: stage,
      status: world.store.get('pipelineStages', stage)?.['type'] ?? 'ACTIVE',
      price: (random.below(200) + 5) * 250,
      priority: random.pick(priorities),
      expectedCloseDate: later(createdAt, 30 + random.below(60)),
      ownerUserId: 'usr_abc123',
      sourceId: 'src_abc123',
      cf_priority: random.pick(['Low', 'Normal', 'Urgent']),
      cf_region: random.pick(['EU', 'GCC', 'US']),
    };
  },
  quotations({ random, world, createdAt }) {
    const deal = world.store.all('deals')[random.below(world.store.count('deals'))];
    const thing = random.pick(things);
    const quantity = random.below(9) + 1;
    return {
      clientId: deal?.['clientId'] ?? idOf(random, companies(world)),
      dealId: deal?.id ?? null,
      templateId: 'tpl_abc123',
      date: createdAt,
      expiryDate: later(createdAt, 30),
      subject: thing,
      status: random.pick(['DRAFT', 'SENT']),
      currency: world.workspace.currency,
      conversionRate: 1,
      isInclusiveTax: false,
      tagIds: [],
      lineItems: [{ name: thing, quantity, price: (random.below(50) + 1) * 100, taxRateId: 'txr_abc123' }],
    };
  },
  tasks({ random, world, createdAt }) {
    const dealId = idOf(random, world.store.all('deals'));
    return {
      title: `${random.pick(['Call', 'Write to', 'Visit', 'Remind'])} ${random.pick(firstNames)}`,
      status: random.pick(['OPEN', 'OPEN', 'IN_PROGRESS', 'ON_HOLD']),
      type: random.pick(['call', 'todo', 'meeting']),
      priority: random.pick(priorities),
      dueDate: later(createdAt, random.below(30) + 1),
      showTime: false,
      assigneeIds: ['usr_abc123'],
      tagIds: [],
      ...(dealId !== undefined && { entity: 'deals', entityId: dealId, dealId }),
      createdById: 'usr_abc123',
    };
  },
  projects: ({ random, world, createdAt }) => ({
    title: `${random.pick(verbs)} ${random.pick(things)}`,
    pipelineId: 'ppl_abc123',
    stageId: 'pps_abc123',
    status: 'ACTIVE',
    type: random.pick(['flat_rate', 'retainer']),
    clientId: idOf(random, companies(world)),
    projectLeadId: 'usr_abc123',
    startDate: createdAt,
    budgetedHours: random.below(200) + 8,
  }),
};

function companies({ store }: World): StoredRecord[] {
  return store.all('clients').filter(({ type }) => type === 'company');
}

function contacts({ store }: World): StoredRecord[] {
  return store.all('clients').filter(({ type }) => type === 'contact');
}

/** One of the records; `undefined` where there is none. */
function idOf(random: Random, records: readonly StoredRecord[]): string | undefined {
  return records[random.below(records.length)]?.id;
}

function later(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString();
}
