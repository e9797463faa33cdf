import type { HefflV1, Lead, LeadStage, SavedLead, Task } from 'heffl/v1'

// Plain promises: this was a callback library once.
const reps = ['Salma', 'Pieter', 'Yuki']

function stageNames(heffl: HefflV1): Promise<string[]> {
  return heffl.leads.stages
    .list()
    .then((page) => page.items.map((stage: LeadStage) => stage.name || stage.label || '?').reverse())
}

function assign(heffl: HefflV1, lead: Lead, rep: string): Promise<[SavedLead, Task]> {
  return Promise.all([
    heffl.leads.update(lead.id, { title: `${lead.title} (${rep})`, cf_rep: rep }),
    heffl.tasks.create({ title: `${rep}: call ${lead.name}`, type: 'call', entity: 'leads', entityId: lead.id }),
  ])
}

function load(tasks: readonly Task[]): Record<string, number> {
  return tasks.reduce(
    (all, { title }) => {
      const rep = title?.split(':')[0] ?? ''
      return { ...all, [rep]: (all[rep] ?? 0) + 1 }
    },
    {} as Record<string, number>,
  )
}

export async function run(heffl: HefflV1): Promise<unknown> {
  return heffl.leads
    .list({ limit: 100 })
    .then(({ items }) => items.filter((lead) => !lead.archived && (lead.value ?? 0) >= 3000))
    .then((leads) => Promise.all(leads.map((lead, i) => assign(heffl, lead, reps[i % reps.length] ?? 'nobody'))))
    .then((pairs) =>
      Promise.all([
        Promise.resolve(load(pairs.map(([, task]) => task))),
        heffl.leads.get('ld_00002j').then((lead) => [lead.title, lead.customFields?.cf_rep]),
        stageNames(heffl),
      ]),
    )
    .then(([calls, sample, stages]) => ({ calls, sample, stages }))
}
