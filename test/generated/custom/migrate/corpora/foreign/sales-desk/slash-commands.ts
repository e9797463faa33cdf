import { HefflV1, asDealId, isClientId, isDealId, isLeadId, ArgumentError, NotFoundError } from 'heffl/v1';

type Reply = { text: string; ephemeral?: boolean };
type Command = (heffl: HefflV1, args: string[]) => Promise<Reply>;

const money = (n: number | null | undefined) => (n == null ? '-' : new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' }).format(n));

const commands: Record<string, Command> = {
  async show(heffl, [id]) {
    if (isDealId(id)) {
      const d = await heffl.deals.get(id);
      return { text: `*${d.title}* ${money(d.price)} (${d.status ?? 'no status'})` };
    }
    if (isLeadId(id)) {
      const { name, stage, mobile } = await heffl.leads.get(id);
      return { text: `${name}, ${stage ?? 'new'}, ${mobile ?? 'no number'}` };
    }
    if (isClientId(id)) {
      const client = await heffl.clients.get(id);
      return { text: `${client.type === 'company' ? 'Company' : 'Person'} ${client.name}` };
    }
    return { text: 'Usage: show <id>', ephemeral: true };
  },

  async win(heffl, [id]) {
    const deal = await heffl.deals.update(asDealId(id), { status: 'WON' });
    return { text: `:tada: ${deal.title} is won, ${money(deal.price)}` };
  },

  lose: async (heffl, [id, ...reason]) => {
    const dealId = asDealId(id);
    await heffl.deals.update(dealId, { status: 'LOST', cf_lost_reason: reason.join(' ') });
    const todos = heffl.tasks.list({ limit: 100 });
    for await (const task of todos) if (task.dealId === dealId) await heffl.tasks.update(task.id, { status: 'CANCELLED' });
    return { text: `Noted.`, ephemeral: true };
  },

  async todo(heffl, words) {
    const task = await heffl.tasks.create({ title: words.join(' '), type: 'todo' });
    return { text: `Task ${task.number ?? task.id} was made` };
  },

  async top(heffl) {
    const page = await heffl.deals.list({ limit: 100 });
    const lines = page.items
      .filter((d) => d.status === 'ACTIVE')
      .toSorted((a, b) => (b.price ?? 0) - (a.price ?? 0))
      .slice(0, 5)
      .map((d, i) => `${i + 1}. ${d.title} ${money(d.price)}`);
    return { text: lines.join('\n') + (page.hasMore ? '\n(there are more)' : '') };
  },
};

export async function slash(text: string): Promise<Reply> {
  const [name = '', ...args] = text.trim().split(/\s+/);
  const command = commands[name];
  if (!command) return { text: `Known: ${Object.keys(commands).join(', ')}`, ephemeral: true };
  try {
    return await command(new HefflV1(), args);
  } catch (e) {
    if (e instanceof ArgumentError) return { text: e.message, ephemeral: true };
    if (e instanceof NotFoundError) return { text: 'There is no such record.', ephemeral: true };
    throw e;
  }
}
