import { HefflV1, BadRequestError, ConflictError, ConnectionError, TimeoutError } from 'heffl/v1'
import type { LeadCreateParams, SavedLead } from 'heffl/v1'

const crm = new HefflV1({ apiKey: process.env.HEFFL_TOKEN, timeout: 8000 })

type Form = Record<string, string | undefined>

const trimmed = (value: string | undefined) => value?.trim() || undefined

function toLead(form: Form): LeadCreateParams {
  const name = [form.first_name, form.last_name].map(trimmed).filter(Boolean).join(' ')
  const mobile = trimmed(form.phone)?.replace(/[^\d+]/g, '')
  const budget = Number(form.budget)
  return {
    name: name || 'Unknown visitor',
    email: trimmed(form.email) ?? null,
    source: 'Website',
    ...(mobile && { mobile }),
    ...(form.subject && { title: form.subject }),
    ...(Number.isFinite(budget) && budget > 0 ? { value: budget } : {}),
    cf_utm_campaign: form.utm_campaign,
    cf_landing_page: form.page,
    cf_consent: form.consent === 'on',
  }
}

// POST /api/contact
export async function handleContactForm(request: Request): Promise<Response> {
  const form = Object.fromEntries(new URLSearchParams(await request.text())) as Form
  if (form.website_hp) return new Response(null, { status: 204 }) // honeypot

  let lead: SavedLead
  try {
    lead = await crm.leads.create(toLead(form), { signal: request.signal })
  } catch (err) {
    if (err instanceof BadRequestError)
      return Response.json({ errors: err.issues.map((i) => ({ field: i.field, message: i.message })) }, { status: 422 })
    if (err instanceof ConflictError) return Response.json({ ok: true, known: true })
    if (err instanceof TimeoutError || err instanceof ConnectionError) {
      console.error('CRM not reachable, outcome', err.outcome)
      return new Response('Please try again later', { status: 503, headers: { 'retry-after': '60' } })
    }
    throw err
  }

  void crm.tasks
    .create({ title: `Call ${lead.name}`, type: 'call', priority: 'HIGH', entity: 'leads', entityId: lead.id })
    .catch((reason: unknown) => console.warn('no task for', lead.id, reason))

  return Response.json({ ok: true, reference: lead.number ?? lead.id }, { status: 201 })
}
