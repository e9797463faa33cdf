import { type DealId, type HefflV1, type LeadId, type Pipeline } from "heffl/v1";

const nameOf = (thing: { name?: string | null; label?: string | null }) => thing.name ?? thing.label;

async function salesPipeline(heffl: HefflV1): Promise<Pipeline> {
	const { items } = await heffl.pipelines.list();
	const found = items.find((pipeline) => nameOf(pipeline) === "Sales");
	if (!found) throw new Error("There is no pipeline Sales");
	return heffl.pipelines.get(found.id);
}

/** Lead -> contact, company, deal, task. Does what a sales rep would click together in five minutes. */
async function convert(heffl: HefflV1, leadId: LeadId, companyName: string): Promise<DealId> {
	const lead = await heffl.leads.get(leadId);
	const [firstName = lead.name, ...others] = lead.name.split(" ");
	const pipeline = await salesPipeline(heffl);
	const stage = pipeline.stages?.[0];
	if (!stage) throw new Error(`Pipeline ${pipeline.id} has no stages`);

	const company = await heffl.clients.create({
		type: "company",
		name: companyName,
		primaryContact: { firstName, lastName: others.join(" "), ...(lead.email && { email: lead.email }) },
	});
	await heffl.clients.create({
		type: "contact",
		firstName,
		lastName: others.join(" "),
		email: lead.email ?? null,
		...(lead.mobile ? { phone: lead.mobile } : {}),
	});
	const deal = await heffl.deals.create({
		title: lead.title ?? `Enquiry of ${lead.name}`,
		clientId: company.id,
		pipelineId: pipeline.id,
		stageId: stage.id,
		leadId: lead.id,
		price: lead.value ?? 0,
		priority: (lead.value ?? 0) > 5000 ? "HIGH" : "MEDIUM",
		expectedCloseDate: "2026-09-30T00:00:00.000Z",
		cf_region: "GCC",
	});
	await heffl.tasks.create({
		title: `Send offer to ${companyName}`,
		type: "todo",
		status: "OPEN",
		dueDate: new Date(Date.UTC(2026, 6, 3, 9)),
		entity: "deals",
		entityId: deal.id,
	});
	return deal.id;
}

export async function run(heffl: HefflV1): Promise<unknown> {
	const id = await convert(heffl, "ld_abc123", "Perlman Bridges Ltd");
	const deal = await heffl.deals.get(id);
	const client = deal.clientId ? await heffl.clients.get(deal.clientId) : undefined;
	const tasks = (await heffl.tasks.list({ limit: 10 })).items.filter((task) => task.dealId === id);
	return {
		title: deal.title,
		client: client?.name,
		fromLead: deal.leadId,
		price: deal.price,
		priority: deal.priority,
		region: deal.customFields?.["cf_region"],
		tasks: tasks.map((task) => task.title),
	};
}
