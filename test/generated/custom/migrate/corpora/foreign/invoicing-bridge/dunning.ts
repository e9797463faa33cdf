import { ApiError, HefflError, HefflV1, TooManyRequestsError } from "heffl/v1";
import type { Client, ClientId, Task } from "heffl/v1";

export interface OpenItem {
  clientId: ClientId;
  invoiceNumber: string;
  daysLate: number;
  amount: number;
}

type Outcome = { item: OpenItem; task?: Task; problem?: string };

const level = (item: OpenItem) => (item.daysLate > 60 ? "HIGH" : item.daysLate > 30 ? "MEDIUM" : "LOW");

async function remind(heffl: HefflV1, item: OpenItem, signal: AbortSignal): Promise<Outcome> {
  let client: Client;
  try {
    client = await heffl.clients.get(item.clientId, { signal, timeout: 5_000 });
  } catch (e) {
    if (e instanceof ApiError && e.status === 404) return { item, problem: "client was deleted" };
    throw e;
  }
  const who = client.name || [client.firstName, client.lastName].filter(Boolean).join(" ");
  const task = await heffl.tasks.create(
    {
      title: `Reminder ${item.invoiceNumber}: ${who}`,
      type: client.phone ? "call" : "todo",
      priority: level(item),
      description: `${item.amount.toFixed(2)} is ${item.daysLate} days late.\n${client.email ?? "no e-mail"}`,
    },
    { signal, priority: item.daysLate > 60 ? 1 : 0 },
  );
  return { item, task };
}

export async function dunningRun(items: OpenItem[], signal: AbortSignal): Promise<Outcome[]> {
  const heffl = new HefflV1({ timeout: 20_000, retries: 4, headers: { "x-job": "dunning" } });
  const done: Outcome[] = [];
  for (const item of items) {
    try {
      done.push(await remind(heffl, item, signal));
    } catch (error) {
      if (error instanceof TooManyRequestsError) {
        done.push({ item, problem: `try again in ${error.retryAfter ?? 60} s` });
        continue;
      }
      if (error instanceof HefflError) {
        done.push({ item, problem: `${error.operationId ?? "?"}: ${error.message}` });
        continue;
      }
      throw error;
    }
  }
  return done;
}

/** Paid meanwhile: the reminders are not needed any more. */
export async function withdraw(heffl: HefflV1, invoiceNumber: string) {
  const open = heffl.tasks.list({ limit: 100 });
  let withdrawn = 0;
  for await (const task of open) {
    if (!task.title?.startsWith(`Reminder ${invoiceNumber}:`) || task.status === "COMPLETED") continue;
    if (task.status === "OPEN") await heffl.tasks.delete(task.id);
    else await heffl.tasks.update(task.id, { status: "CANCELLED" });
    withdrawn++;
  }
  return withdrawn;
}
